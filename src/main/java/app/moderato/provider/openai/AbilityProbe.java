package app.moderato.provider.openai;

import static app.moderato.core.llm.Abilities.Level.NO;
import static app.moderato.core.llm.Abilities.Level.UNKNOWN;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Finding;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ModelProbe.Watcher;
import app.moderato.provider.retry.Backoff;
import app.moderato.provider.retry.Sleeper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Checks what the model at one endpoint can do. On a virtual thread: an interrupt ends a call on the wire at once. */
public final class AbilityProbe implements AutoCloseable {
    private static final int SMALLEST_NUMBER = 1000;
    private static final int LARGEST_NUMBER = 9999;

    private final Wire wire;
    private final ModelMemory memory;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    /** @param random for the number in the test picture and the spread of waits */
    public AbilityProbe(Endpoint endpoint, Clock clock, ModelMemory memory, Sleeper sleeper, RandomGenerator random) {
        this.wire = new Wire(endpoint, clock, memory);
        this.memory = memory;
        this.sleeper = sleeper;
        this.random = random;
    }

    /** Loads the client's classes, by an exchange with itself. */
    public static void prepare() throws InterruptedException {
        Endpoint nowhere = new Endpoint(
                "none", URI.create("http://127.0.0.1:9/v1"), true, "none", "no-key-needed", Duration.ofSeconds(1));
        try (Wire wire = new Wire(nowhere, Clock.systemUTC(), ModelMemory.NONE)) {
            wire.ready();
        }
    }

    /** @return empty where the endpoint has no list */
    public Optional<List<String>> models() throws LlmException, InterruptedException {
        return ModelListing.read(wire);
    }

    /** @return a finding for every kind, in order */
    public List<Finding> check(List<String> listed, Watcher watcher) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        boolean chats = true;
        for (Kind kind : Kind.values()) {
            Finding finding;
            if (chats) {
                watcher.began(kind);
                finding = check(kind, listed, watcher);
            } else {
                finding = Finding.notTried(kind, wire.endpoint().model());
            }
            chats &= kind != Kind.CHAT || finding.ability().level() == Level.YES;
            findings.add(finding);
            watcher.ended(finding);
        }
        return findings;
    }

    /** Keeps what the checks found. */
    public void remember(Abilities found) {
        memory.learn(wire.endpoint().address(), wire.endpoint().model(), traits -> traits.withAbilities(found));
    }

    private Finding check(Kind kind, List<String> listed, Watcher watcher) throws InterruptedException {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10), random::nextDouble);
        ProbeCalls calls = new ProbeCalls(wire, backoff, sleeper, wait -> watcher.waits(kind, wait));
        String model = wire.endpoint().model();
        try {
            if (kind == Kind.EMBEDDINGS) {
                Optional<String> embedder = EmbeddingCheck.model(wire.endpoint(), listed);
                if (embedder.isEmpty()) {
                    return new Finding(
                            kind, new Ability(NO, "No embedding model in the list"), model, calls.takeUsage(), null);
                }
                model = embedder.get();
            }
            return new Finding(kind, ability(kind, calls, model), model, calls.takeUsage(), null);
        } catch (LlmException e) {
            return new Finding(kind, failed(kind, e.failure()), model, calls.takeUsage(), e.failure());
        } catch (Wire.Filtered _) {
            return new Finding(
                    kind, new Ability(NO, "The provider's filter stopped it"), model, calls.takeUsage(), null);
        }
    }

    private Ability ability(Kind kind, ProbeCalls calls, String model)
            throws LlmException, Wire.Filtered, InterruptedException {
        AbilityChecks checks = new AbilityChecks(calls, wire);
        return switch (kind) {
            case CHAT -> checks.chat();
            case VISION -> checks.vision(String.valueOf(random.nextInt(SMALLEST_NUMBER, LARGEST_NUMBER + 1)));
            case JSON -> checks.json();
            case SEED -> checks.seed();
            case LOGPROBS -> checks.logprobs();
            case EMBEDDINGS -> EmbeddingCheck.of(calls, model);
        };
    }

    /** Without a chat nothing goes; of the rest, what is refused cannot be done, and what broke off is not known. */
    private Ability failed(Kind kind, LlmFailure failure) {
        if (kind == Kind.CHAT) {
            return new Ability(NO, failure.sentence());
        }
        return switch (failure) {
            case LlmFailure.NoVision blind -> new Ability(NO, "Takes no pictures");
            case LlmFailure.BadRequest refused -> new Ability(NO, "Refused: " + wire.shorten(refused.detail()));
            case LlmFailure.UnknownModel missing -> new Ability(NO, "There is no model for it");
            case LlmFailure.BadBaseUrl missing -> new Ability(NO, "There is no such endpoint");
            case LlmFailure.ServerError error -> new Ability(NO, "Failed with HTTP " + error.status());
            case LlmFailure.Malformed unreadable -> new Ability(NO, "The reply could not be read");
            case LlmFailure.RateLimited limited -> new Ability(UNKNOWN, "Not found out: the rate is limited");
            case LlmFailure.TimedOut late ->
                new Ability(
                        UNKNOWN, "Not found out: no answer in " + late.limit().toSeconds() + " s");
            default -> new Ability(UNKNOWN, "Not found out: " + failure.sentence());
        };
    }

    @Override
    public void close() {
        wire.close();
    }
}
