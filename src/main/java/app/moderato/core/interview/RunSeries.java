package app.moderato.core.interview;

import app.moderato.core.study.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The runs that asked the same study of the same people with different models. */
public final class RunSeries {
    private RunSeries() {}

    /**
     * Those begun in one series, and those begun one by one from the same study file, seed and pictures. Of several with
     * one model the latest counts, or the run itself. Rehearsals and models are never mixed,
     * nor pilots and whole runs; the runs of a stability study differ in more than the model and have no such series.
     *
     * @param all the runs of the workspace
     * @return one for each model, the oldest first; empty where there is only one model, or the run has no answer yet
     */
    public static List<RunRecord> of(List<RunRecord> all, RunRecord run) {
        Map<Model, RunRecord> byModel = new LinkedHashMap<>();
        all.stream()
                .filter(other -> other.count(CellStatus.ANSWERED) > 0 && comparable(run, other))
                .sorted(Comparator.comparingLong(other -> other.id().value()))
                .forEach(other -> byModel.put(Model.of(other), other));
        if (run.count(CellStatus.ANSWERED) == 0 || byModel.size() < 2) {
            return List.of();
        }
        byModel.put(Model.of(run), run);
        return byModel.values().stream()
                .sorted(Comparator.comparingLong(other -> other.id().value()))
                .toList();
    }

    /**
     * What they hold, as long as they asked the same people.
     *
     * @return empty where there is nothing to compare
     */
    public static List<RunContents> contents(RunArchive archive, RunContents run) throws InvalidInput {
        List<RunContents> found = new ArrayList<>();
        for (RunRecord record : of(archive.all(), run.run())) {
            RunContents contents = record.id().equals(run.run().id()) ? run : archive.contents(record.id());
            if (contents.panel().personas().equals(run.panel().personas())) {
                found.add(contents);
            }
        }
        return found.size() < 2 ? List.of() : found;
    }

    private static boolean comparable(RunRecord run, RunRecord other) {
        if (run.stability() || other.stability()) {
            return false;
        }
        boolean sameSeries = run.series() != null && run.series().equals(other.series());
        return sameSeries
                || (run.studySource().equals(other.studySource())
                        && run.seed() == other.seed()
                        && run.promptHash().equals(other.promptHash())
                        && run.rehearsal() == other.rehearsal()
                        && run.pilot() == other.pilot()
                        && Objects.equals(
                                run.stamp().get(RunRemarks.PICTURES),
                                other.stamp().get(RunRemarks.PICTURES)));
    }

    private record Model(String provider, @Nullable String baseUrl, String name) {
        static Model of(RunRecord run) {
            return new Model(run.provider(), run.baseUrl(), run.model());
        }
    }
}
