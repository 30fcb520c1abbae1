package app.moderato.provider.batch;

import java.time.Duration;

/**
 * When batches are sent and looked after, and how large they may be.
 *
 * @param quiet without a new question, after which those collected are sent
 * @param firstLook after a batch was sent; later looks are further and further apart
 * @param longestLook between two looks at a batch, and between tries while the provider cannot be reached
 * @param settling until a batch that may have been created shows in the provider's list
 * @param mostLines of one file
 * @param mostBytes of one file
 * @param tries of one line in all, ≥ 1
 */
public record BatchPace(
        Duration quiet,
        Duration firstLook,
        Duration longestLook,
        Duration settling,
        int mostLines,
        long mostBytes,
        int tries) {
    /** Within what OpenAI's interface takes: 50,000 lines and 200 MB a file. */
    public static final BatchPace USUAL = new BatchPace(
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            50_000,
            190_000_000,
            5);
}
