package app.moderato.core.study;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way through a section of the guide: which of its questions are asked and which are skipped.
 *
 * @param steps all questions of the section in order
 * @param ways the answers that lead to it, one way or the other; a way without an answer always does
 */
public record GuidePath(GuideSection section, List<Step> steps, List<List<Given>> ways) {
    public GuidePath {
        steps = List.copyOf(steps);
        ways = ways.stream().map(List::copyOf).toList();
    }

    /** @param number of the question through all sections, from 1 */
    public record Step(int number, Question question, boolean asked) {}

    /**
     * An answer that a condition reads.
     *
     * @param number of the question through all sections, from 1
     * @param outcomes any of these
     * @param answers all of them in words
     */
    public record Given(int number, Question question, List<Outcome> outcomes, String answers) {
        public Given {
            outcomes = List.copyOf(outcomes);
        }

        /** Such as “Q3 mean at least 3”. */
        public String words() {
            return "Q" + number + " " + answers;
        }
    }

    public List<Step> asked() {
        return steps.stream().filter(Step::asked).toList();
    }

    public List<Step> skipped() {
        return steps.stream().filter(step -> !step.asked()).toList();
    }

    /** When it is taken: “Q3 mean at least 3 and Q5 “Tube””, several ways joined by “, or ”. */
    public String when() {
        if (ways.stream().anyMatch(List::isEmpty)) {
            return "always";
        }
        return ways.stream()
                .map(way -> way.stream().map(Given::words).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
    }
}
