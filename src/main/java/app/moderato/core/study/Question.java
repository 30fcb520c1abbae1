package app.moderato.core.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of a guide. Every type is answered in words; what is read from the words depends on the type. */
public sealed interface Question {
    Wording wording();

    default QuestionId id() {
        return wording().id();
    }

    /**
     * What all questions share.
     *
     * @param text with placeholders, see {@link Template}
     * @param askIf the question is skipped where this is false; null asks always
     * @param probes follow-ups after the answer, at most this many
     * @param dontKnow whether “don't know” is a valid answer without a value
     * @param probe the first follow-up in the researcher's own words, with placeholders; null leaves all to the neutral
     *     moderator
     */
    record Wording(
            QuestionId id,
            String text,
            @Nullable Condition askIf,
            int probes,
            boolean dontKnow,
            @Nullable String probe) {
        /** With the neutral moderator's follow-ups. */
        public Wording(QuestionId id, String text, @Nullable Condition askIf, int probes, boolean dontKnow) {
            this(id, text, askIf, probes, dontKnow, null);
        }

        public Wording withText(String newText) {
            return new Wording(id, newText, askIf, probes, dontKnow, probe);
        }

        public Wording withAskIf(@Nullable Condition newAskIf) {
            return new Wording(id, text, newAskIf, probes, dontKnow, probe);
        }

        public Wording withProbe(@Nullable String newProbe) {
            return new Wording(id, text, askIf, probes, dontKnow, newProbe);
        }

        public Wording withProbes(int most) {
            return new Wording(id, text, askIf, most, dontKnow, probe);
        }

        public Wording withDontKnow(boolean allowed) {
            return new Wording(id, text, askIf, probes, allowed, probe);
        }

        public Wording withId(QuestionId newId) {
            return new Wording(newId, text, askIf, probes, dontKnow, probe);
        }
    }

    /** Whether its answers get a rating: by their words' place on a scale, or by the number named. */
    default boolean isRated() {
        return this instanceof Rating || this instanceof Nps;
    }

    /** The same question worded otherwise. */
    default Question with(Wording wording) {
        return switch (this) {
            case Rating(Wording was, Measure measure) -> new Rating(wording, measure);
            case Open open -> new Open(wording);
            case Choice(Wording was, Options options) -> new Choice(wording, options);
            case Multiple(Wording was, Options options) -> new Multiple(wording, options);
            case Ranking(Wording was, Options options) -> new Ranking(wording, options);
            case NumberQuestion number -> new NumberQuestion(wording);
            case PriceQuestion price -> new PriceQuestion(wording);
            case Nps nps -> new Nps(wording);
        };
    }

    /** Words mapped to a scale by semantic similarity. */
    record Rating(Wording wording, Measure measure) implements Question {}

    record Open(Wording wording) implements Question {}

    record Choice(Wording wording, Options options) implements Question {}

    record Multiple(Wording wording, Options options) implements Question {}

    record Ranking(Wording wording, Options options) implements Question {}

    record NumberQuestion(Wording wording) implements Question {}

    /** What the persona would pay. */
    record PriceQuestion(Wording wording) implements Question {}

    /** How likely to recommend, a number 0–10: a one-hot pmf over points 1..11. */
    record Nps(Wording wording) implements Question {}

    /** What a rating question is measured on. */
    sealed interface Measure {
        /** A scale of the library, by name. */
        record Named(String scale) implements Measure {}

        /** Points and labels of the study's own; the labels serve as the one, unmeasured reference set. */
        record Custom(int points, List<String> labels) implements Measure {
            public Custom {
                labels = List.copyOf(labels);
            }
        }
    }

    /**
     * The answers a choice offers.
     *
     * @param texts as shown; empty where the study's concepts are the options
     * @param concepts whether the options are the names of the concepts
     */
    record Options(List<String> texts, boolean shuffle, boolean concepts) {
        public Options {
            texts = List.copyOf(texts);
        }
    }
}
