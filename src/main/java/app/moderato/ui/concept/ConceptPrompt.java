package app.moderato.ui.concept;

import app.moderato.core.interview.PromptPreview;
import app.moderato.core.study.Concept;
import app.moderato.ui.control.Messages;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The first question about a concept as a model is sent it; needs no stage. */
final class ConceptPrompt {
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable PromptPreview> prompt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");

    ConceptPrompt(Messages messages) {
        this.messages = messages;
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<@Nullable PromptPreview> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /** Whose prompt it is, or why there is none. */
    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    void clear() {
        prompt.set(null);
    }

    /** @param reader null while there is nobody to ask */
    void show(ReadConcepts.@Nullable Reader reader, Concept concept) {
        if (reader == null) {
            prompt.set(null);
            facts.set(messages.text("concept.prompt.nobody"));
            return;
        }
        try {
            prompt.set(reader.of(concept));
            facts.set(messages.text("concept.prompt.whose", reader.persona().name()));
        } catch (IllegalArgumentException unfilled) {
            prompt.set(null);
            facts.set(messages.text("concept.prompt.unfilled", String.valueOf(unfilled.getMessage())));
        }
    }
}
