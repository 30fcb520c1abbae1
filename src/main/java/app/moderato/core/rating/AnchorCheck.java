package app.moderato.core.rating;

/**
 * One check of a reference set.
 *
 * @param value what was measured
 * @param limit what it is held against
 * @param reason a sentence for people, whether the check holds or not
 */
public record AnchorCheck(Kind kind, boolean holds, double value, double limit, String reason) {
    public enum Kind {
        /** The means rise from point to point. */
        RISE,
        /** The two ends lie apart. */
        ENDS,
        /** The two poles are not the most alike pair. */
        POLES,
        /** No two anchors say nearly the same. */
        TWINS
    }
}
