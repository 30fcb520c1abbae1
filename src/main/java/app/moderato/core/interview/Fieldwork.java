package app.moderato.core.interview;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Begins runs, goes on with them and conducts them, from the window as from the command line. Any thread. */
public final class Fieldwork {
    /** The rehearsal answers at once, so more interviews beside each other would gain nothing. */
    public static final int REHEARSED_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final Providers providers;
    private final Embedder embedder;
    private final ScaleLibrary scales;
    private final CallPrices prices;
    private final Clock clock;

    public Fieldwork(Providers providers, Embedder embedder, ScaleLibrary scales, PriceTable prices, Clock clock) {
        this.providers = providers;
        this.embedder = embedder;
        this.scales = scales;
        this.prices = new CallPrices(providers, prices);
        this.clock = clock;
    }

    /** What calls cost. */
    public CallPrices prices() {
        return prices;
    }

    /** How the built-in respondents are reached. */
    public static ProviderSettings rehearsal() {
        return new ProviderSettings(
                "rehearsal", null, "rehearsal-1", null, Limits.of(REHEARSED_AT_ONCE, Duration.ofMinutes(1)));
    }

    /** Every cell has ended that a sitting would ask. */
    public static boolean nothingToAsk(RunRecord run, boolean retryFailed) {
        return run.state() == RunState.COMPLETED || (run.count(CellStatus.PENDING) == 0 && !retryFailed);
    }

    /** Whether the study has pictures and a check found that the model reads none. */
    public boolean blind(Study study, ChatModel model, @Nullable String baseUrl) {
        return study.hasPictures()
                && providers
                                .traits(model.provider(), baseUrl, model.model())
                                .abilities()
                                .vision()
                                .level()
                        == Abilities.Level.NO;
    }

    /**
     * Commits the run's row; nothing is sent yet.
     *
     * @param baseUrl null for the provider's usual one
     * @param keyVariable the environment variable that holds the key, null for the usual place
     */
    public RunJournal begin(
            Workspace workspace,
            RunDesign design,
            ChatModel model,
            @Nullable String baseUrl,
            @Nullable String keyVariable)
            throws InvalidInput {
        return begin(workspace, design, model, baseUrl, keyVariable, Map.of());
    }

    /**
     * The same.
     *
     * @param more kept with the run's stamp
     */
    public RunJournal begin(
            Workspace workspace,
            RunDesign design,
            ChatModel model,
            @Nullable String baseUrl,
            @Nullable String keyVariable,
            Map<String, String> more)
            throws InvalidInput {
        NewRun run = NewRun.of(
                design.study(),
                design.source(),
                design.path(),
                design.panel(),
                model,
                baseUrl,
                scales,
                embedder,
                RunRemarks.of(design, model, keyVariable, more));
        try {
            return workspace.runs().begin(run);
        } catch (StorageFailure e) {
            throw new InvalidInput(e.getMessage() + " No run was begun and nothing was sent.");
        }
    }

    /**
     * Takes the lock of a run that the workspace holds.
     *
     * @param drift what was accepted; kept with the run
     * @param retryFailed opens the cells again that ended without an answer
     * @param anyway also where that gives up batches that the provider still works on
     * @throws InvalidInput where it does not exist, or runs elsewhere
     */
    public RunJournal goOn(Workspace workspace, RunId run, List<String> drift, boolean retryFailed, boolean anyway)
            throws InvalidInput {
        RunJournal journal = workspace.runs().reopen(run);
        try {
            if (retryFailed && !anyway && !journal.batches().open().isEmpty()) {
                throw new InvalidInput("Batches of run " + run + " are still with the provider. Collect them first with"
                        + " --resume " + run + "; to give them up, and pay for what they hold again, add --force.");
            }
            drift.forEach(journal::note);
            if (!retryFailed && workspace.runs().required(run).decided().isPresent()) {
                journal.beyond();
            }
            if (retryFailed) {
                journal.reopenFailed();
            }
            return journal;
        } catch (InvalidInput | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** Connects to the model of a run, for calls as it was begun with. */
    public ChatModel reconnect(RunRecord run, ProviderSettings settings) throws LlmException {
        return run.stamp().containsKey(RunRemarks.BATCHES)
                ? providers.connectInBatches(settings)
                : providers.connect(settings);
    }

    /** What going on with the run would do differently from when it was begun. */
    public List<String> drift(RunContents contents, Study study) {
        return RunDrift.of(contents, study, scales, embedder);
    }

    /** @param events heard on the run's threads */
    public RunSession session(
            Workspace workspace,
            RunJournal journal,
            Study study,
            Panel panel,
            ChatModel model,
            Budget budget,
            int concurrency,
            Consumer<RunEvent> events)
            throws InvalidInput {
        RunRecord run = workspace.runs().required(journal.run());
        return new RunSession(
                workspace, journal, run, study, panel, model, scales, embedder, budget, concurrency, clock, events);
    }

    /**
     * For questions put to single people, apart from any run. The model is the caller's to close, and is asked one call
     * at a time even where runs hand theirs over in batches: connect it with {@link Providers#connect}.
     *
     * @param baseUrl null for the provider's usual one
     */
    public TryOut tryOut(ChatModel model, @Nullable String baseUrl) {
        return new TryOut(model, baseUrl, prices.of(model.provider(), baseUrl, model.model()), scales, embedder, clock);
    }

    /**
     * For calls that are part of no run. The model is the caller's to close.
     *
     * @param baseUrl null for the provider's usual one
     * @param cap in US dollars for all of them together, null for none
     * @param cache where what was paid for is kept, null for nowhere; the built-in respondents, who cost nothing, do
     *     without
     * @throws InvalidInput where a cap is asked for that cannot be kept, as the model's price is unknown
     */
    public LooseCalls looseCalls(
            ChatModel model, @Nullable String baseUrl, @Nullable BigDecimal cap, @Nullable ReplyCache cache)
            throws InvalidInput {
        return looseCalls(model, baseUrl, cap, 0, cache);
    }

    /**
     * The same where an earlier sitting spent some of the cap.
     *
     * @param before in US dollars
     */
    public LooseCalls looseCalls(
            ChatModel model,
            @Nullable String baseUrl,
            @Nullable BigDecimal cap,
            double before,
            @Nullable ReplyCache cache)
            throws InvalidInput {
        ToDoubleFunction<Usage> price = prices.of(model.provider(), baseUrl, model.model());
        if (cap != null && price == null) {
            throw new InvalidInput("The price of " + model.model() + " is unknown, so a cap of " + cap.toPlainString()
                    + " USD cannot be kept. Remove the cap, or name a model with a known price. Nothing was sent.");
        }
        return new LooseCalls(model, baseUrl, price, cap, before, rehearsed(model) ? null : cache);
    }

    /** Whether the built-in respondents answer: nothing is sent and nothing costs. */
    public static boolean rehearsed(ChatModel model) {
        return model.provider().equals(rehearsal().provider());
    }

    /** The language in which a model is asked: the built-in respondents know English alone. */
    public static String spoken(ChatModel model, String language) {
        return rehearsed(model) ? "en" : language;
    }

    /** Rates what earlier sittings left unrated. */
    public void rateMissing(Workspace workspace, RunJournal journal, Study study)
            throws LlmException, InterruptedException {
        try (RatingDesk desk = new RatingDesk(study, scales, embedder, workspace.embeddings(), journal, event -> {})) {
            desk.rateMissing(workspace.runs(), journal.run());
        }
    }

    /**
     * @param cap in US dollars, null for none
     * @param spent before this sitting
     */
    public Budget budget(ChatModel model, @Nullable BigDecimal cap, double spent) {
        return new Budget(prices.of(model), cap, spent);
    }

    /** @throws IllegalArgumentException for a name no longer known */
    public Providers.Profile profile(String provider) {
        return providers.stillKnown(provider);
    }
}
