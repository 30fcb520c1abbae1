package app.moderato.ui.group;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Stage;
import app.moderato.core.group.Turn;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of the agenda.
 *
 * @param detail minutes of speaking time, or that nobody speaks; may be empty
 */
record StageRow(String name, String detail, Progress progress) {
    /** How far it is. */
    enum Progress {
        DONE,
        NOW,
        TO_COME
    }

    static List<StageRow> of(GroupDesign design, GroupState state, TableNames names, Messages messages) {
        List<StageRow> rows = new ArrayList<>();
        for (int i = 0; i < design.agenda().size(); i++) {
            Stage stage = design.agenda().get(i);
            Progress progress = i < state.stage() || (state.ended() != null && i == state.stage())
                    ? Progress.DONE
                    : i == state.stage() ? Progress.NOW : Progress.TO_COME;
            rows.add(new StageRow(names.stage(i), detail(stage, i, state, progress, messages), progress));
        }
        return rows;
    }

    private static String detail(Stage stage, int index, GroupState state, Progress progress, Messages messages) {
        if (!stage.talk()) {
            return messages.text("group.agenda.unseen");
        }
        double minutes = state.turns().stream()
                        .filter(turn -> turn.stage() == index)
                        .mapToInt(Turn::words)
                        .sum()
                / (double) Stage.WORDS_A_MINUTE;
        return switch (progress) {
            case DONE -> messages.text("group.agenda.minutes", Math.max(1, Math.round(minutes)));
            case NOW ->
                messages.text("group.agenda.so-far", Figures.clock(Duration.ofSeconds(Math.round(60 * minutes))));
            case TO_COME -> messages.text("group.agenda.minutes", Math.round(stage.minutes()));
        };
    }
}
