package app.moderato.ui.group;

import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.GroupGlance;
import java.time.Duration;
import java.util.Optional;

/** What is said about a group in the frame, in its header and on its labels. */
final class GroupWords {
    private GroupWords() {}

    static GroupGlance glance(TableModel table, Messages messages) {
        return new GroupGlance(
                table.group(),
                table.paused(),
                table.state().byModel(),
                table.record().rehearsal(),
                table.nextStage(),
                doing(table, messages),
                table.secondsATurn(),
                table.spentProperty().get(),
                table.projected());
    }

    private static String doing(TableModel table, Messages messages) {
        if (table.paused()) {
            return messages.text("group.doing.paused");
        }
        Optional<PersonRow> busy = table.people().busy();
        if (busy.isPresent()) {
            return messages.text("group.doing.answering", busy.get().name());
        }
        return messages.text(
                table.waitingProperty().get()
                        ? "group.doing.waiting"
                        : table.state().byModel() ? "group.doing.model" : "group.doing.private");
    }

    /** How many sit there, who moderates, how far it is. */
    static String facts(TableModel table, Messages messages) {
        return messages.text(
                table.state().byModel() ? "group.header.facts-model" : "group.header.facts-you",
                table.design().people().size(),
                table.state().turns().size());
    }

    /** @param sitting how long it has lasted */
    static String live(Duration sitting, Messages messages) {
        return messages.text("group.header.live", Figures.clock(sitting));
    }
}
