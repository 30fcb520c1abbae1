package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ranges of numbers that share a number, or leave one out. */
final class RangeLint {
    private RangeLint() {}

    /** @param answers without those that say “none” or “don't know” */
    static void lint(List<String> options, List<String> answers, Findings findings) {
        Optional<List<NumberRanges.Range>> known = NumberRanges.of(answers);
        if (known.isEmpty()) {
            return;
        }
        List<NumberRanges.Range> ranges = known.get();
        for (int i = 1; i < ranges.size(); i++) {
            NumberRanges.Range one = ranges.get(i - 1);
            NumberRanges.Range next = ranges.get(i);
            if (one.overlaps(next)) {
                findings.add(
                        GuideFinding.Kind.RANGES,
                        new Passage(0, next.text().length(), next.text()),
                        "“" + one.text() + "” and “" + next.text() + "” overlap, so that some people fit both. Let each"
                                + " range begin behind the one before.",
                        apart(options, ranges).map(Better.Answers::new).orElse(null));
                return;
            }
            if (one.leavesGapTo(next)) {
                findings.add(
                        GuideFinding.Kind.RANGES,
                        new Passage(0, next.text().length(), next.text()),
                        "Between “" + one.text() + "” and “" + next.text()
                                + "” is a gap: some people fit neither. Let the" + " ranges follow each other.",
                        null);
                return;
            }
        }
    }

    /** Whether every number fits one of them, so that nobody needs a way out. */
    static boolean coverAll(List<String> answers) {
        return NumberRanges.of(answers)
                .filter(ranges -> Double.isInfinite(ranges.getLast().high()))
                .filter(ranges -> ranges.getFirst().low() <= 0)
                .isPresent();
    }

    /** Where whole numbers touch, each range begins one later; empty where that mends not everything. */
    private static Optional<List<String>> apart(List<String> options, List<NumberRanges.Range> ranges) {
        List<String> mended = new ArrayList<>(options);
        for (int i = 1; i < ranges.size(); i++) {
            NumberRanges.Range one = ranges.get(i - 1);
            NumberRanges.Range next = ranges.get(i);
            if (one.overlaps(next)) {
                boolean touch = one.high() == next.low() && next.low() % 1 == 0 && next.high() > next.low() + 1;
                if (!touch || Double.isInfinite(next.high())) {
                    return Optional.empty();
                }
                int at = options.indexOf(next.text());
                if (at < 0) {
                    return Optional.empty();
                }
                String low = String.valueOf((long) next.low());
                mended.set(at, next.text().replaceFirst(low, String.valueOf((long) next.low() + 1)));
            }
        }
        return Optional.of(mended);
    }
}
