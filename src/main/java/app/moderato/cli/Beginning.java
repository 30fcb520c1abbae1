package app.moderato.cli;

import app.moderato.core.group.GroupRecord;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunRemarks;
import app.moderato.core.llm.Loopback;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.study.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How what is to be gone on with was begun.
 *
 * @param what a run or a group
 * @param number of it
 */
record Beginning(
        String what,
        long number,
        String provider,
        @Nullable String baseUrl,
        String model,
        long seed,
        Map<String, String> stamp) {
    static Beginning of(RunRecord run) {
        return new Beginning(
                "run", run.id().value(), run.provider(), run.baseUrl(), run.model(), run.seed(), run.stamp());
    }

    static Beginning of(GroupRecord group) {
        return new Beginning(
                "group",
                group.id().value(),
                group.provider(),
                group.baseUrl(),
                group.model(),
                group.seed(),
                group.stamp());
    }

    /** The same asked of another model there. */
    Beginning by(String otherModel) {
        return new Beginning(what, number, provider, baseUrl, otherModel, seed, stamp);
    }

    /** Such as “Run 3”. */
    String name() {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + " " + number;
    }

    String whereTo() {
        return name() + " goes on with " + provider + " " + model + (baseUrl == null ? "" : " at " + baseUrl) + ".";
    }

    /** What the command line's options say otherwise, in sentences. */
    List<String> drift(ProviderOptions options, @Nullable Long wantedSeed) {
        List<String> drift = new ArrayList<>();
        String has = "the " + what + " has ";
        if (options.named() && !options.providerName().equals(provider)) {
            drift.add("provider: " + has + provider + ", the command line says " + options.providerName() + ".");
        }
        if (options.baseUrl != null && !options.baseUrl.equals(baseUrl)) {
            drift.add("base URL: " + has + Optional.ofNullable(baseUrl).orElse("the provider's usual one")
                    + ", the command line says another.");
        }
        if (!options.models.isEmpty() && !options.models.equals(List.of(model))) {
            drift.add("model: " + has + model + ", the command line says " + String.join(", ", options.models) + ".");
        }
        if (wantedSeed != null && wantedSeed != seed) {
            drift.add("seed: " + has + seed + ", the command line says " + wantedSeed + ".");
        }
        return drift;
    }

    /**
     * @param force whether it is to go on all the same
     * @throws InvalidInput where something was begun differently, telling what
     */
    void accept(List<String> drift, boolean force) throws InvalidInput {
        if (!drift.isEmpty() && !force) {
            throw new InvalidInput(name() + " was begun differently:\n  – " + String.join("\n  – ", drift)
                    + "\nNothing was sent. Go on all the same, with what the " + what + " was begun with, by --force.");
        }
    }

    /** A workspace may come from somebody else: which variable's content is sent is said again, not read from it. */
    ProviderSettings settings(ProviderOptions options) throws InvalidInput {
        String variable = options.keyVariable;
        String began = stamp.get(RunRemarks.KEY_VARIABLE);
        if (variable == null && began != null && baseUrl != null && !Loopback.is(baseUrl)) {
            throw new InvalidInput(name() + " was begun at " + baseUrl + " with the key in " + began
                    + ". Say so again with --api-key-env " + began + ". Nothing was sent.");
        }
        return options.settings(provider, baseUrl, model, variable);
    }
}
