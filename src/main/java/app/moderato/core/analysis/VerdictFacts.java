package app.moderato.core.analysis;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.Panel;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the verdict is computed from.
 *
 * @param cells number of cells by status
 * @param personas with at least one answer
 * @param scales of the rating questions with anchors
 * @param noise of the rating questions asked for each concept
 * @param icc lowest of the rating questions; empty without replicates
 * @param duplicates highest share 0..1 of repeated texts among the answers to one rating or open question
 * @param spread lowest of SD of survey pmf ÷ ((n − 1)/4); empty without ratings
 * @param validated a validation or calibration for this model and construct is on file
 * @param changed study, prompts or model changed since the run began, and it went on all the same
 */
public record VerdictFacts(
        boolean rehearsal,
        RunState state,
        Map<CellStatus, Integer> cells,
        int personas,
        List<ScaleFact> scales,
        List<NoiseFact> noise,
        OptionalDouble icc,
        double duplicates,
        OptionalDouble spread,
        List<Panel.Target> targets,
        boolean validated,
        boolean changed) {
    public VerdictFacts {
        cells = Map.copyOf(cells);
        scales = List.copyOf(scales);
        noise = List.copyOf(noise);
        targets = List.copyOf(targets);
    }

    /** @param name the scale's name, or the question's id where it has labels of its own */
    public record ScaleFact(String name, ScaleCheck check) {}

    /**
     * @param floor in scale points, empty where none can be computed
     * @param largestDifference between the means of two concepts; infinite with one concept, where none is shown
     */
    public record NoiseFact(String question, OptionalDouble floor, double largestDifference) {}

    /** Cells that have ended, well or badly. */
    int ended() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey() != CellStatus.PENDING)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int count(CellStatus... statuses) {
        int sum = 0;
        for (CellStatus status : statuses) {
            sum += cells.getOrDefault(status, 0);
        }
        return sum;
    }
}
