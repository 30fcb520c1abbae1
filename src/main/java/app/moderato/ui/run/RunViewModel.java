package app.moderato.ui.run;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.StopRule;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.run.RunChoice.State;
import app.moderato.ui.task.TaskRunner;
import java.math.BigDecimal;
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
    private final Remedies remedies;
    private final Troubles troubles = new Troubles(messages);
    private final LiveRows rows = new LiveRows(messages);

    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.LIVE);
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();

    public RunViewModel(Desk desk, RunDesk runs, Navigator navigator, TaskRunner tasks) {
        this.pilot = new PilotModel(desk, tasks, messages);
        this.desk = desk;
        this.runs = runs;
        this.navigator = navigator;
        this.remedies = new Remedies(desk, runs, navigator, this::show);
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
        remedies.resume(run);
    }

    void retryFailed(RunId run) {
        remedies.retryFailed(run);
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

    /** Of the run on the page; empty while there is none. */
    Optional<CapChange> cap() {
        boolean idle = runs.stageProperty().get() == Stage.IDLE;
        return Optional.ofNullable(choice.shownProperty().get())
                .map(run -> CapChange.of(run, sitting().isPresent(), idle));
    }

    /** When the next run of the open study ends by itself; empty where it asks everybody. */
    String stopRule() {
        OpenStudy open = desk.studyProperty().get();
        StopRule rule = open == null ? null : open.study().simulation().stop();
        return rule == null
                ? ""
                : rule.idle(open.panel().personas().size())
                        .map(problem -> rule.sentence() + " " + problem.sentence())
                        .orElseGet(rule::sentence);
    }

    /** There is something to read, and the frame's own button does not lead there. */
    boolean offersResults() {
        ShownRun now = choice.shownProperty().get();
        RunGlance glance = runs.glanceProperty().get();
        return now != null
                && runs.stageProperty().get() == Stage.IDLE
                && now.snapshot().total().done() > 0
                && (glance == null || !glance.heardOut());
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
            remedies.apply(now.remedy(), now.run());
        }
    }

    /** Does what the strip's other button says. */
    void second() {
        Trouble now = trouble.get();
        if (now != null) {
            remedies.apply(now.second(), now.run());
        }
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
