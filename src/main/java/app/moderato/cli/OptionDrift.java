package app.moderato.cli;

import app.moderato.core.interview.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the command line's options say otherwise than the run they are given for, in sentences. */
final class OptionDrift {
    private OptionDrift() {}

    static List<String> of(RunRecord run, ProviderOptions options, @Nullable Long seed) {
        List<String> drift = new ArrayList<>();
        if (options.named() && !options.providerName().equals(run.provider())) {
            drift.add("provider: the run has " + run.provider() + ", the command line says " + options.providerName()
                    + ".");
        }
        if (options.baseUrl != null && !options.baseUrl.equals(run.baseUrl())) {
            drift.add("base URL: the run has "
                    + Optional.ofNullable(run.baseUrl()).orElse("the provider's usual one")
                    + ", the command line says another.");
        }
        if (!options.models.isEmpty() && !options.models.equals(List.of(run.model()))) {
            drift.add("model: the run has " + run.model() + ", the command line says "
                    + String.join(", ", options.models) + ".");
        }
        if (seed != null && seed != run.seed()) {
            drift.add("seed: the run has " + run.seed() + ", the command line says " + seed + ".");
        }
        return drift;
    }
}
