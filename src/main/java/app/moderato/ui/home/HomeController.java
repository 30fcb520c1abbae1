package app.moderato.ui.home;

import app.moderato.core.analysis.LikertSummary.Interval;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.SearchField;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.LiveReading;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.home.HomeViewModel.ResultState;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Binds Home to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class HomeController implements Page {
    private static final double NARROW_BELOW = 1024;

    private final HomeViewModel model;
    private final Navigator navigator;
    private final ResultLabels labels;
    private final Messages messages = Messages.beside(HomeController.class);
    private final LiveReading reading;
    private final Parent node;

    @FXML
    private PageHeader header;

    @FXML
    private Strip trouble;

    @FXML
    private HBox steps;

    @FXML
    private HBox resultHead;

    @FXML
    private Label resultFacts;

    @FXML
    private Label headline;

    @FXML
    private GridPane rows;

    @FXML
    private Node skeleton;

    @FXML
    private EmptyState noResult;

    @FXML
    private VBox side;

    @FXML
    private VBox next;

    @FXML
    private SearchField filter;

    @FXML
    private TableView<ShelvedStudy> recent;

    @FXML
    private Label noRecent;

    @FXML
    private Strip gone;

    @FXML
    private Strip done;

    @FXML
    private MenuButton create;

    @FXML
    private VBox templates;

    @FXML
    private Button rehearse;

    public HomeController(HomeViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.labels = new ResultLabels(model.verdictProperty());
        this.reading = new LiveReading(model::live, model::again);
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void shown() {
        reading.begin();
    }

    @Override
    public void hidden() {
        reading.end();
    }

    @Override
    public void find() {
        filter.requestFocus();
    }

    @FXML
    void initialize() {
        header.factsProperty().bind(model.factsProperty());
        Templates start = new Templates(messages, model::create, model::openFile);
        templates.getChildren().setAll(start.rows());
        create.getItems().setAll(start.items());
        trouble.textProperty().bind(model.troubleProperty());
        Shown.when(model.troubleProperty().isNotEmpty(), trouble);
        gone.textProperty().bind(model.desk().goneProperty());
        Shown.when(model.desk().goneProperty().isNotEmpty(), gone);
        done.textProperty().bind(model.list().noticeProperty());
        done.actionProperty().bind(model.list().offerProperty());
        Shown.when(model.list().noticeProperty().isNotEmpty(), done);
        rehearse.disableProperty().bind(model.desk().studyProperty().isNull());
        noRecent.textProperty().bind(model.list().insteadProperty());
        resultHead.getChildren().add(labels);
        resultFacts.textProperty().bind(model.resultFactsProperty());
        headline.textProperty().bind(model.headlineProperty());
        RecentTable table = new RecentTable(recent, model.list(), messages);
        header.widthProperty().map(width -> width.doubleValue() < NARROW_BELOW).subscribe(narrow -> {
            table.narrow(narrow);
            side.setPrefWidth(narrow ? 250 : 320);
        });
        filter.textProperty().bindBidirectional(model.list().filterProperty());
        showByState();
        model.steps().addListener((ListChangeListener<Step>) change -> showSteps());
        model.next().addListener((ListChangeListener<Advice>) change -> showNext());
        model.rows().addListener((ListChangeListener<ResultRow>) change -> showRows());
        showSteps();
        showNext();
        showRows();
    }

    private void showByState() {
        var state = model.resultStateProperty();
        Shown.when(state.isEqualTo(ResultState.LOADING), skeleton);
        Shown.when(state.isEqualTo(ResultState.READY), headline, rows, labels, resultFacts);
        Shown.when(state.isEqualTo(ResultState.NONE).or(state.isEqualTo(ResultState.ERROR)), noResult);
        noResult.textProperty().bind(model.insteadProperty());
        noResult.actionProperty().bind(model.offerProperty());
        noResult.setOnAction(event -> model.takeOffer());
        model.desk().viewStateProperty().subscribe(now -> rows.setOpacity(now == Desk.ViewState.LOADING ? 0.6 : 1));
    }

    private void showSteps() {
        steps.getChildren().setAll(model.steps().stream().map(this::step).toList());
    }

    private Node step(Step step) {
        Node cell = new StepCell(step, messages, () -> navigator.go(step.place()));
        HBox.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private void showNext() {
        next.getChildren().setAll(model.next().stream().map(AdviceRow::of).toList());
    }

    private void showRows() {
        rows.getChildren().clear();
        List<ResultRow> figures =
                model.rows().stream().filter(ResultRow::enough).toList();
        if (figures.isEmpty()) {
            return;
        }
        Interval scale = scale(figures);
        double control = figures.stream()
                .filter(row -> row.concept().control())
                .mapToDouble(ResultRow::top2)
                .findFirst()
                .orElse(Double.NaN);
        for (int i = 0; i < model.rows().size(); i++) {
            ResultRow row = model.rows().get(i);
            if (row.enough()) {
                add(i, row, new IntervalPlot(row, scale, control));
            } else {
                Label few = new Label(messages.text("home.result.few", row.n()));
                few.getStyleClass().add("caption");
                rows.addRow(i, badge(row), who(row));
                rows.add(few, 2, i, GridPane.REMAINING, 1);
            }
        }
    }

    /** With some room around the intervals. */
    private static Interval scale(List<ResultRow> figures) {
        double low =
                figures.stream().mapToDouble(row -> row.interval().low()).min().orElse(0);
        double high =
                figures.stream().mapToDouble(row -> row.interval().high()).max().orElse(1);
        return new Interval(Math.max(0, low - 0.05), Math.min(1, high + 0.1));
    }

    private void add(int row, ResultRow result, IntervalPlot plot) {
        Label share = new Label(Figures.percent(result.top2()));
        share.getStyleClass().addAll("strong", "share");
        Label range = new Label(messages.text(
                "home.result.range",
                100 * result.interval().low(),
                100 * result.interval().high()));
        range.getStyleClass().addAll("caption", "range");
        rows.addRow(row, badge(result), who(result), plot, share, range);
    }

    private static Node badge(ResultRow result) {
        return new ConceptBadge(result.concept().letter(), result.concept().control());
    }

    private Node who(ResultRow result) {
        Label name = new Label(result.concept().name());
        Label control = new Label(result.concept().control() ? messages.text("home.result.control") : "");
        control.getStyleClass().add("muted");
        HBox who = new HBox(4, name, control);
        who.getStyleClass().add("who");
        return who;
    }

    @FXML
    void openFile() {
        model.openFile();
    }

    @FXML
    void rehearse() {
        model.rehearse();
    }

    @FXML
    void lookAgain() {
        model.lookAgain();
    }

    @FXML
    void retry() {
        model.retry();
    }

    @FXML
    void undo() {
        model.list().undo();
    }

    @FXML
    void openResults() {
        navigator.go(new Place.Results());
    }
}
