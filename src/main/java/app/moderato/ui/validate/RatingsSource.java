package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.ui.desk.OpenStudy;
import java.util.function.Consumer;

/** Asks for people's ratings of a study's concepts. On the screen's thread. */
@FunctionalInterface
public interface RatingsSource {
    /**
     * @param taken gets the ratings, unless nobody gave any
     * @param failed gets a sentence on why they cannot be read
     */
    void ask(OpenStudy study, Consumer<HumanSet> taken, Consumer<String> failed);

    /** What a study's ratings are kept under: its path, its title where it is a bundled one. */
    static String key(OpenStudy study) {
        return study.path().isEmpty() ? study.study().title() : study.path();
    }
}
