package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** More favourable answers than unfavourable ones or the other way round, and scales without a middle. English. */
final class BalanceLint {
    /** With fewer, leaving out the middle is a decision and no oversight. */
    private static final int FEWEST_WITH_MIDDLE = 4;

    private BalanceLint() {}

    /**
     * @param texts options or labels
     * @param answers of these, without those that say “none” or “don't know”
     */
    static void lint(List<String> texts, List<String> answers, Findings findings) {
        Optional<List<Sides>> known = answers.size() < 3 ? Optional.empty() : Sides.of(answers);
        if (known.isEmpty()) {
            return;
        }
        int up = count(known.get(), Sides.FAVOURABLE);
        int down = count(known.get(), Sides.UNFAVOURABLE);
        Better better =
                Sides.balanced(answers).map(list -> with(list, texts, answers)).orElse(null);
        if (up != down) {
            findings.add(
                    GuideFinding.Kind.UNBALANCED,
                    null,
                    up + " of the answers " + (up == 1 ? "is" : "are") + " favourable and " + down
                            + " unfavourable, which pulls answers to one side. Offer as many of each.",
                    better);
        } else if (count(known.get(), Sides.MIDDLE) == 0 && answers.size() >= FEWEST_WITH_MIDDLE) {
            findings.add(
                    GuideFinding.Kind.UNBALANCED,
                    null,
                    "There is no middle, so that people without an opinion must take a side. Add one between the two"
                            + " sides.",
                    better);
        }
    }

    private static Better with(List<String> balanced, List<String> texts, List<String> answers) {
        List<String> all = new ArrayList<>(balanced);
        texts.stream().filter(text -> !answers.contains(text)).forEach(all::add);
        return new Better.Answers(all);
    }

    private static int count(List<Sides> sides, Sides wanted) {
        return (int) sides.stream().filter(side -> side == wanted).count();
    }
}
