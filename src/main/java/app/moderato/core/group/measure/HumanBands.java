package app.moderato.core.group.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a group's talk compares with five real focus groups (published benchmark figures, METHOD §6). Only what was
 * published as a range is a band that a group can lie in; a single published figure stands beside a measure for
 * comparison and decides nothing.
 */
public record HumanBands(List<Measure> measures) {
    /** Turns before a figure of this group says anything; a choice of this product. */
    public static final int FEWEST_TURNS = 10;

    public HumanBands {
        measures = List.copyOf(measures);
    }

    /** What is measured. */
    public enum Kind {
        /** Median words of a participant's turn. Band 22–90; machines 240. */
        MEDIAN_WORDS,
        /**
         * People who have spoken. Band 3–5, the size of the groups that were measured: a larger table in which
         * everybody speaks lies outside of it by its design.
         */
        SPEAKERS,
        /** Mean words of a turn. Real groups 49, no range published. */
        MEAN_WORDS,
        /** Share of turns under 25 words. Real groups 0.34, no range published; machines 0. */
        SHORT_TURNS,
        /** How much groups of one design differ in the words said, SD ÷ mean. Real groups 0.51; machines 0.05–0.14. */
        VARIATION
    }

    /** What was published of people. */
    public sealed interface People {
        /** Ends included. */
        record Band(double low, double high) implements People {}

        record Figure(double value) implements People {}
    }

    /**
     * @param value of this group; null as long as there is too little to tell
     * @param people what is known of real groups
     * @param machines what is known of typical synthetic groups; null where nothing is
     */
    public record Measure(Kind kind, @Nullable Double value, People people, People.@Nullable Band machines) {
        /** Whether the value lies in the band; empty without a value or a band. */
        public Optional<Boolean> inside() {
            return value != null && people instanceof People.Band(double low, double high)
                    ? Optional.of(value >= low && value <= high)
                    : Optional.empty();
        }
    }

    /** How many of the measures that have a band lie in it: {@code inside} of {@code n}, n ≥ 1. */
    public record Score(int inside, int n) {
        /** 0..1. */
        public double share() {
            return (double) inside / n;
        }
    }

    /** Of one group, as far as it has come. */
    public static HumanBands of(GroupFigures figures) {
        Talk talk = figures.talk();
        boolean told = talk.turns() >= FEWEST_TURNS;
        return new HumanBands(List.of(
                new Measure(
                        Kind.MEDIAN_WORDS,
                        told ? talk.medianWords() : null,
                        new People.Band(22, 90),
                        new People.Band(240, 240)),
                new Measure(Kind.SPEAKERS, told ? (double) talk.speakers() : null, new People.Band(3, 5), null),
                new Measure(Kind.MEAN_WORDS, told ? talk.meanWords() : null, new People.Figure(49), null),
                new Measure(
                        Kind.SHORT_TURNS,
                        told ? talk.shortTurns() : null,
                        new People.Figure(0.34),
                        new People.Band(0, 0))));
    }

    /** With how much groups of the design differ beside it. */
    public HumanBands with(GroupComparison comparison) {
        List<Measure> more = new ArrayList<>(measures);
        more.add(new Measure(
                Kind.VARIATION, comparison.words().variation(), new People.Figure(0.51), new People.Band(0.05, 0.14)));
        return new HumanBands(more);
    }

    /** Empty while no measure with a band has a value. */
    public Optional<Score> score() {
        List<Boolean> known =
                measures.stream().flatMap(one -> one.inside().stream()).toList();
        int inside = (int) known.stream().filter(in -> in).count();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Score(inside, known.size()));
    }
}
