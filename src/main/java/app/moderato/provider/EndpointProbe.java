package app.moderato.provider;

import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Finding;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ModelProbe;
import app.moderato.core.llm.ProbeReport;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Usage;
import app.moderato.provider.openai.AbilityProbe;
import app.moderato.provider.retry.Sleeper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Probes an endpoint with the key that an interview would use. */
public final class EndpointProbe implements ModelProbe {
    private final Endpoints endpoints;
    private final ModelMemory memory;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    /** @param memory keeps what is found out */
    public EndpointProbe(
            Endpoints endpoints, ModelMemory memory, Clock clock, Sleeper sleeper, RandomGenerator random) {
        this.endpoints = endpoints;
        this.memory = memory;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    @Override
    public void prepare() throws InterruptedException {
        AbilityProbe.prepare();
    }

    @Override
    public Optional<List<String>> models(ProviderSettings settings) throws LlmException, InterruptedException {
        try (AbilityProbe probe = open(settings)) {
            return probe.models();
        }
    }

    @Override
    public ProbeReport check(ProviderSettings settings, List<String> listed, Watcher watcher)
            throws InterruptedException {
        try (AbilityProbe probe = open(settings)) {
            ProbeReport report = new ProbeReport(settings.model(), probe.check(listed, watcher), clock.instant());
            probe.remember(report.abilities());
            return report;
        } catch (LlmException e) {
            watcher.began(Kind.CHAT);
            List<Finding> findings = new ArrayList<>();
            findings.add(new Finding(
                    Kind.CHAT,
                    new Ability(Level.NO, e.failure().sentence()),
                    settings.model(),
                    Usage.NONE,
                    e.failure()));
            Arrays.stream(Kind.values())
                    .skip(1)
                    .forEach(kind -> findings.add(Finding.notTried(kind, settings.model())));
            findings.forEach(watcher::ended);
            return new ProbeReport(settings.model(), findings, clock.instant());
        }
    }

    private AbilityProbe open(ProviderSettings settings) throws LlmException {
        return new AbilityProbe(
                endpoints.of(Known.required(settings.provider()), settings), clock, memory, sleeper, random);
    }
}
