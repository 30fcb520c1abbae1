package app.moderato.core.study;

/** How many of the concepts one persona sees. */
public sealed interface Exposure {
    /** Every persona sees all concepts in a balanced order, the control twice. */
    record Sequential() implements Exposure {}

    /** One concept each. */
    record Monadic() implements Exposure {}

    /** A balanced choice of {@code size} concepts each. */
    record Subset(int size) implements Exposure {}
}
