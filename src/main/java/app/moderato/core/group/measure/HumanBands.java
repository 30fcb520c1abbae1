package app.moderato.core.group.measure;

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

    /** What is measured, and what was published of it. */
    public enum Kind {
        /** Median words of a participant's turn. */
        MEDIAN_WORDS,
        /**
         * People who have spoken. The band is the size of the groups that were measured: a larger table in which
         * everybody speaks lies outside of it by its design.
         */
        SPEAKERS,
        /** Mean words of a turn. */
        MEAN_WORDS,
        /** Share of turns under 25 words. */
        SHORT_TURNS,
        /** How much groups of one design differ in the words said, SD ÷ mean. */
        VARIATION;

        /** What is known of real groups. */
        public People people() {
            return switch (this) {
                case MEDIAN_WORDS -> new People.Band(22, 90);
                case SPEAKERS -> new People.Band(3, 5);
                case MEAN_WORDS -> new People.Figure(49);
                case SHORT_TURNS -> new People.Figure(0.34);
                case VARIATION -> new People.Figure(0.51);
            };
        }

        /** What is known of typical synthetic groups; null where nothing is. */
        public People.@Nullable Band machines() {
            return switch (this) {
                case MEDIAN_WORDS -> new People.Band(240, 240);
                case SHORT_TURNS -> new People.Band(0, 0);
                case VARIATION -> new People.Band(0.05, 0.14);
                case SPEAKERS, MEAN_WORDS -> null;
            };
        }
    }

    /** What was published of people. */
    public sealed interface People {
        /** Ends included. */
        record Band(double low, double high) implements People {}

        /** No range was published. */
        record Figure(double value) implements People {}
    }

    /** @param value of this group; null as long as there is too little to tell */
    public record Measure(Kind kind, @Nullable Double value) {
        public People people() {
            return kind.people();
        }

        public People.@Nullable Band machines() {
            return kind.machines();
        }

        /** Whether the value lies in the band; empty without a value or a band. */
        public Optional<Boolean> inside() {
            return value != null && people() instanceof People.Band(double low, double high)
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
                new Measure(Kind.MEDIAN_WORDS, told ? talk.medianWords() : null),
                new Measure(Kind.SPEAKERS, told ? (double) talk.speakers() : null),
                new Measure(Kind.MEAN_WORDS, told ? talk.meanWords() : null),
                new Measure(Kind.SHORT_TURNS, told ? talk.shortTurns() : null)));
    }

    /** How much groups of one design differ. */
    public static Measure variation(GroupComparison comparison) {
        return new Measure(Kind.VARIATION, comparison.words().variation());
    }

    /** Empty while no measure with a band has a value. */
    public Optional<Score> score() {
        List<Boolean> known =
                measures.stream().flatMap(one -> one.inside().stream()).toList();
        int inside = (int) known.stream().filter(in -> in).count();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Score(inside, known.size()));
    }
}
