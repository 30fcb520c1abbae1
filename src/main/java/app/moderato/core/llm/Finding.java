package app.moderato.core.llm;

import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param model what was asked, and is billed
 * @param usage tokens of all its calls
 * @param failure why it could not be found out, or why it cannot be; null where there was an answer
 */
public record Finding(
        Kind kind,
        Ability ability,
        String model,
        Usage usage,
        @Nullable LlmFailure failure) {
    static final String NOT_TRIED = "Not tried";

    public static Finding notTried(Kind kind, String model) {
        return new Finding(kind, new Ability(Level.UNKNOWN, NOT_TRIED), model, Usage.NONE, null);
    }

    /** What it means for a study, a short sentence without its full stop. */
    public String meaning() {
        return meaning(kind, ability.level());
    }

    public static String meaning(Kind kind, Level level) {
        return switch (kind) {
            case CHAT ->
                switch (level) {
                    case YES, PARTLY -> "Interviews can run";
                    case NO -> "No interview can run";
                    case UNKNOWN -> "Interviews may or may not run";
                };
            case VISION ->
                switch (level) {
                    case YES, PARTLY -> "Concept pictures are shown";
                    case NO -> "Pictures need another model";
                    case UNKNOWN -> "Check again before showing pictures";
                };
            case JSON ->
                switch (level) {
                    case YES -> "Fewer retries";
                    case PARTLY -> "A few more retries";
                    case NO -> "Answers are read from words";
                    case UNKNOWN -> "Answers are read from words anyway";
                };
            case SEED ->
                switch (level) {
                    case YES -> "Runs repeat exactly";
                    case PARTLY -> "Runs repeat closely, not exactly";
                    case NO -> "Runs do not repeat";
                    case UNKNOWN -> "Runs may not repeat";
                };
            case LOGPROBS ->
                switch (level) {
                    case YES, PARTLY -> "Number-only ratings get a spread too";
                    case NO, UNKNOWN -> "Number-only ratings stay one number";
                };
            case EMBEDDINGS ->
                switch (level) {
                    case YES, PARTLY -> "Moderato's own embedder is used";
                    case NO, UNKNOWN -> "Nothing is lost: Moderato has its own";
                };
        };
    }
}
