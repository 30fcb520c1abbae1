package app.moderato.ui.transcript;

import app.moderato.core.rating.NearestAnchors;
import app.moderato.core.rating.Pmf;

/** What the inspector's first tab says of an answer. */
sealed interface Score {
    /** No answer is chosen, or it is not read yet. */
    record Nothing() implements Score {}

    /**
     * A spread over the scale.
     *
     * @param lowest number of the lowest point on screen
     * @param note what to know about it, may be empty
     */
    record Rated(Pmf pmf, int lowest, String note) implements Score {
        /** As people count on this scale. */
        double mean() {
            return pmf.mean() - 1 + lowest;
        }
    }

    /** What was read from the words, such as the option chosen. */
    record Value(String value, String note) implements Score {}

    /** There is no score, and why. */
    record None(String reason) implements Score {}

    /** Where a spread came from. */
    sealed interface Anchors {
        /** The answer is not rated by anchors. */
        record NotUsed() implements Anchors {}

        record Loading() implements Anchors {}

        /** @param wordings of the scale, among which one is shown */
        record Nearest(NearestAnchors.Wording wording, int wordings) implements Anchors {}

        /** They cannot be shown, and why. */
        record Missing(String reason) implements Anchors {}
    }
}
