package app.moderato.ui.desk;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.ScaleCheck;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as the screens look at it, read and computed once, in the background. Immutable.
 *
 * @param study as it was run, with the run's seed
 * @param checks what the Anchor Lab says of the study's scales, by scale name
 * @param labels of the scale of each rating question, lowest point first
 * @param series the runs that asked the same people with different models, this one among them; empty where it is alone
 */
public record RunView(
        Study study,
        RunContents contents,
        RunResults results,
        Map<String, ScaleCheck> checks,
        Map<QuestionId, List<String>> labels,
        List<RunContents> series) {
    public RunView {
        series = List.copyOf(series);
        checks = Map.copyOf(checks);
        labels = Map.copyOf(labels);
    }

    /** The same reading: to compare thousands of answers would hold the screen wherever a view is listened to. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    public RunRecord run() {
        return contents.run();
    }

    public boolean rehearsal() {
        return run().rehearsal();
    }

    /** The run has ended with every cell complete, or by its own rule. */
    public boolean complete() {
        return run().heardOut();
    }

    /** Personas with at least one answer. */
    public int people() {
        return (int) contents.answers().stream()
                .filter(answer -> answer.answer().status() == CellStatus.ANSWERED)
                .map(answer -> answer.answer().key().persona())
                .distinct()
                .count();
    }
}
