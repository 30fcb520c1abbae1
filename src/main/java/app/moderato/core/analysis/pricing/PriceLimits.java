package app.moderato.core.analysis.pricing;

/**
 * The four prices that one person named.
 *
 * @param tooCheap from here down the quality would be doubted; NaN where it was not asked or not answered
 * @param cheap a bargain; NaN where not answered
 * @param expensive dear, but still considered; NaN where not answered
 * @param tooExpensive from here up it would not be considered; NaN where not answered
 * @param weight of the person, &gt; 0
 */
public record PriceLimits(double tooCheap, double cheap, double expensive, double tooExpensive, double weight) {
    /** A person who counts as one. */
    public PriceLimits(double tooCheap, double cheap, double expensive, double tooExpensive) {
        this(tooCheap, cheap, expensive, tooExpensive, 1);
    }

    /**
     * Too cheap &lt; cheap &lt; expensive &lt; too expensive, all of them named.
     *
     * @param fromTooCheap false where nobody was asked from when on it is too cheap
     */
    boolean transitive(boolean fromTooCheap) {
        return cheap < expensive && expensive < tooExpensive && (!fromTooCheap || tooCheap < cheap);
    }
}
