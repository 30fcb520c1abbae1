package app.moderato.ui.run;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Connection;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.run.RunChoice.State;
import app.moderato.ui.run.Trouble.Remedy;
import app.moderato.ui.task.TaskRunner;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The Run page; needs no stage. */
public final class RunViewModel {
    /** Which half of the page. */
    enum View {
        LIVE,
        HISTORY
    }

    private final Messages messages = Messages.beside(RunViewModel.class);
    private final Desk desk;
    private final PilotModel pilot;
    private final RunDesk runs;
    private final Navigator navigator;
    private final RunChoice choice;
    private final Troubles troubles = new Troubles(messages);
    private final LiveRows rows = new LiveRows(messages);

    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.LIVE);
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();

    public RunViewModel(Desk desk, RunDesk runs, Navigator navigator, TaskRunner tasks) {
        this.pilot = new PilotModel(desk, tasks, messages);
        this.desk = desk;
        this.runs = runs;
        this.navigator = navigator;
        this.choice = new RunChoice(desk, runs, tasks, messages);
        choice.shownProperty().subscribe(rows::show);
        choice.shownProperty().subscribe(this::describe);
        choice.stateProperty().subscribe(this::describe);
        runs.stageProperty().subscribe(this::describe);
        runs.troubleProperty().subscribe(this::describe);
        describe();
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return choice.stateProperty();
    }

    ObjectProperty<View> viewProperty() {
        return view;
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<@Nullable ShownRun> shownProperty() {
        return choice.shownProperty();
    }

    /** What stands in the run's way, with its remedy; null where all is well. */
    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    PilotModel pilot() {
        return pilot;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return runs.stageProperty();
    }

    LiveRows rows() {
        return rows;
    }

    /** Of the open study, newest first. */
    ObservableList<RunRecord> history() {
        return desk.runs();
    }

    /** The sitting on the page, where it is under way. */
    Optional<Sitting> sitting() {
        return choice.sitting();
    }

    // Commands

    void rehearse() {
        runs.rehearse();
    }

    void resume(RunId run) {
        runs.resume(run);
        show(run);
    }

    void retryFailed(RunId run) {
        runs.retryFailed(run);
        show(run);
    }

    void stop() {
        runs.stop();
    }

    void atOnce(int calls) {
        runs.atOnce(calls);
    }

    void raiseCap(RunId run, BigDecimal usd) {
        runs.raiseCap(run, usd);
        show(run);
    }

    /** Whether the cap of the run on the page can be changed. */
    enum Cap {
        CHANGEABLE,
        /** No cap can be kept without a price. */
        NEEDS_PRICE,
        /** The run is neither under way nor ended at its cap, or costs nothing. */
        FIXED
    }

    Cap cap() {
        ShownRun now = choice.shownProperty().get();
        if (now == null || now.record().rehearsal()) {
            return Cap.FIXED;
        }
        boolean underWay = sitting().isPresent() && now.snapshot().live();
        boolean endedThere = now.snapshot().state() == RunState.BUDGET
                && runs.stageProperty().get() == Stage.IDLE;
        if (!underWay && !endedThere) {
            return Cap.FIXED;
        }
        return now.snapshot().cost().spent() == null ? Cap.NEEDS_PRICE : Cap.CHANGEABLE;
    }

    /** What the whole run is expected to cost and a tenth more, in full cents; twice what is spent where nothing is. */
    static BigDecimal suggestedCap(ShownRun run) {
        Double spent = run.snapshot().cost().spent();
        Double expected = run.snapshot().cost().expected();
        double wanted = expected != null ? 1.1 * expected : 2 * (spent == null ? 0 : spent);
        return BigDecimal.valueOf(Math.max(0.01, wanted)).setScale(2, RoundingMode.UP);
    }

    /** The amount that was typed, where it is one and above what is spent. */
    Optional<BigDecimal> amount(String typed) {
        ShownRun now = choice.shownProperty().get();
        Double spent = now == null ? null : now.snapshot().cost().spent();
        try {
            BigDecimal usd = new BigDecimal(typed.strip().replace("$", "").replace(",", ""));
            return spent != null && usd.doubleValue() > spent ? Optional.of(usd) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** There is something to read, and the frame's own button does not lead there. */
    boolean offersResults() {
        ShownRun now = choice.shownProperty().get();
        RunGlance glance = runs.glanceProperty().get();
        return now != null
                && runs.stageProperty().get() == Stage.IDLE
                && now.snapshot().total().done() > 0
                && (glance == null || glance.state() != RunState.COMPLETED);
    }

    /** Shows a run of the list. */
    void look(RunId run) {
        runs.dismissTrouble();
        show(run);
    }

    private void show(RunId run) {
        view.set(View.LIVE);
        choice.pick(run);
    }

    /** Reads the run again that could not be read. */
    void retry() {
        choice.retry();
    }

    void readResults() {
        ShownRun now = choice.shownProperty().get();
        if (now != null) {
            desk.choose(now.record().id());
            navigator.go(new Place.Results());
        }
    }

    /** Opens the interview an answer or a failure is from. */
    void openInterview(CellKey key) {
        ShownRun now = choice.shownProperty().get();
        if (now != null) {
            if (now.snapshot().live()) {
                // more has been answered since the desk read it
                desk.arrived(now.record().id());
            } else {
                desk.choose(now.record().id());
            }
            String concept = key.concept().isEmpty() ? null : key.concept();
            navigator.go(new Place.Interview(key.persona(), concept, key.question()));
        }
    }

    /** What the run's provider is called. */
    String provider(RunRecord run) {
        return ProviderNames.of(desk.ports().providers(), run.provider());
    }

    /** Does what the strip's button says; raising the cap needs an amount and goes its own way. */
    void remedy() {
        Trouble now = trouble.get();
        if (now != null) {
            remedy(now, now.remedy());
        }
    }

    /** Does what the strip's other button says. */
    void second() {
        Trouble now = trouble.get();
        if (now != null) {
            remedy(now, now.second());
        }
    }

    private void remedy(Trouble now, Remedy remedy) {
        RunId run = now.run();
        switch (remedy) {
            case SETTINGS -> navigator.go(new Place.Settings());
            case BUDGET -> navigator.go(new Place.Budget());
            case GIVE_KEY -> navigator.go(key(run));
            case WITHOUT_CAP -> runs.withoutCap(run);
            case TEXT_ONLY -> runs.textOnly();
            case STOP -> runs.stop();
            case CONNECT -> navigator.go(new Place.Connect());
            case RESUME -> Optional.ofNullable(run).ifPresent(this::resume);
            case RESUME_ANYWAY -> Optional.ofNullable(run).ifPresent(runs::goOnAnyway);
            case RERUN_FAILED -> Optional.ofNullable(run).ifPresent(this::retryFailed);
            case RATE_AGAIN -> Optional.ofNullable(run).ifPresent(runs::rateAgain);
            case RAISE_CAP, NONE -> {}
        }
    }

    /** Where the key is typed of the connection that the run is on, of the chosen one for a new run. */
    private Place key(@Nullable RunId run) {
        Optional<RunRecord> record =
                desk.runs().stream().filter(one -> one.id().equals(run)).findFirst();
        Optional<Connection> connection = record.isEmpty()
                ? desk.choices().connection()
                : desk.choices().preferences().connections().stream()
                        .filter(mine -> SittingMaker.reaches(mine, record.get()))
                        .findFirst();
        return connection.<Place>map(one -> new Place.KeyOf(one.id())).orElseGet(Place.Settings::new);
    }

    private void describe() {
        Trouble asked = runs.troubleProperty().get();
        ShownRun now = choice.shownProperty().get();
        boolean settled = now != null && choice.stateProperty().get() == State.READY;
        trouble.set(
                asked != null || now == null || !settled
                        ? asked
                        : troubles.of(now, runs.stageProperty().get() == Stage.IDLE)
                                .orElse(null));
    }
}
