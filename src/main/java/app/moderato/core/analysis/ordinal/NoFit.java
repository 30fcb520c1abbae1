package app.moderato.core.analysis.ordinal;

import java.util.List;

/**
 * Why a model cannot be fitted.
 *
 * @param columns those at fault, named as coefficients are; may be empty
 */
public record NoFit(Reason reason, List<String> columns) implements OrdinalOutcome {
    /** Kinds of causes. */
    public enum Reason {
        /** There are no more ratings than coefficients and thresholds. */
        TOO_FEW_RATINGS,
        /** Everybody rates the same. */
        ONE_POINT,
        /** Columns say what others say already, or are the same for everybody. */
        COLLINEAR,
        /** Columns tell low from high ratings without exception, so that coefficients grow without end. */
        SEPARATED,
        /** The search ended without a maximum. */
        NO_MAXIMUM
    }

    public NoFit {
        columns = List.copyOf(columns);
    }

    /** A sentence on what is wrong and one on what to do. */
    public String message() {
        String named = String.join(", ", columns);
        return switch (reason) {
            case TOO_FEW_RATINGS ->
                "There are too few ratings for so many coefficients. Take fewer attributes, or more people.";
            case ONE_POINT -> "Everybody gave the same rating, so nothing can move it.";
            case COLLINEAR ->
                "These say nothing that the others do not say already: " + named + ". Leave one of them out.";
            case SEPARATED ->
                "These tell low from high ratings without exception, so the size of their effect is not known: " + named
                        + ". Put small groups together, or leave them out.";
            case NO_MAXIMUM -> "No best fit was found. Take fewer attributes, or put small groups together.";
        };
    }
}
