package app.moderato.ui.run;

import app.moderato.core.interview.monitor.BlockCount;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.ui.control.ChartPane;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Kpi;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import app.moderato.ui.control.Shown;
import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.controls.ToggleSwitch;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Binds the half of the page that shows one run. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class LiveController {
    private final RunViewModel model;
    private final Messages messages;
    private boolean filled;

    @FXML
    private Label percent;

    @FXML
    private Label cells;

    @FXML
    private Label left;

    @FXML
    private Label done;

    @FXML
    private Label inFlight;

    @FXML
    private Label failedCount;

    @FXML
    private Label queued;

    @FXML
    private MeterBar progress;

    @FXML
    private Kpi elapsed;

    @FXML
    private Kpi cost;

    @FXML
    private Kpi tokens;

    @FXML
    private Kpi replies;

    @FXML
    private Kpi retries;

    @FXML
    private TableView<BlockRow> blocks;

    @FXML
    private Label failedWords;

    @FXML
    private Button rerun;

    @FXML
    private ListView<FailedLine> failed;

    @FXML
    private HBox atOncePart;

    @FXML
    private Slider atOnce;

    @FXML
    private Label atOnceNumber;

    @FXML
    private Label flight;

    @FXML
    private ChartPane speed;

    @FXML
    private Label noSpeed;

    @FXML
    private ToggleSwitch follow;

    @FXML
    private ListView<AnswerRow> answers;

    private final MeterBar capBar = new MeterBar();
    private final Tooltip moreTokens = new Tooltip();
    private BlockTable table;
    private FailedList failedList;
    private AnswerList answerList;
    private SpeedCard speedCard;

    LiveController(RunViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        capBar.getStyleClass().add("cap-bar");
        cost.getChildren().add(1, capBar);
        table = new BlockTable(blocks, messages);
        failedList = new FailedList(failed, model, messages);
        speedCard = new SpeedCard(flight, speed, noSpeed, messages);
        answerList = new AnswerList(answers, follow, model, messages);
        atOnce.setSkin(new ProgressSliderSkin(atOnce));
        // only what a person moves is passed on, not where the slider starts
        atOnce.valueProperty().subscribe((before, value) -> model.atOnce((int) Math.round(value.doubleValue())));
        atOnce.valueProperty().subscribe(value -> atOnceNumber.setText(Figures.count(Math.round(value.doubleValue()))));
        model.shownProperty().subscribe(this::show);
        model.stageProperty().subscribe(this::showStage);
    }

    private void showStage(Stage stage) {
        boolean underWay = stage == Stage.INTERVIEWING && model.sitting().isPresent();
        Shown.set(underWay, atOncePart);
        rerun.setDisable(stage != Stage.IDLE);
        model.sitting().filter(sitting -> underWay && !atOnce.isValueChanging()).ifPresent(sitting -> {
            if (Math.round(atOnce.getValue()) != sitting.atOnce()) {
                atOnce.setValue(sitting.atOnce());
            }
        });
    }

    private void show(@Nullable ShownRun run) {
        if (run == null) {
            return;
        }
        fill();
        LiveFigures figures = LiveFigures.of(run, messages);
        BlockCount total = figures.total();
        percent.setText(figures.percent());
        cells.setText(figures.cells());
        left.setText(figures.left());
        done.setText(messages.text("run.legend.done", total.done(), total.skipped()));
        inFlight.setText(messages.text("run.legend.in-flight", total.inFlight()));
        failedCount.setText(messages.text("run.legend.failed", total.failed()));
        boolean decided = run.decided().isPresent();
        queued.setText(messages.text(decided ? "run.legend.not-asked" : "run.legend.queued", total.queued()));
        table.remainIn(!decided);
        progress.show(LiveStyles.fills(total));
        progress.setAccessibleText(messages.text(
                "run.legend.spoken",
                figures.percent(),
                done.getText(),
                inFlight.getText(),
                failedCount.getText(),
                queued.getText()));
        show(elapsed, figures.elapsed());
        show(cost, figures.cost());
        show(tokens, figures.tokens());
        showMoreTokens(figures.tokens().more());
        show(replies, figures.replies());
        show(retries, figures.retries());
        Shown.set(figures.spentShare() >= 0, capBar);
        capBar.show(new MeterBar.Fill(Math.max(0, figures.spentShare()), "accent"));
        capBar.tick(Math.min(1, figures.expectedShare()));
        showFailed(run.snapshot());
        speedCard.show(run.snapshot(), figures.flight());
        showStage(model.stageProperty().get());
        Shown.set(run.snapshot().live(), follow);
    }

    /** The lists get their rows only once there is something to show, and not all in one frame. */
    private void fill() {
        if (!filled) {
            filled = true;
            new Stepwise(() -> {}, () -> table.fill(model.rows().blocks()), failedList::fill, answerList::fill).start();
        }
    }

    private static void show(Kpi kpi, LiveFigures.Kpi figure) {
        kpi.setFigure(figure.figure());
        kpi.setUnit(figure.unit());
        kpi.setCaption(figure.caption());
        kpi.setAccessibleText(figure.spoken());
    }

    private void showFailed(RunSnapshot now) {
        int number = now.total().failed();
        failedWords.setText(
                number == 0 ? "" : messages.text(now.live() ? "run.failed.some" : "run.failed.left", number));
        Shown.set(number > 0, rerun);
        rerun.setText(messages.text("run.failed.rerun", number));
    }

    private void showMoreTokens(String more) {
        moreTokens.setText(more);
        if (more.isEmpty()) {
            Tooltip.uninstall(tokens, moreTokens);
        } else {
            Tooltip.install(tokens, moreTokens);
        }
    }

    @FXML
    void rerun() {
        ShownRun run = model.shownProperty().get();
        if (run != null) {
            model.retryFailed(run.record().id());
        }
    }
}
