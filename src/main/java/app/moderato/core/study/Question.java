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
     */
    record Wording(QuestionId id, String text, @Nullable Condition askIf, int probes, boolean dontKnow) {}

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
