package app.moderato.cli;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Finding;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ModelProbe;
import app.moderato.core.llm.ModelTraits;
import app.moderato.core.llm.ProbeReport;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.core.study.InvalidInput;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Connects to a model and reports what it can do. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description = {
            "Connects to a model and reports what it can do: chat, vision, JSON, seed, logprobs, embeddings.",
            "About a dozen small calls are made. What is found out is remembered for runs with this model."
        })
public final class ProbeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ModelProbe probe;
    private final Providers providers;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ProviderOptions options = new ProviderOptions();

    public ProbeCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
        this.probe = ports.probe();
        this.providers = ports.providers();
    }

    @Override
    public Integer call() throws Exception {
        if (options.providerName().equals("rehearsal")) {
            throw new InvalidInput("The rehearsal is built in; there is nothing to find out about it.");
        }
        if (options.models.size() != 1) {
            throw new InvalidInput("Name the one model to ask with --model NAME.");
        }
        ProviderSettings settings = options.settings(
                options.providerName(), options.baseUrl, options.models.getFirst(), options.keyVariable);
        ProbeReport report = onVirtualThread(() -> check(settings));
        ModelTraits traits = providers.traits(settings.provider(), settings.baseUrl(), settings.model());
        if (common.json) {
            JsonOut.print(terminal.out(), json(settings, report, traits));
        } else {
            print(report, traits);
        }
        return report.passed() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private ProbeReport check(ProviderSettings settings) throws InterruptedException {
        List<String> listed;
        try {
            listed = probe.models(settings).orElse(List.of());
        } catch (LlmException e) {
            // the check of the chat says the same, and what to do
            listed = List.of();
        }
        return probe.check(settings, listed, new Heard());
    }

    /** An interrupt ends a call at once only there. */
    private static <T> T onVirtualThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("probe").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void print(ProbeReport report, ModelTraits traits) {
        if (!report.passed()) {
            terminal.err().println(report.findings().getFirst().ability().words());
            return;
        }
        Table table = new Table("checked", "", "seen", "means");
        for (Finding finding : report.findings()) {
            table.row(
                    code(finding.kind()),
                    finding.ability().level() == Abilities.Level.UNKNOWN
                            ? "?"
                            : finding.ability().level().name().toLowerCase(Locale.ROOT),
                    finding.ability().words(),
                    finding.meaning());
        }
        if (traits.context() > 0) {
            table.row("context", "yes", traits.context() + " tokens", "The longest conversation it takes");
        }
        terminal.out().print(table);
        terminal.out()
                .println(
                        traits.refused().isEmpty()
                                ? "It takes every parameter that is sent."
                                : "It does not take " + String.join(", ", traits.refused())
                                        + "; not sent from now on.");
    }

    private static Map<String, Object> json(ProviderSettings settings, ProbeReport report, ModelTraits traits) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("provider", settings.provider());
        value.put("base_url", settings.baseUrl());
        value.put("model", settings.model());
        for (Finding finding : report.findings()) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("level", finding.ability().level().name().toLowerCase(Locale.ROOT));
            found.put("seen", finding.ability().words());
            found.put("means", finding.meaning());
            value.put(code(finding.kind()), found);
        }
        value.put("context_tokens", traits.context() == 0 ? null : traits.context());
        value.put("refused_parameters", traits.refused());
        return value;
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private final class Heard implements ModelProbe.Watcher {
        @Override
        public void began(Kind kind) {
            terminal.err().println("Checking " + code(kind) + " …");
        }

        @Override
        public void waits(Kind kind, Duration wait) {
            terminal.err().println("The provider limits the rate; trying again in " + wait.toSeconds() + " s.");
        }

        @Override
        public void ended(Finding finding) {
            // all of them are printed together
        }
    }
}
