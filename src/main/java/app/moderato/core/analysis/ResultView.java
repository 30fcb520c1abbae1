package app.moderato.core.analysis;

import app.moderato.core.analysis.Verdict.Level;
import java.util.Optional;

/** The kinds of view that a verdict stands on. */
public enum ResultView {
    /** A run as a whole: the command line, reports and exports. */
    RUN,
    COMPARE,
    PRICE,
    THEMES,
    SUBGROUPS,
    MODELS,
    SCORINGS,
    TABLE,
    TRANSCRIPTS,
    GROUP,
    VALIDATE;

    /** Why such a view is directional at most, whatever was measured; empty where it is not. */
    public Optional<String> cap() {
        return switch (this) {
            case THEMES ->
                Optional.of("Themes are read out of answers: they say what came up, not how many people think so.");
            case SUBGROUPS ->
                Optional.of("Subgroups are small, and a model's personas follow some attributes only: age and income"
                        + " mostly, gender, region and ethnicity not reliably.");
            case TRANSCRIPTS -> Optional.of("Transcripts are single voices: read them to understand, not to count.");
            case GROUP ->
                Optional.of("A group shows reasons and how people sway each other; its numbers are never a result to"
                        + " rank by.");
            case RUN, COMPARE, PRICE, MODELS, SCORINGS, TABLE, VALIDATE -> Optional.empty();
        };
    }

    /** What the view may be used for at that level, as one or two sentences. */
    public String use(Level level) {
        return switch (level) {
            case USABLE -> usable();
            case DIRECTIONAL -> directional();
            case DO_NOT_USE ->
                this == TRANSCRIPTS || this == GROUP || this == THEMES
                        ? "Do not decide anything on what is said here."
                        : "Do not decide anything on these numbers.";
        };
    }

    private String usable() {
        return switch (this) {
            case MODELS -> "Use it to see which orders hold whatever the model. Do not quote the percentages.";
            case SCORINGS -> "Use it to see which orders hold whatever the scoring. Do not quote the percentages.";
            case PRICE -> "Use it to order prices. It is not for pricing decisions.";
            default -> "Use it to order concepts against the control. Do not quote the percentages as market shares.";
        };
    }

    private String directional() {
        return switch (this) {
            case SUBGROUPS ->
                "Use it to choose which groups to ask people in. Do not report a difference between groups.";
            case THEMES -> "Use it to choose what to ask about next. Do not quote how many said something.";
            case TRANSCRIPTS -> "Use it to understand the reasons. Do not quote it as what people say.";
            case GROUP -> "Use it to hear reasons and see people sway each other. Do not rank concepts on it.";
            case PRICE -> "Use it to choose which prices to test with people. It is not for pricing decisions.";
            default -> "Use it to choose what to look at next. Do not rank close concepts on it.";
        };
    }
}
