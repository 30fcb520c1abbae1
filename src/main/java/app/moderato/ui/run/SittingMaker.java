package app.moderato.ui.run;

import app.moderato.core.analysis.RunLookout;
import app.moderato.core.interview.Budget;
import app.moderato.core.interview.CallPrices;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunSession;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.monitor.RunMonitor;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Loopback;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.settings.Preferences;
import app.moderato.file.study.StoredStudy;
import app.moderato.ui.control.ProviderNames;
import app.moderato.ui.desk.CallSettings;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.desk.KeyPlace;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunCap;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Opens sittings: connects, checks, takes the run's lock. Sends nothing. In the background. */
final class SittingMaker {
    /** A person sits by: the run waits for the provider, and for them. */
    private static final Duration LONGEST_OUTAGE = Duration.ofHours(12);

    /** People of a pilot. */
    static final int PILOTED = 5;

    private final DesktopPorts ports;
    private final Fieldwork fieldwork;
    private final Refusals refusals;

    SittingMaker(DesktopPorts ports, Refusals refusals) {
        this.ports = ports;
        this.refusals = refusals;
        this.fieldwork = ports.fieldwork();
    }

    /**
     * A new run of a study.
     *
     * @param connection null for the rehearsal
     * @param preferences whose cap holds where the study names none
     */
    Sitting begin(
            Workspace workspace,
            OpenStudy open,
            @Nullable Connection connection,
            SittingWish wish,
            Preferences preferences)
            throws NotBegun, InvalidInput, LlmException {
        Study study = open.study();
        if (connection != null) {
            refuseWithoutKey(connection, null);
        }
        ProviderSettings settings = connection == null
                ? Fieldwork.rehearsal()
                : settings(connection.provider(), connection.baseUrl(), connection.model());
        ChatModel model = ports.providers().connect(settings);
        return closing(model, () -> {
            if (!wish.textOnly() && fieldwork.blind(study, model, settings.baseUrl())) {
                throw refusals.blind(model.model());
            }
            BigDecimal cap = cap(study, wish, settings, preferences, null);
            RunDesign whole =
                    new RunDesign(study, open.file().source(), open.path(), open.panel(), wish.textOnly(), false);
            RunDesign design = wish.pilot() ? whole.pilot(PILOTED) : whole;
            RunJournal journal = fieldwork.begin(workspace, design, model, settings.baseUrl(), null);
            return sitting(
                    workspace,
                    journal,
                    design.shown(),
                    model,
                    cap,
                    settings.limits().concurrency());
        });
    }

    /** Another sitting of a run. */
    Sitting goOn(Workspace workspace, RunId id, SittingWish wish, Preferences preferences)
            throws NotBegun, InvalidInput, LlmException {
        StoredStudy stored = StoredStudy.of(workspace, id, ports.scales());
        RunRecord run = stored.contents().run();
        List<String> drift = new ArrayList<>(fieldwork.drift(stored.contents(), stored.study()));
        stored.changedFile(ports.scales()).ifPresent(drift::add);
        if (!drift.isEmpty() && !wish.anyway()) {
            throw refusals.drifted(id, drift);
        }
        if (!known(run, preferences)) {
            throw refusals.elsewhere(run);
        }
        Connection connection = preferences.connections().stream()
                .filter(mine -> mine.leadsTo(run.provider(), run.baseUrl()))
                .findFirst()
                .orElse(null);
        if (connection != null) {
            refuseWithoutKey(connection, id);
        }
        ProviderSettings settings =
                run.rehearsal() ? Fieldwork.rehearsal() : settings(run.provider(), run.baseUrl(), run.model());
        ChatModel model = fieldwork.reconnect(run, settings);
        return closing(model, () -> {
            BigDecimal most = wish.cap() != null ? wish.cap() : cap(stored.study(), wish, settings, preferences, id);
            RunJournal journal = fieldwork.goOn(workspace, id, drift, wish.retryFailed(), wish.anyway());
            return sitting(
                    workspace,
                    journal,
                    stored.study(),
                    model,
                    most,
                    settings.limits().concurrency());
        });
    }

    /** Rates what earlier sittings left unrated; asks nothing. Blocks until that is done. */
    void rate(Workspace workspace, RunId id) throws InvalidInput, LlmException, InterruptedException {
        Study study = StoredStudy.of(workspace, id, ports.scales()).study();
        try (RunJournal journal = workspace.runs().reopen(id)) {
            fieldwork.rateMissing(workspace, journal, study);
        }
    }

    private Sitting sitting(
            Workspace workspace, RunJournal journal, Study study, ChatModel model, @Nullable BigDecimal cap, int atOnce)
            throws InvalidInput {
        try {
            RunContents before = workspace.runs().contents(journal.run());
            RunRecord run = before.run();
            @Nullable
            ToDoubleFunction<Usage> price =
                    CallPrices.asCharged(model, fieldwork.prices().of(run.provider(), run.baseUrl(), run.model()));
            Budget budget = new Budget(price, cap, Budget.spentBefore(run, journal, price));
            RunMonitor monitor = new RunMonitor(study, before, budget::spent, model::traffic, ports.clock());
            Optional<RunLookout> lookout = RunLookout.of(study, before);
            RunSession session =
                    fieldwork.session(workspace, journal, study, before.panel(), model, budget, atOnce, event -> {
                        lookout.ifPresent(watcher -> watcher.hear(event));
                        monitor.hear(event);
                    });
            lookout.ifPresent(session::watchedBy);
            return new Sitting(
                    run,
                    study,
                    before.panel(),
                    model,
                    budget,
                    monitor,
                    session,
                    lookout,
                    new SittingMethods(ports, workspace),
                    atOnce);
        } catch (InvalidInput | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private ProviderSettings settings(String provider, @Nullable String baseUrl, String model) {
        return CallSettings.of(fieldwork, provider, baseUrl, model, LONGEST_OUTAGE);
    }

    /** The study's own, else the one chosen for this computer; a rehearsal costs nothing. */
    private @Nullable BigDecimal cap(
            Study study, SittingWish wish, ProviderSettings settings, Preferences preferences, @Nullable RunId run)
            throws NotBegun {
        RunCap cap = RunCap.of(study, preferences).orElse(null);
        if (cap == null || settings.provider().equals(Connection.REHEARSAL)) {
            return null;
        }
        if (fieldwork.prices().of(settings.provider(), settings.baseUrl(), settings.model()) != null) {
            return cap.usd();
        }
        if (!wish.withoutCap()) {
            throw refusals.priceUnknown(settings.model(), cap, run);
        }
        return null;
    }

    /** A server that takes calls without a key as well would get every one of them, and turn each away. */
    private void refuseWithoutKey(Connection connection, @Nullable RunId run) throws NotBegun {
        if (connection.keyed() && KeyPlace.of(connection, ports) == KeyPlace.MISSING) {
            throw refusals.keyGone(ProviderNames.of(fieldwork.profile(connection.provider())), run);
        }
    }

    /** A workspace may come from somebody else: a key goes to no address that nobody here connected to. */
    private static boolean known(RunRecord run, Preferences preferences) {
        String url = run.baseUrl();
        return url == null
                || Loopback.is(url)
                || preferences.connections().stream().anyMatch(mine -> mine.leadsTo(run.provider(), run.baseUrl()));
    }

    private interface Opening {
        Sitting open() throws NotBegun, InvalidInput, LlmException;
    }

    /** Closes the model where the sitting that would do so does not come about. */
    private static Sitting closing(ChatModel model, Opening opening) throws NotBegun, InvalidInput, LlmException {
        try {
            return opening.open();
        } catch (NotBegun | InvalidInput | LlmException | RuntimeException e) {
            model.close();
            throw e;
        }
    }
}
