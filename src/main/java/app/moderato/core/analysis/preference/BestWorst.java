package app.moderato.core.analysis.preference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Best–worst scaling (MaxDiff): people see small sets of items and name the best and the worst of each. Whole sample by S.
 * Lipovetsky and M. Conklin, “Best-worst scaling in analytical closed-form solution”, Journal of Choice Modelling 10 (2014)
 * 60–68; each person by the same, “MaxDiff priority estimations with and without HB-MNL”, Advances in Adaptive Data
 * Analysis 7 (2015); differences by J. Louviere et al. (2013). As R's bwsTools 1.2.
 */
public final class BestWorst {
    /** Of {@link #people(Collection)}: what a person's share of 0 is taken for, and 1 less it a share of 1. */
    public static final double EDGE = 0.01;

    /** Of {@link #people(Collection)}: everybody's share counts as much as the person's own. */
    public static final double MIXED = 1;

    private BestWorst() {}

    /**
     * An item in a set that a person saw.
     *
     * @param choice 1 best, −1 worst, 0 neither
     */
    public record Shown(String person, String item, int choice) {
        public Shown {
            if (choice < -1 || choice > 1) {
                throw new IllegalArgumentException("1 is best, −1 worst, 0 neither: " + choice);
            }
        }
    }

    /**
     * @param shown how often, ≥ best + worst
     * @param best how often named best; weights make it a fraction
     * @param worst how often named worst
     */
    public record Counts(double shown, double best, double worst) {
        public Counts {
            if (best < 0 || worst < 0 || shown < best + worst) {
                throw new IllegalArgumentException("Named more often than shown, or fewer than no times");
            }
        }

        static Counts of(Collection<Shown> shown) {
            return new Counts(shown.size(), named(shown, 1), named(shown, -1));
        }

        private static double named(Collection<Shown> shown, int choice) {
            return shown.stream().filter(one -> one.choice() == choice).count();
        }

        /** (shown − worst + best) / (2·shown): the chance to win against another item, 0..1. */
        double share() {
            return (shown - worst + best) / (2 * shown);
        }
    }

    /**
     * @param b utility: logit of the share; ±∞ for an item always or never preferred
     * @param se of b
     * @param choice chance to be chosen from all items: e^b / Σ e^b, 0..1
     */
    public record Score(double b, double se, double choice) {
        public double low() {
            return b - 1.96 * se;
        }

        public double high() {
            return b + 1.96 * se;
        }
    }

    /**
     * @param difference times best less times worst
     * @param standardized difference per time shown, −1..1
     * @param bayes logit of the person's share with everybody's mixed in
     */
    public record PersonScore(String person, String item, int difference, double standardized, double bayes) {}

    /** Per item, in the items' alphabetical order. */
    public static Map<String, Counts> count(Collection<Shown> shown) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        byItem(shown).forEach((item, own) -> counts.put(item, Counts.of(own)));
        return counts;
    }

    /** Of the whole sample, in the order of the counts. */
    public static List<Score> scores(List<Counts> items) {
        double[] b = items.stream().mapToDouble(item -> logit(item.share())).toArray();
        double highest = items.stream()
                .map(Counts::share)
                .max(Comparator.naturalOrder())
                .map(BestWorst::logit)
                .orElse(0.0);
        double[] odds = new double[b.length];
        double all = 0;
        for (int i = 0; i < b.length; i++) {
            odds[i] = b[i] == highest ? 1 : Math.exp(b[i] - highest);
            all += odds[i];
        }
        Score[] scores = new Score[b.length];
        for (int i = 0; i < b.length; i++) {
            double share = items.get(i).share();
            double se = 1 / Math.sqrt(2 * items.get(i).shown() * share * (1 - share));
            scores[i] = new Score(b[i], se, odds[i] / all);
        }
        return List.of(scores);
    }

    /** As {@link #people(Collection, double, double)}, with the defaults of bwsTools. */
    public static List<PersonScore> people(Collection<Shown> shown) {
        return people(shown, EDGE, MIXED);
    }

    /**
     * Per person and item that the person saw, both in alphabetical order.
     *
     * @param edge what a person's share of 0 is taken for (and 1 − edge for 1), above 0
     * @param mixed α, the weight of everybody's share against the person's own, ≥ 0: (own + α·everybody's) / (1 + α)
     */
    public static List<PersonScore> people(Collection<Shown> shown, double edge, double mixed) {
        Map<String, Counts> everybody = count(shown);
        Map<String, List<Shown>> byPerson = new TreeMap<>();
        shown.forEach(one ->
                byPerson.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one));
        List<PersonScore> scores = new ArrayList<>();
        byPerson.forEach((person, own) -> count(own).forEach((item, counts) -> {
            double share = counts.share();
            double kept = share == 0 ? edge : share == 1 ? 1 - edge : share;
            double all = Objects.requireNonNull(everybody.get(item)).share();
            double difference = counts.best() - counts.worst();
            scores.add(new PersonScore(
                    person,
                    item,
                    (int) difference,
                    difference / counts.shown(),
                    logit((kept + mixed * all) / (1 + mixed))));
        }));
        return List.copyOf(scores);
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private static Map<String, List<Shown>> byItem(Collection<Shown> shown) {
        Map<String, List<Shown>> byItem = new TreeMap<>();
        shown.forEach(one ->
                byItem.computeIfAbsent(one.item(), _ -> new ArrayList<>()).add(one));
        return byItem;
    }
}
