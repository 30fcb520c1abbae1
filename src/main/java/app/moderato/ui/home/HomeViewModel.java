package app.moderato.ui.home;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.RunRecord;
import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.LiveReading;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.desk.Unanswered;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Home; needs no stage. */
public final class HomeViewModel {
    /** Of the latest result. */
    enum ResultState {
        /** A sentence is in the place of figures. */
        NONE,
        LOADING,
        READY,
        ERROR
    }

    private final Messages messages = Messages.beside(HomeViewModel.class);
    private final Desk desk;
    private final RunControl runs;
    private final Navigator navigator;
    private final FileDialogs files;
    private final TaskRunner tasks;
    private final Steps stepTexts = new Steps(messages);
    private final NextSteps nextSteps;
    private final Unanswered unanswered;
    private final Function<RunView, String> finding;

    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ResultState> resultState = new ReadOnlyObjectWrapper<>(ResultState.NONE);
    private final ReadOnlyObjectWrapper<@Nullable RunView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private Runnable offered = () -> {};
    private final ReadOnlyStringWrapper resultFacts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObservableList<Advice> next = FXCollections.observableArrayList();
    private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
    private final StudyList list;

    /** @param finding a run's finding in one sentence, worked out in the background; empty where there is none */
    public HomeViewModel(
            Desk desk,
            RunControl runs,
            Navigator navigator,
            FileDialogs files,
            TaskRunner tasks,
            Function<RunView, String> finding) {
        this.finding = finding;
        this.desk = desk;
        this.runs = runs;
        this.navigator = navigator;
        this.files = files;
        this.tasks = tasks;
        this.nextSteps = new NextSteps(desk, runs, navigator, messages);
        this.unanswered = new Unanswered(desk, runs, navigator);
        this.list = new StudyList(desk, files);
        desk.stateProperty().subscribe(now -> describe());
        desk.studyProperty().subscribe(this::describe);
        desk.viewStateProperty().subscribe(this::describe);
        desk.viewProperty().subscribe(this::describe);
        desk.viewProperty().subscribe(this::find);
        desk.choices().preferencesProperty().subscribe((old, now) -> describe());
        desk.runs().addListener((ListChangeListener<RunRecord>) change -> describe());
        desk.troubleProperty().subscribe(trouble::set);
        unanswered.sentenceProperty().subscribe(now -> describeResult());
        unanswered.actionProperty().subscribe(now -> describeResult());
        describe();
    }

    // Properties

    Desk desk() {
        return desk;
    }

    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Why something asked for did not happen; empty where all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ResultState> resultStateProperty() {
        return resultState.getReadOnlyProperty();
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

    ReadOnlyStringProperty resultFactsProperty() {
        return resultFacts.getReadOnlyProperty();
    }

    /** What the latest result says. */
    ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    ObservableList<Step> steps() {
        return steps;
    }

    ObservableList<Advice> next() {
        return next;
    }

    ObservableList<ResultRow> rows() {
        return rows;
    }

    StudyList list() {
        return list;
    }

    // Commands

    void openFile() {
        files.open(
                        messages.text("home.open.title"),
                        messages.text("home.open.kind"),
                        List.of("*.study.yaml", "*.yaml", "*.yml", "*.json"))
                .ifPresent(desk::open);
    }

    /** Makes a study of the person's own and leads to where its texts are filled in. */
    void create(StudyTemplate template) {
        list.settle();
        desk.shelving().create(template, () -> navigator.go(new Place.Concepts(null)));
    }

    /** Does what is offered in the place of figures. */
    void takeOffer() {
        offered.run();
    }

    /** There is a run under way that has got further than what is shown of it. */
    boolean live() {
        return LiveReading.of(desk, runs);
    }

    void again() {
        desk.refresh();
    }

    /** Looks again whether the study's file is back. */
    void lookAgain() {
        desk.lookAgain();
    }

    void rehearse() {
        runs.rehearse();
        navigator.go(new Place.Run(false));
    }

    void retry() {
        trouble.set("");
        desk.retry();
    }

    private void describe() {
        OpenStudy study = desk.studyProperty().get();
        RunRecord newest = desk.runs().isEmpty() ? null : desk.runs().getFirst();
        RunView now = desk.viewProperty().get();
        Verdict judged = now == null ? null : now.results().verdict();
        boolean ofNewest = now != null && newest != null && now.run().id().equals(newest.id());
        steps.setAll(
                study == null
                        ? List.of()
                        : stepTexts.of(study, newest, judged == null || !ofNewest ? null : judged.level()));
        next.setAll(nextSteps.now());
        facts.set(study == null ? "" : factsOf(study));
        view.set(now);
        verdict.set(judged);
        describeResult();
    }

    private void describeResult() {
        RunView now = desk.viewProperty().get();
        List<ResultRow> found = now == null ? List.of() : ResultRows.of(now);
        boolean enough = found.stream().anyMatch(ResultRow::enough);
        rows.setAll(enough ? found : List.of());
        resultFacts.set(
                now == null || !enough
                        ? ""
                        : messages.text(
                                "home.result.facts", String.valueOf(now.run().id()), ResultRows.measure(now)));
        Desk.ViewState read = desk.viewStateProperty().get();
        if (read == Desk.ViewState.ERROR) {
            instead(desk.viewTroubleProperty().get(), messages.text("home.result.retry"), this::retry);
        } else if (now == null) {
            instead(
                    unanswered.sentenceProperty().get(),
                    unanswered.actionProperty().get(),
                    unanswered::act);
        } else if (found.isEmpty()) {
            instead(messages.text("home.result.unrated"), messages.text("home.result.read"), this::readAnswers);
        } else if (!enough) {
            instead(
                    messages.text(
                            now.complete() ? "home.result.too-few" : "home.result.too-few-yet", ResultRows.people(now)),
                    messages.text("home.result.read"),
                    this::readAnswers);
        }
        boolean opening =
                desk.studyProperty().get() == null && desk.stateProperty().get() == Desk.State.OPENING;
        ResultState shown = enough ? ResultState.READY : ResultState.NONE;
        resultState.set(
                switch (read) {
                    case NONE -> opening ? ResultState.LOADING : ResultState.NONE;
                    case LOADING -> now == null ? ResultState.LOADING : shown;
                    case READY -> shown;
                    case ERROR -> ResultState.ERROR;
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

    private String factsOf(OpenStudy study) {
        String key =
                "us-adults".equals(study.study().panel().population()) ? "home.facts.us-adults" : "home.facts.people";
        Path file = study.file().path();
        return messages.text(
                key,
                study.panel().personas().size(),
                study.study().concepts().size(),
                file == null ? messages.text("home.facts.sample") : file.getFileName());
    }
}
