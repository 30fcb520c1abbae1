package app.moderato.cli;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.study.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** The models that are asked once more about a run: its own, unless the command line names others. */
final class ModelsToAsk {
    private ModelsToAsk() {}

    /**
     * @return in the order named, at least one
     * @throws InvalidInput where the key for the run's own address has to be named again
     */
    static List<ProviderSettings> of(RunRecord run, ProviderOptions options) throws InvalidInput {
        List<ProviderSettings> settings = new ArrayList<>();
        for (String model : options.models.isEmpty() ? List.of(usual(run, options)) : options.models) {
            settings.add(
                    options.named()
                            ? options.settings(options.providerName(), options.baseUrl, model, options.keyVariable)
                            : Beginning.of(run).by(model).settings(options));
        }
        return settings;
    }

    private static String usual(RunRecord run, ProviderOptions options) {
        boolean rehearsed = options.providerName().equals(Fieldwork.rehearsal().provider());
        return rehearsed ? Fieldwork.rehearsal().model() : run.model();
    }
}
