package app.moderato.ui.home;

import app.moderato.core.interview.ShelvedStudy;
import app.moderato.ui.control.EmptyState;
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
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
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
    private final DeletedController bin;
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
    private HBox recentFoot;

    @FXML
    private Hyperlink binLink;

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
        this.labels = new ResultLabels(
                model.result().verdictProperty(), model.result()::checked, () -> navigator.go(new Place.Validate()));
        this.reading = new LiveReading(model::live, model::again);
        this.bin = new DeletedController(model.list());
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void shown() {
        model.lookAtWhole();
        reading.begin();
    }

    @Override
    public void hidden() {
        reading.end();
    }

    @Override
    public void create() {
        create.requestFocus();
        create.show();
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
        resultFacts.textProperty().bind(model.result().factsProperty());
        headline.textProperty().bind(model.result().headlineProperty());
        RecentTable table = new RecentTable(recent, model.list(), messages);
        header.widthProperty().map(width -> width.doubleValue() < NARROW_BELOW).subscribe(narrow -> {
            table.narrow(narrow);
            side.setPrefWidth(narrow ? 250 : 320);
        });
        filter.textProperty().bindBidirectional(model.list().filterProperty());
        IntegerBinding deleted = Bindings.size(model.list().bin());
        binLink.textProperty().bind(deleted.map(count -> messages.text("home.bin.link", count)));
        Shown.when(deleted.greaterThan(0), recentFoot);
        showByState();
        model.steps().addListener((ListChangeListener<Step>) change -> showSteps());
        model.next().addListener((ListChangeListener<Advice>) change -> showNext());
        ResultGrid grid = new ResultGrid(rows, messages);
        model.result().rows().addListener((ListChangeListener<ResultRow>)
                change -> grid.show(model.result().rows()));
        grid.show(model.result().rows());
        showSteps();
        showNext();
    }

    private void showByState() {
        var state = model.result().stateProperty();
        Shown.when(state.isEqualTo(LatestResult.State.LOADING), skeleton);
        Shown.when(state.isEqualTo(LatestResult.State.READY), headline, rows, labels, resultFacts);
        Shown.when(state.isEqualTo(LatestResult.State.NONE).or(state.isEqualTo(LatestResult.State.ERROR)), noResult);
        noResult.textProperty().bind(model.result().insteadProperty());
        noResult.actionProperty().bind(model.result().offerProperty());
        noResult.setOnAction(event -> model.result().takeOffer());
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
    void openBin() {
        bin.open(node);
    }

    @FXML
    void openResults() {
        navigator.go(new Place.Results());
    }
}
