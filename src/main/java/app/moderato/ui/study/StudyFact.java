package app.moderato.ui.study;

import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import java.util.Locale;

/** A setting of a study that has one value in this version, or one that always holds: said, not asked. */
enum StudyFact {
    METHODS("/rating/methods", "study.fact.methods", "study.value.ssr", "study.hint.methods"),
    EMBEDDINGS("/rating/embeddings", "study.fact.embeddings", "study.value.minilm", "study.hint.embeddings");

    private final String pointer;
    private final String name;
    private final String value;
    private final String hint;

    /** @param name and the others are keys of messages */
    StudyFact(String pointer, String name, String value, String hint) {
        this.pointer = pointer;
        this.name = name;
        this.value = value;
        this.hint = hint;
    }

    /** JSON pointer of the setting in the study file. */
    String pointer() {
        return pointer;
    }

    String nameKey() {
        return name;
    }

    String hintKey() {
        return hint;
    }

    /** For node ids. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words where it is the one value, else as a file of a later version says it. */
    String text(Study study, Messages messages) {
        String written = switch (this) {
            case METHODS -> RatingMethod.SSR.code();
            case EMBEDDINGS -> study.rating().embeddings();
        };
        boolean usual = written.equals("ssr") || written.equals("minilm");
        return usual ? messages.text(value) : written;
    }
}
