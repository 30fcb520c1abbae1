package app.moderato.core.llm;

/**
 * Tokens a provider reports for one call.
 *
 * @param cachedInput part of {@code input} that was billed as cached
 * @param reasoning part of {@code output} that was thought and not said
 */
public record Usage(long input, long output, long cachedInput, long reasoning) {
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    public Usage plus(Usage other) {
        return new Usage(
                input + other.input,
                output + other.output,
                cachedInput + other.cachedInput,
                reasoning + other.reasoning);
    }
}
