package app.moderato.core.interview;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.InBatches;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSpread;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Begins runs, goes on with them and conducts them, from the window as from the command line. Any thread. */
public final class Fieldwork {
    /** The rehearsal answers at once, so more interviews beside each other would gain nothing. */
    public static final int REHEARSED_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    /** Stamp key of the environment variable that held the key, for a resume. */
    public static final String KEY_VARIABLE = "key_variable";

    /** Stamp key that says that the run takes replies from the cache and gives its answers to it. */
    public static final String CACHE = "reply_cache";

    /** Stamp key that says that the concepts' pictures were not shown. */
    public static final String PICTURES = "pictures";

    /** Stamp key that says that calls are handed over in batches. */
    public static final String BATCHES = "batches";

    /** Stamp key that says that only a few people of the panel were asked, once each, to see what goes wrong. */
    public static final String PILOT = "pilot";

    /** Stamp key that says that the run asks some people of another run again, see {@code core.interview.stability}. */
    public static final String STABILITY = "stability";

    private final Providers providers;
    private final Embedder embedder;
    private final ScaleLibrary scales;
    private final PriceTable prices;
    private final Clock clock;

    public Fieldwork(Providers providers, Embedder embedder, ScaleLibrary scales, PriceTable prices, Clock clock) {
        this.providers = providers;
        this.embedder = embedder;
        this.scales = scales;
        this.prices = prices;
        this.clock = clock;
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

    /**
     * What a run asks.
     *
     * @param study with the seed to use
     * @param source the study file's text
     * @param path absolute, where it was read from; empty for a bundled study
     * @param textOnly whether the source's pictures are not shown
     * @param cached whether replies kept by earlier runs are used, and this run's kept; a rehearsal costs nothing and
     *     does without
     * @param pilot whether the panel is a few people of the study's own, see {@link #pilot}
     */
    public record Design(
            Study study, String source, String path, Panel panel, boolean textOnly, boolean cached, boolean pilot) {
        public Design(Study study, String source, String path, Panel panel, boolean textOnly, boolean cached) {
            this(study, source, path, panel, textOnly, cached, false);
        }

        /**
         * The same put to a few people who differ from each other, once each, before everybody is asked: a run like any
         * other that says of itself that it is a pilot.
         *
         * @param people how many, ≥ 1
         */
        public Design pilot(int people) {
            return new Design(
                    study.once(), source, path, PanelSpread.of(panel, people, study.seed()), textOnly, cached, true);
        }

        /** The study as the run shows it. */
        public Study shown() {
            return textOnly ? study.withoutPictures() : study;
        }
    }

    /** The study as the run shows it, which may be without its pictures and, in a pilot, without replicates. */
    public static Study asShown(Study study, RunRecord run) {
        Study asked = run.pilot() ? study.once() : study;
        return run.stamp().containsKey(PICTURES) ? asked.withoutPictures() : asked;
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
            Workspace workspace, Design design, ChatModel model, @Nullable String baseUrl, @Nullable String keyVariable)
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
            Design design,
            ChatModel model,
            @Nullable String baseUrl,
            @Nullable String keyVariable,
            Map<String, String> more)
            throws InvalidInput {
        Map<String, String> remarks = new TreeMap<>(more);
        if (keyVariable != null) {
            remarks.put(KEY_VARIABLE, keyVariable);
        }
        if (model.inBatches().isPresent()) {
            remarks.put(BATCHES, "handed over at half the price");
        }
        if (design.textOnly()) {
            remarks.put(PICTURES, "not shown, by choice");
        }
        if (design.cached() && !model.provider().equals(rehearsal().provider())) {
            remarks.put(CACHE, "on");
        }
        if (design.pilot()) {
            remarks.put(PILOT, "a few people of the panel");
        }
        NewRun run = NewRun.of(
                design.study(),
                design.source(),
                design.path(),
                design.panel(),
                model,
                baseUrl,
                scales,
                embedder,
                remarks);
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
        return run.stamp().containsKey(BATCHES) ? providers.connectInBatches(settings) : providers.connect(settings);
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
        return new TryOut(model, baseUrl, price(model.provider(), baseUrl, model.model()), scales, embedder, clock);
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
        ToDoubleFunction<Usage> price = price(model.provider(), baseUrl, model.model());
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
        return new Budget(price(model), cap, spent);
    }

    /**
     * What a run has spent, in US dollars: as it was noted, or more where the process was cut off before it noted what it
     * had committed.
     *
     * @param price null where it is unknown
     */
    public static double spent(RunRecord run, RunJournal journal, @Nullable ToDoubleFunction<Usage> price) {
        double noted = run.costUsd() == null ? 0 : run.costUsd();
        return price == null ? noted : Math.max(noted, price.applyAsDouble(journal.used()));
    }

    /** What the model's calls cost, one by one or in batches; null where the price is unknown. */
    public @Nullable ToDoubleFunction<Usage> price(ChatModel model) {
        return asCharged(model, price(model.provider(), model.model()));
    }

    /** @param price of ordinary calls, null where it is unknown */
    public static @Nullable ToDoubleFunction<Usage> asCharged(
            ChatModel model, @Nullable ToDoubleFunction<Usage> price) {
        return price == null || model.inBatches().isEmpty()
                ? price
                : usage -> InBatches.PRICE * price.applyAsDouble(usage);
    }

    /** US dollars for a usage, null where the model's price is unknown; as its maker charges, wherever it is asked. */
    public @Nullable ToDoubleFunction<Usage> price(String provider, String model) {
        return price(provider, null, model);
    }

    /**
     * The same at an address; a server on this machine is free.
     *
     * @param baseUrl null for the provider's usual one
     */
    public @Nullable ToDoubleFunction<Usage> price(String provider, @Nullable String baseUrl, String model) {
        Providers.Profile profile = profile(provider);
        return prices.cost(profile, baseUrl, model, Usage.NONE).isEmpty()
                ? null
                : usage -> prices.cost(profile, baseUrl, model, usage).orElseThrow();
    }

    /** @throws IllegalArgumentException for a name no longer known */
    public Providers.Profile profile(String provider) {
        return providers.find(provider).orElseThrow(() -> new IllegalArgumentException("No provider " + provider));
    }
}
