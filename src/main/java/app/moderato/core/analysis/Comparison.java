package app.moderato.core.analysis;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.study.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The concepts beside each other on one rating question. Figures of fewer than {@link Respondents#LEAST} people are not
 * in it.
 *
 * @param n personas of the base who rated this question, unweighted
 * @param effective of those: (Σw)² / Σw²
 * @param concepts in study order; empty where n is too small
 * @param tooFew concept's id to n, of concepts whose figures are kept back
 * @param pairs in the order shown: every concept against the control by rank, then the best two against each other;
 *     without a control neighbours by rank
 * @param noise null where nothing was measured twice
 */
public record Comparison(
        Selection selection,
        int n,
        double effective,
        List<Figures> concepts,
        Map<String, Integer> tooFew,
        List<Pair> pairs,
        @Nullable NoiseFloor noise) {
    public Comparison {
        concepts = List.copyOf(concepts);
        tooFew = Map.copyOf(tooFew);
        pairs = List.copyOf(pairs);
    }

    /**
     * What is compared.
     *
     * @param weighted false counts every persona alike
     * @param by what concepts are ranked on
     */
    public record Selection(QuestionId question, Respondents base, boolean weighted, Statistic by) {}

    /**
     * One concept.
     *
     * @param effective (Σw)² / Σw² of those who rated it
     * @param best share of the joint bootstrap draws in which it comes first, 0..1; they add up to 1 over the concepts
     * @param loss mean over the same draws of the best concept's figure less its own: of top-2 0..1, of the mean in scale
     *     points
     */
    public record Figures(LikertSummary summary, double effective, ByStatistic<Double> best, ByStatistic<Double> loss) {
        public Figures(LikertSummary summary, double effective, ByStatistic<Double> best) {
            this(summary, effective, best, new ByStatistic<>(Double.NaN, Double.NaN));
        }

        public String concept() {
            return summary.concept();
        }

        public double value(Statistic statistic) {
            return statistic.of(summary.pmf());
        }

        /** 95 %. */
        public Interval interval(Statistic statistic) {
            return switch (statistic) {
                case TOP2 -> summary.top2Interval();
                case MEAN -> summary.meanInterval();
            };
        }
    }

    /**
     * One concept against another.
     *
     * @param paired over the people who rated both; otherwise everybody who rated one against everybody who rated the other
     * @param n those people, unweighted
     * @param above share of the joint draws in which the first is above the second, 0..1, the noise included where it is
     *     known; NaN where nobody drew
     */
    public record Pair(
            String first,
            String second,
            boolean paired,
            int n,
            ByStatistic<Difference> difference,
            ByStatistic<Double> above) {
        public Pair(String first, String second, boolean paired, int n, ByStatistic<Difference> difference) {
            this(first, second, paired, n, difference, new ByStatistic<>(Double.NaN, Double.NaN));
        }

        Pair with(ByStatistic<Double> drawn) {
            return new Pair(first, second, paired, n, difference, drawn);
        }
    }

    /**
     * First less second.
     *
     * @param value of top-2 −1..1, of the mean in scale points
     * @param interval 95 %, from the joint bootstrap
     * @param p of the permutation test, two-sided
     * @param holm p adjusted for all pairs shown
     * @param collapsed the scale collapsed on one of the two: neither interval nor p is to be shown
     */
    public record Difference(
            double value, Interval interval, double p, double holm, Judgement judgement, boolean collapsed) {
        /** On a scale that did not collapse. */
        public Difference(double value, Interval interval, double p, double holm, Judgement judgement) {
            this(value, interval, p, holm, judgement, false);
        }
    }

    /** What a difference may be called. */
    public enum Judgement {
        /** Above the noise floor and its interval clear of 0. */
        BETTER,
        WORSE,
        /** At most the noise floor. */
        INSIDE_NOISE,
        /**
         * There is no floor to hold it against, or it is above the floor and its interval holds 0, or the scale collapsed.
         */
        UNCLEAR;

        /** @param floor null where there is none */
        public static Judgement of(double difference, Interval interval, @Nullable Double floor) {
            if (floor == null) {
                return UNCLEAR;
            }
            if (Math.abs(difference) <= floor) {
                return INSIDE_NOISE;
            }
            return interval.low() > 0 ? BETTER : interval.high() < 0 ? WORSE : UNCLEAR;
        }
    }

    public Optional<NoiseFloor> floor() {
        return Optional.ofNullable(noise);
    }

    /** Whether there are people enough to show anything. */
    public boolean enough() {
        return n >= Respondents.LEAST;
    }

    public Optional<Figures> find(String concept) {
        return concepts.stream()
                .filter(figures -> figures.concept().equals(concept))
                .findFirst();
    }

    /** Best first on the statistic; equal ones in study order. */
    public List<Figures> ranked(Statistic statistic) {
        return concepts.stream()
                .sorted((one, other) -> Double.compare(other.value(statistic), one.value(statistic)))
                .toList();
    }
}
