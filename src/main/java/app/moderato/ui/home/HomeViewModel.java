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
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Home; needs no stage. */
public final class HomeViewModel {
    private final Messages messages = Messages.beside(HomeViewModel.class);
    private final Desk desk;
    private final RunControl runs;
    private final Navigator navigator;
    private final FileDialogs files;
    private final Steps stepTexts = new Steps(messages);
    private final NextSteps nextSteps;

    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObservableList<Advice> next = FXCollections.observableArrayList();
    private final StudyList list;
    private final LatestResult result;

    /** @param finding a run's finding in one sentence, worked out in the background; empty where there is none */
    public HomeViewModel(
            Desk desk,
            RunControl runs,
            Navigator navigator,
            FileDialogs files,
            TaskRunner tasks,
            Function<RunView, String> finding) {
        this.desk = desk;
        this.runs = runs;
        this.navigator = navigator;
        this.files = files;
        this.nextSteps = new NextSteps(desk, runs, navigator, messages);
        this.list = new StudyList(desk, files);
        this.result = new LatestResult(desk, new Unanswered(desk, runs, navigator), navigator, tasks, finding);
        desk.stateProperty().subscribe(now -> describe());
        desk.studyProperty().subscribe(this::describe);
        desk.viewProperty().subscribe(this::describe);
        desk.choices().preferencesProperty().subscribe((old, now) -> {
            // light or dark changes nothing that is said here, and takes the screen's thread enough as it is
            if (!old.withTheme(now.theme()).equals(now)) {
                describe();
            }
        });
        desk.runs().addListener((ListChangeListener<RunRecord>) change -> describe());
        desk.troubleProperty().subscribe(trouble::set);
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

    ObservableList<Step> steps() {
        return steps;
    }

    ObservableList<Advice> next() {
        return next;
    }

    LatestResult result() {
        return result;
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

    /** There is a run under way that has got further than what is shown of it. */
    boolean live() {
        return LiveReading.of(desk, runs);
    }

    /** A pilot asks a few people: its figures are no result of the study. */
    void lookAtWhole() {
        desk.lookAtWhole();
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
        RunRecord newest = desk.runs().stream()
                .filter(run -> !run.pilot())
                .findFirst()
                .or(() -> desk.runs().stream().findFirst())
                .orElse(null);
        RunView now = desk.viewProperty().get();
        Verdict judged = now == null ? null : now.results().verdict();
        boolean ofNewest = now != null && newest != null && now.run().id().equals(newest.id());
        steps.setAll(
                study == null
                        ? List.of()
                        : stepTexts.of(study, newest, judged == null || !ofNewest ? null : judged.level()));
        next.setAll(nextSteps.now());
        facts.set(study == null ? "" : factsOf(study));
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
