package app.moderato.ui.transcript;

import app.moderato.core.interview.StorageFailure;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.Messages;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What cannot be shown or written, and what a person can do about it. */
final class TroubleModel {
    private final Messages messages;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper("");
    /** What the button does; null for reading again. */
    private @Nullable Runnable mend;

    TroubleModel(Messages messages) {
        this.messages = messages;
        text.subscribe(now -> lead());
    }

    /** As a sentence; empty where all is well. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What kind of trouble it is, in two words. */
    ReadOnlyStringProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** What trying again does about it. */
    ReadOnlyStringProperty actionProperty() {
        return action.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return text.get().isEmpty();
    }

    void say(String sentence) {
        text.set(sentence);
    }

    void clear() {
        text.set("");
    }

    /** @param elsewhere asks for another place to write to; null where something could not be read */
    void tell(Exception failure, @Nullable Runnable elsewhere) {
        mend = elsewhere;
        boolean ours =
                failure instanceof InvalidInput || failure instanceof LlmException || failure instanceof StorageFailure;
        text.set(
                ours && failure.getMessage() != null
                        ? failure.getMessage()
                        : messages.text("transcript.trouble.unexpected"));
        lead();
    }

    /** Forgets the trouble; what mends it, empty for reading again. */
    Optional<Runnable> take() {
        Runnable now = mend;
        mend = null;
        clear();
        return Optional.ofNullable(now);
    }

    private void lead() {
        lead.set(messages.text(mend == null ? "transcript.trouble.lead" : "transcript.trouble.not-written"));
        action.set(messages.text(mend == null ? "transcript.trouble.action" : "transcript.trouble.elsewhere"));
    }
}
