package app.moderato.core.analysis;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.Panel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the verdict is computed from: what of a run is shown, and what is known of how it came about.
 *
 * @param decided why the run was ended by its own stopping rule; empty where it was not
 * @param cells number of cells by status
 * @param personas with at least one answer
 * @param scales of the rating questions with anchors
 * @param noise of the rating questions asked for each concept
 * @param icc lowest of the rating questions; empty without replicates
 * @param duplicates highest share 0..1 of repeated texts among the answers to one rating or open question
 * @param spread lowest of SD of survey pmf ÷ ((n − 1)/4); empty without ratings
 * @param health of the scale behind each mean shown
 * @param constructs of the rating questions, each with what was found when it was compared with people
 * @param drifted study, prompts or model changed while the run was made, and it went on all the same
 * @param changes of the design since the run, a sentence each
 */
public record VerdictFacts(
        VerdictScope scope,
        boolean rehearsal,
        RunState state,
        Optional<String> decided,
        Map<CellStatus, Integer> cells,
        int personas,
        List<ScaleFact> scales,
        List<NoiseFact> noise,
        OptionalDouble icc,
        double duplicates,
        OptionalDouble spread,
        List<HealthFact> health,
        PictureFact pictures,
        List<Panel.Target> targets,
        List<ConstructFact> constructs,
        boolean drifted,
        List<String> changes) {
    public VerdictFacts {
        cells = Map.copyOf(cells);
        scales = List.copyOf(scales);
        noise = List.copyOf(noise);
        health = List.copyOf(health);
        targets = List.copyOf(targets);
        constructs = List.copyOf(constructs);
        changes = List.copyOf(changes);
    }

    /** @param name the scale's name, or the question's id where it has labels of its own */
    public record ScaleFact(String name, ScaleCheck check) {}

    /**
     * @param floor of the measure shown: in scale points, of top-2 0..1; empty where none can be computed
     * @param largestDifference between two concepts on it; infinite with one concept, where none is shown
     */
    public record NoiseFact(String question, OptionalDouble floor, double largestDifference) {}

    /** @param place the question and the concept, for people */
    public record HealthFact(String place, ScaleHealth health) {}

    /**
     * @param sent concepts have pictures and the model got them
     * @param withheld concepts have pictures and the run was made without them, as its stamp says
     * @param unseen cells in which the model said that it saw none
     */
    public record PictureFact(boolean sent, boolean withheld, int unseen) {
        public static final PictureFact NONE = new PictureFact(false, false, 0);
    }

    /**
     * @param construct a scale's name, or the question's id where it has labels of its own
     * @param evidence the latest for the run's model, empty where there is none
     */
    public record ConstructFact(String construct, Optional<Evidence> evidence) {}

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
