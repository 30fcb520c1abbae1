package app.moderato.ui.shell;

import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.StudyProblems;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Whether the study's file is as shown, beside the study's title. */
final class SavedModel {
    private final Messages messages = Messages.beside(SavedModel.class);
    private final Desk desk;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");

    SavedModel(Desk desk) {
        this.desk = desk;
        desk.goneProperty().subscribe(this::follow);
        desk.drafting().stateProperty().subscribe(this::follow);
        desk.studyProperty().subscribe(this::follow);
        follow();
    }

    /** In a word or two. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** In a sentence. */
    ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    private void follow() {
        OpenStudy now = desk.studyProperty().get();
        String gone = desk.goneProperty().get();
        if (!gone.isEmpty()) {
            say(messages.text("shell.study.gone"), gone);
            return;
        }
        String trouble = desk.drafting().troubleProperty().get();
        switch (desk.drafting().stateProperty().get()) {
            case SAVING -> say(messages.text("shell.study.saving"), "");
            case RETRYING -> say(messages.text("shell.study.retrying"), trouble);
            case FAILED -> say(messages.text("shell.study.failed"), trouble);
            case UNFINISHED ->
                say(
                        messages.text("shell.study.draft"),
                        messages.text("shell.study.draft-detail", now == null ? 0 : StudyProblems.open(now)));
            case SAVED -> say(messages.text("shell.study.saved"), now == null ? "" : now.path());
        }
    }

    private void say(String inShort, String inFull) {
        words.set(inShort);
        detail.set(inFull);
    }
}
