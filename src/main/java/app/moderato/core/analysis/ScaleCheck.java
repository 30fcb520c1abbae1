package app.moderato.core.analysis;

/** What is known of the reference sets of one scale with the embedder of the run. */
public enum ScaleCheck {
    /** Every set was measured and passed. */
    PASSED,
    FAILED_SOME,
    FAILED_ALL,
    /** Nobody measured them, as with a rating's own labels. */
    UNMEASURED
}
