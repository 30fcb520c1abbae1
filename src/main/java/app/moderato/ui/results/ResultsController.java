package app.moderato.ui.results;

import app.moderato.report.chart.LikertChart;
import app.moderato.ui.control.ChartPane;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Strip;
import app.moderato.ui.results.ResultsViewModel.Picture;
import app.moderato.ui.results.ResultsViewModel.State;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Binds the page to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class ResultsController {
    private final ResultsViewModel model;
    private final ResultLabels labels;
    private final Messages messages = Messages.beside(ResultsController.class);

    @FXML
    private HBox header;

    @FXML
    private Label facts;

    @FXML
    private Strip rehearsal;

    @FXML
    private Strip error;

    @FXML
    private HBox filters;

    @FXML
    private ComboBox<RatingQuestion> question;

    @FXML
    private Label finding;

    @FXML
    private Node loading;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label progressText;

    @FXML
    private Node empty;

    @FXML
    private Node chartCard;

    @FXML
    private ChartPane chart;

    @FXML
    private Node measuresCard;

    @FXML
    private TableView<MeasureRow> measures;

    public ResultsController(ResultsViewModel model, ResultLabels labels) {
        this.model = model;
        this.labels = labels;
    }

    /** The page, bound and ready to be shown. */
    public Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        header.getChildren().add(labels);
        facts.textProperty().bind(model.factsProperty());
        error.textProperty().bind(model.causeProperty());
        progress.progressProperty().bind(model.progressProperty());
        progressText.textProperty().bind(model.progressTextProperty());
        new MeasuresTable(measures, messages).show(model.concepts(), model.measures());

        question.setItems(model.questions());
        question.setConverter(new QuestionConverter());
        question.valueProperty().bindBidirectional(model.questionProperty());
        model.pictureProperty().subscribe(this::draw);
        showByState();
    }

    @FXML
    void tryAgain() {
        model.load();
    }

    private void showByState() {
        BooleanExpression rehearsed = BooleanExpression.booleanExpression(
                model.runProperty().map(run -> run.rehearsal()).orElse(false));
        BooleanExpression ready = model.stateProperty().isEqualTo(State.READY);
        shownWhen(ready.and(rehearsed), rehearsal, finding);
        shownWhen(ready, facts, filters, chartCard, measuresCard);
        shownWhen(model.stateProperty().isEqualTo(State.LOADING), loading);
        shownWhen(model.stateProperty().isEqualTo(State.ERROR), error, empty);
    }

    private static void shownWhen(BooleanExpression condition, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(condition);
            if (!node.managedProperty().isBound()) {
                node.managedProperty().bind(condition);
            }
        }
    }

    private void draw(@Nullable Picture picture) {
        if (picture != null) {
            chart.show(
                    palette -> LikertChart.of(picture.content(), palette),
                    LikertChart.height(picture.content()),
                    picture.spoken());
        }
    }
}
