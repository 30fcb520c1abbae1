package app.moderato.file.study;

/** The sample studies that come with Moderato, as class path resources. */
public final class Samples {
    /** The one that {@code demo} and the first window run. */
    public static final String DEFAULT = "/assets/samples/whitening-toothpaste/whitening-toothpaste.study.yaml";

    private Samples() {}
}
