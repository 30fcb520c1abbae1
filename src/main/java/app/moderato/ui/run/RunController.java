package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.run.RunChoice.State;
import app.moderato.ui.run.RunViewModel.View;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the Run page to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class RunController implements Page {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final List<String> CHIP_STYLES = List.of("accent", "ok", "warn", "bad");

    private final RunViewModel model;
    private final ResultLabels labels;
    private final Clock clock;
    private final Messages messages = Messages.beside(RunController.class);
    private final LiveController live;
    private final HistoryController history;
    private final RunSettings runSettings;
    private final Parent node;
    private TroubleStrip troubles;

    @FXML
    private PageHeader header;

    @FXML
    private Label chip;

    @FXML
    private Segments views;

    @FXML
    private Button settings;

    @FXML
    private Button read;

    @FXML
    private Button stop;

    @FXML
    private ProgressBar loading;

    @FXML
    private Strip rehearsal;

    @FXML
    private Strip trouble;

    @FXML
    private VBox details;

    @FXML
    private Strip pilot;

    @FXML
    private VBox pilotLines;

    @FXML
    private StackPane body;

    @FXML
    private EmptyState empty;

    /**
     * @param labels without a verdict: the page shows how a run goes, not what it found
     * @param clock in whose zone times are shown
     */
    public RunController(RunViewModel model, ResultLabels labels, Clock clock) {
        this.model = model;
        this.labels = labels;
        this.clock = clock;
        this.live = new LiveController(model, messages);
        this.history = new HistoryController(model, clock, messages);
        this.runSettings = new RunSettings(model, messages);
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void go(Place place) {
        switch (place) {
            case Place.Run(boolean past) -> model.viewProperty().set(past ? View.HISTORY : View.LIVE);
            case Place.RaiseCap(RunId run) -> {
                model.look(run);
                troubles.wantCap();
            }
            default -> {}
        }
    }

    @FXML
    void initialize() {
        header.show(labels);
        views.valueProperty().set(model.viewProperty().get().name());
        views.valueProperty().subscribe(name -> {
            if (name != null) {
                model.viewProperty().set(View.valueOf(name.toString()));
            }
        });
        model.viewProperty().subscribe(view -> views.valueProperty().set(view.name()));
        troubles = new TroubleStrip(trouble, details, model, runSettings, messages);
        Node liveNode = live.load();
        Node historyNode = history.load();
        body.getChildren().addAll(0, List.of(liveNode, historyNode));
        BooleanBinding past = model.viewProperty().isEqualTo(View.HISTORY);
        BooleanBinding shown = Bindings.isNotNull(model.shownProperty());
        Shown.when(past, historyNode);
        Shown.when(past.not().and(shown), liveNode);
        Shown.when(past.not().and(shown.not()), empty);
        Shown.when(
                model.stateProperty()
                        .isEqualTo(State.LOADING)
                        .or(model.stageProperty().isEqualTo(Stage.OPENING)),
                loading);
        liveNode.opacityProperty().bind(model.stateProperty().map(state -> state == State.LOADING ? 0.6 : 1.0));
        model.stateProperty().subscribe(this::showEmpty);
        model.pilot().findingsProperty().subscribe(this::showPilot);
        model.shownProperty().subscribe(this::showHeader);
        model.shownProperty()
                .subscribe(() -> showPilot(model.pilot().findingsProperty().get()));
        model.stageProperty().subscribe(() -> showHeader(model.shownProperty().get()));
    }

    private void showEmpty(State state) {
        boolean error = state == State.ERROR;
        boolean opening = state == State.OPENING || state == State.LOADING;
        String sentence = messages.text(error ? "run.empty.error" : opening ? "run.empty.opening" : "run.empty.none");
        empty.setText(error || opening ? sentence : (sentence + " " + model.stopRule()).strip());
        empty.setAction(opening ? "" : messages.text(error ? "run.empty.retry" : "run.empty.rehearse"));
        empty.setOnAction(event -> {
            if (error) {
                model.retry();
            } else {
                model.rehearse();
            }
        });
    }

    private void showHeader(@Nullable ShownRun run) {
        Stage stage = model.stageProperty().get();
        boolean here = model.sitting().isPresent();
        Shown.set(run != null, chip, settings);
        Shown.set(here && (stage == Stage.INTERVIEWING || stage == Stage.RATING), stop);
        stop.setText(messages.text(stage == Stage.RATING ? "run.header.stop-scoring" : "run.header.stop"));
        Shown.set(run != null && model.offersResults(), read);
        rehearsal.setVisible(run != null && run.record().rehearsal());
        if (run == null) {
            header.setTitle(messages.text("run.header.title"));
            header.factsProperty().set("");
            return;
        }
        header.setTitle(messages.text(
                run.record().pilot() ? "run.header.pilot" : "run.header.run",
                String.valueOf(run.record().id())));
        RunSnapshot now = run.snapshot();
        header.factsProperty()
                .set(messages.text(
                        "run.header.facts",
                        run.people(),
                        now.blocks().size(),
                        run.record().model(),
                        TIME.format(run.record().startedAt().atZone(clock.getZone()))));
        boolean decided = run.decided().isPresent();
        StateChip state = here && stage == Stage.STOPPING
                ? StateChip.stopping(messages)
                : here && stage == Stage.RATING && (decided || now.state() == RunState.COMPLETED)
                        ? StateChip.scoring(messages)
                        : StateChip.of(now.state(), decided, messages);
        chip.setText(state.word());
        chip.getStyleClass().removeAll(CHIP_STYLES);
        if (!state.styleClass().isEmpty()) {
            chip.getStyleClass().add(state.styleClass());
        }
    }

    private void showPilot(PilotModel.@Nullable Findings now) {
        ShownRun run = model.shownProperty().get();
        boolean shown = now != null && run != null && run.record().id().equals(now.run());
        pilot.setVisible(shown);
        Shown.set(shown && now != null && !now.lines().isEmpty(), pilotLines);
        if (now != null) {
            pilot.setText(now.sentence());
            pilotLines
                    .getChildren()
                    .setAll(now.lines().stream().map(RunController::line).toList());
        }
    }

    private static Label line(String sentence) {
        Label line = new Label(sentence);
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }

    @FXML
    void openSettings() {
        runSettings.toggle(settings);
    }

    @FXML
    void readResults() {
        model.readResults();
    }

    @FXML
    void stop() {
        model.stop();
    }
}
