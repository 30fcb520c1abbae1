package app.moderato.ui.settings;

import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Finding;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelProbe;
import app.moderato.core.llm.ProbeReport;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Usage;
import app.moderato.ui.harness.OpenDesk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Finds what the test says; remembers what it was asked. */
final class ProbeByHand implements ModelProbe {
    final List<ProviderSettings> listings = new ArrayList<>();
    final List<ProviderSettings> checks = new ArrayList<>();
    Optional<List<String>> models =
            Optional.of(List.of("gpt-4.1", "gpt-4.1-mini", "gpt-4o", "whisper-1", "text-embedding-3-small"));

    @Nullable
    LlmFailure refusesList;

    @Nullable
    LlmFailure refusesChat;
    /** The check that waits for the gate. */
    @Nullable
    Kind holds;

    final CountDownLatch gate = new CountDownLatch(1);
    private final Map<Kind, Ability> found = new EnumMap<>(Kind.class);

    ProbeByHand() {
        finds(Kind.CHAT, Level.YES, "Replied in 812 ms");
        finds(Kind.VISION, Level.YES, "Read 4831 off a test picture");
        finds(Kind.JSON, Level.YES, "3 of 3 replies matched the schema");
        finds(Kind.SEED, Level.PARTLY, "Accepted, but 2 of 3 repeats differed");
        finds(Kind.LOGPROBS, Level.YES, "Top 5 returned");
        finds(Kind.EMBEDDINGS, Level.YES, "text-embedding-3-small, 1,536 dimensions");
    }

    void finds(Kind kind, Level level, String words) {
        found.put(kind, new Ability(level, words));
    }

    @Override
    public Optional<List<String>> models(ProviderSettings settings) throws LlmException {
        listings.add(settings);
        if (refusesList != null) {
            throw new LlmException(refusesList);
        }
        return models;
    }

    @Override
    public ProbeReport check(ProviderSettings settings, List<String> listed, Watcher watcher)
            throws InterruptedException {
        checks.add(settings);
        List<Finding> findings = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Finding finding;
            if (refusesChat != null && kind != Kind.CHAT) {
                finding = Finding.notTried(kind, settings.model());
            } else {
                watcher.began(kind);
                if (kind == holds) {
                    gate.await();
                }
                finding = finding(kind, settings.model());
            }
            findings.add(finding);
            watcher.ended(finding);
        }
        return new ProbeReport(settings.model(), findings, OpenDesk.CLOCK.instant());
    }

    private Finding finding(Kind kind, String model) {
        LlmFailure refusal = refusesChat;
        return refusal == null
                ? new Finding(kind, found.getOrDefault(kind, Ability.UNKNOWN), model, new Usage(560, 80, 0, 0), null)
                : new Finding(kind, new Ability(Level.NO, refusal.sentence()), model, Usage.NONE, refusal);
    }
}
