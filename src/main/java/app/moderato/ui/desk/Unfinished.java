package app.moderato.ui.desk;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Connection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The run to go on with before a new one is begun. */
public final class Unfinished {
    private static final Set<RunState> ENDED_EARLY =
            EnumSet.of(RunState.STOPPED, RunState.BUDGET, RunState.INTERRUPTED, RunState.REFUSED, RunState.INCOMPLETE);

    private Unfinished() {}

    /** Of the open study as it stands, by the model that is chosen. */
    public static Optional<RunRecord> of(Desk desk) {
        OpenStudy study = desk.studyProperty().get();
        Connection chosen = desk.choices().connection().orElse(null);
        return study == null
                ? Optional.empty()
                : of(desk.runs().stream()
                        .filter(run -> study.sameAs(run) && by(run, chosen))
                        .toList());
    }

    /**
     * The newest that holds something, else the newest; none once a later one is whole.
     *
     * @param runs of one study and model, newest first
     */
    public static Optional<RunRecord> of(List<RunRecord> runs) {
        List<RunRecord> open = runs.stream()
                .takeWhile(run -> !run.heardOut())
                .filter(run -> ENDED_EARLY.contains(run.state()) && run.count(CellStatus.PENDING) > 0)
                .toList();
        return open.stream()
                .filter(run -> run.done() > 0)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private static boolean by(RunRecord run, @Nullable Connection chosen) {
        return chosen == null
                ? run.rehearsal()
                : run.provider().equals(chosen.provider())
                        && run.model().equals(chosen.model())
                        && Objects.equals(run.baseUrl(), chosen.baseUrl());
    }
}
