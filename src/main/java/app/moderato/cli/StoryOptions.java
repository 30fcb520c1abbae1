package app.moderato.cli;

import app.moderato.core.study.InvalidInput;
import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether and how background stories are written, as options. */
final class StoryOptions {
    @Option(
            names = "--stories",
            description = {
                "Have a model write a background for everybody without one, checked against their attributes.",
                "Asks before spending. What was written is kept in the workspace: the same people cost nothing again."
            })
    boolean stories;

    @Option(names = "--anew", description = "With --stories: also for people who have a background, which is replaced.")
    boolean anew;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "With --stories: the language they are written in, such as de. Default: ${DEFAULT-VALUE}.")
    String language = "en";

    @Mixin
    final SpendingOptions spending = new SpendingOptions();

    @Mixin
    final ProviderOptions provider = new ProviderOptions();

    /** @throws InvalidInput for options that belong to stories where none are asked for, and for values that make no sense */
    void check() throws InvalidInput {
        if (!stories) {
            if (anew || spending.maxCost != null || spending.yes || provider.named() || !provider.models.isEmpty()) {
                throw new InvalidInput(
                        "--anew, --max-cost, --yes, --provider, --base-url and --model are for stories: add"
                                + " --stories.");
            }
            return;
        }
        spending.check();
        provider.check();
        if (provider.models.size() > 1) {
            throw new InvalidInput("One model writes the stories; name one with --model NAME.");
        }
        try {
            new Locale.Builder().setLanguageTag(language);
        } catch (IllformedLocaleException e) {
            throw new InvalidInput("--language is a tag such as en or pt-BR, not “" + language + "”.");
        }
    }
}
