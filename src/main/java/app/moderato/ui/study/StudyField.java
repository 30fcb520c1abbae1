package app.moderato.ui.study;

import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A setting of a study as a field shows it. */
enum StudyField {
    TITLE("/title", "study.field.title", "study.hint.title", "study.unread.title"),
    LANGUAGE("/language", "study.field.language", "study.hint.language", "study.unread.language"),
    SEED("/seed", "study.field.seed", "study.hint.seed", "study.unread.seed"),
    MODEL("/simulation/model", "study.field.model", "study.hint.model", "study.unread.model"),
    TEMPERATURE(
            "/simulation/temperature", "study.field.temperature", "study.hint.temperature", "study.unread.temperature"),
    TOKENS("/simulation/max_output_tokens", "study.field.tokens", "study.hint.tokens", "study.unread.tokens"),
    REPLICATES("/simulation/replicates", "study.field.replicates", "study.hint.replicates", "study.unread.replicates"),
    MAX_COST("/simulation/max_cost", "study.field.max-cost", "study.hint.max-cost", "study.unread.max-cost"),
    RATING_TEMPERATURE(
            "/rating/temperature",
            "study.field.rating-temperature",
            "study.hint.rating-temperature",
            "study.unread.rating-temperature"),
    EPSILON("/rating/epsilon", "study.field.epsilon", "study.hint.epsilon", "study.unread.epsilon");

    private final String pointer;
    private final String name;
    private final String hint;
    private final String unread;

    /** @param name and the others are keys of messages */
    StudyField(String pointer, String name, String hint, String unread) {
        this.pointer = pointer;
        this.name = name;
        this.hint = hint;
        this.unread = unread;
    }

    /** JSON pointer of the setting in the study file. */
    String pointer() {
        return pointer;
    }

    String nameKey() {
        return name;
    }

    /** Of what it is for. */
    String hintKey() {
        return hint;
    }

    /** Of what a person is told whose text is no value of it. */
    String unreadKey() {
        return unread;
    }

    /** For node ids. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String text(Study study) {
        Simulation simulation = study.simulation();
        RatingSettings rating = study.rating();
        return switch (this) {
            case TITLE -> study.title();
            case LANGUAGE -> study.language();
            case SEED -> Long.toString(study.seed());
            case MODEL -> simulation.model() == null ? "" : simulation.model();
            case TEMPERATURE -> plain(simulation.temperature());
            case TOKENS -> Integer.toString(simulation.maxOutputTokens());
            case REPLICATES -> Integer.toString(simulation.replicates());
            case MAX_COST ->
                simulation.maxCost() == null ? "" : simulation.maxCost().toPlainString();
            case RATING_TEMPERATURE -> plain(rating.temperature());
            case EPSILON -> plain(rating.epsilon());
        };
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The change that the text makes; empty where it is no value of this field. */
    Optional<UnaryOperator<Study>> read(String text) {
        String bare = text.strip();
        if (this == TITLE && bare.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(change(bare));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private UnaryOperator<Study> change(String text) {
        return switch (this) {
            case TITLE -> study -> study.withTitle(text);
            case LANGUAGE -> study -> study.withLanguage(text);
            case SEED -> {
                long seed = Long.parseLong(text);
                yield study -> study.withSeed(seed);
            }
            case MODEL ->
                simulation(was -> new Simulation(
                        text.isEmpty() ? null : text,
                        was.temperature(),
                        was.maxOutputTokens(),
                        was.replicates(),
                        was.maxCost(),
                        was.stop()));
            case TEMPERATURE -> {
                double temperature = number(text);
                yield simulation(was -> new Simulation(
                        was.model(), temperature, was.maxOutputTokens(), was.replicates(), was.maxCost(), was.stop()));
            }
            case TOKENS -> {
                int tokens = Integer.parseInt(text);
                yield simulation(was -> new Simulation(
                        was.model(), was.temperature(), tokens, was.replicates(), was.maxCost(), was.stop()));
            }
            case REPLICATES -> {
                int replicates = Integer.parseInt(text);
                yield simulation(was -> new Simulation(
                        was.model(), was.temperature(), was.maxOutputTokens(), replicates, was.maxCost(), was.stop()));
            }
            case MAX_COST -> {
                @Nullable BigDecimal cap = text.isEmpty() ? null : new BigDecimal(decimal(text));
                yield simulation(was -> new Simulation(
                        was.model(), was.temperature(), was.maxOutputTokens(), was.replicates(), cap, was.stop()));
            }
            case RATING_TEMPERATURE -> {
                double temperature = number(text);
                yield study -> study.withRating(new RatingSettings(
                        study.rating().methods(),
                        study.rating().embeddings(),
                        temperature,
                        study.rating().epsilon()));
            }
            case EPSILON -> {
                double epsilon = number(text);
                yield study -> study.withRating(new RatingSettings(
                        study.rating().methods(),
                        study.rating().embeddings(),
                        study.rating().temperature(),
                        epsilon));
            }
        };
    }

    private static UnaryOperator<Study> simulation(UnaryOperator<Simulation> edit) {
        return study -> study.withSimulation(edit.apply(study.simulation()));
    }

    /** Narrower than Java's own, which takes “NaN” and “0x1p3” for numbers. */
    private static double number(String text) {
        return new BigDecimal(decimal(text)).doubleValue();
    }

    private static String decimal(String text) {
        return text.replace(',', '.');
    }
}
