package app.moderato.ui.home;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.VerdictRules;
import app.moderato.core.study.StudyChanges;
import app.moderato.ui.control.CheckTime;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.desk.Scoring;
import app.moderato.ui.desk.Unanswered;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the latest run of the open study says, or what stands in its place; needs no stage. */
final class LatestResult {
    enum State {
        /** A sentence is in the place of figures. */
        NONE,
        LOADING,
        READY,
        ERROR
    }

    private final Messages messages = Messages.beside(LatestResult.class);
    private final Desk desk;
    private final Unanswered unanswered;
    private final Navigator navigator;
    private final TaskRunner tasks;
    private final Function<RunView, String> finding;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable RunView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
    private Runnable offered = () -> {};

    /**
     * @param unanswered why a run has no answer
     * @param finding a run's finding in one sentence, worked out in the background; empty where there is none
     */
    LatestResult(
            Desk desk,
            Unanswered unanswered,
            Navigator navigator,
            TaskRunner tasks,
            Function<RunView, String> finding) {
        this.desk = desk;
        this.unanswered = unanswered;
        this.navigator = navigator;
        this.tasks = tasks;
        this.finding = finding;
        desk.stateProperty().subscribe(this::describe);
        desk.studyProperty().subscribe(this::describe);
        desk.viewStateProperty().subscribe(this::describe);
        desk.viewProperty().subscribe(this::describe);
        desk.viewProperty().subscribe(this::find);
        unanswered.sentenceProperty().subscribe(this::describe);
        unanswered.actionProperty().subscribe(this::describe);
        describe();
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** The run shown, null before there is one. */
    ReadOnlyObjectProperty<@Nullable RunView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Why there are no figures; empty where there are. */
    ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    /** What is offered then. */
    ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** What the latest result says. */
    ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    ObservableList<ResultRow> rows() {
        return rows;
    }

    /** When the verdict on screen was computed. */
    String checked() {
        return CheckTime.of(desk.ports().clock());
    }

    // Commands

    /** Does what is offered in the place of figures. */
    void takeOffer() {
        offered.run();
    }

    private Verdict judged(RunView now) {
        OpenStudy open = desk.studyProperty().get();
        return open == null
                ? now.results().verdict()
                : VerdictRules.changed(now.results().verdict(), StudyChanges.between(now.study(), open.study()));
    }

    private void describe() {
        RunView now = desk.viewProperty().get();
        view.set(now);
        verdict.set(now == null ? null : judged(now));
        List<ResultRow> found = now == null ? List.of() : ResultRows.of(now);
        boolean enough = found.stream().anyMatch(ResultRow::enough);
        rows.setAll(enough ? found : List.of());
        facts.set(
                now == null || !enough
                        ? ""
                        : messages.text(
                                "home.result.facts", String.valueOf(now.run().id()), ResultRows.measure(now)));
        Desk.ViewState read = desk.viewStateProperty().get();
        if (read == Desk.ViewState.ERROR) {
            instead(desk.viewTroubleProperty().get(), messages.text("home.result.retry"), desk::retry);
        } else if (now == null) {
            instead(
                    unanswered.sentenceProperty().get(),
                    unanswered.actionProperty().get(),
                    unanswered::act);
        } else if (found.isEmpty()) {
            instead(messages.text("home.result.unrated"), messages.text("home.result.read"), this::readAnswers);
        } else if (!enough && Scoring.of(now).underWay()) {
            Scoring scoring = Scoring.of(now);
            instead(
                    messages.text("home.result.scoring", scoring.scored(), scoring.answers()),
                    messages.text("home.result.read"),
                    this::readAnswers);
        } else if (!enough) {
            instead(
                    messages.text(
                            now.complete() ? "home.result.too-few" : "home.result.too-few-yet", ResultRows.people(now)),
                    messages.text("home.result.read"),
                    this::readAnswers);
        }
        boolean opening =
                desk.studyProperty().get() == null && desk.stateProperty().get() == Desk.State.OPENING;
        State shown = enough ? State.READY : State.NONE;
        state.set(
                switch (read) {
                    case NONE -> opening ? State.LOADING : State.NONE;
                    case LOADING -> now == null ? State.LOADING : shown;
                    case READY -> shown;
                    case ERROR -> State.ERROR;
                });
    }

    private void instead(String sentence, String action, Runnable then) {
        offered = then;
        instead.set(sentence);
        offer.set(action);
    }

    private void readAnswers() {
        navigator.go(new Place.Transcripts());
    }

    private void find(@Nullable RunView now) {
        headline.set(messages.text("home.result.plain"));
        if (now != null) {
            tasks.start(
                    messages.text("home.result.task"),
                    progress -> finding.apply(now),
                    found -> {
                        if (now.equals(view.get()) && !found.isEmpty()) {
                            headline.set(found);
                        }
                    },
                    failure -> {});
        }
    }
}
