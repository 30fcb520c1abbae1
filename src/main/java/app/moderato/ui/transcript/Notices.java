package app.moderato.ui.transcript;

import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunView;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What a reader must know of the run before reading: the facts of the header, and at most one strip. */
final class Notices {
    private final Desk desk;
    private final Messages messages;
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    Notices(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** How many interviews of which run. */
    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The bold word of the strip. */
    ReadOnlyStringProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** Its sentence; empty where there is nothing to tell. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void clear() {
        facts.set("");
        lead.set("");
        text.set("");
    }

    /**
     * @param interviewed people with an answer so far
     * @param people whom the run asks
     */
    void show(RunView view, int interviewed, int people) {
        String run = view.run().id().toString();
        boolean whole = view.complete() || interviewed == people;
        facts.set(
                whole
                        ? messages.text("transcript.header.facts", view.complete() ? interviewed : people, run)
                        : messages.text("transcript.header.so-far", interviewed, people, run));
        OpenStudy study = desk.studyProperty().get();
        if (view.rehearsal()) {
            say("transcript.notice.rehearsal", "transcript.notice.rehearsal-text", run);
        } else if (!view.complete()) {
            say("transcript.notice.partial", "transcript.notice.partial-text", run);
        } else if (study != null && !study.sameAs(view.run())) {
            say("transcript.notice.changed", "transcript.notice.changed-text", run);
        } else {
            lead.set("");
            text.set("");
        }
    }

    private void say(String leadKey, String textKey, String run) {
        lead.set(messages.text(leadKey, run));
        text.set(messages.text(textKey, run));
    }
}
