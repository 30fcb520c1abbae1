package app.moderato.ui.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Passage;
import app.moderato.core.study.Picture;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InSight;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the page of concepts to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class ConceptsController implements Page {
    private static final double NARROW_BELOW = 1024;
    private static final double LIST_WIDTH = 252;
    private static final int BARS_AT_ONCE = 6;
    /** Concepts that are in sight from the top in every window. */
    private static final int IN_SIGHT = 5;

    private static final double BAR_HEIGHT = 27;

    private final ConceptsViewModel model;
    private final Messages messages = Messages.beside(ConceptsController.class);
    private final PictureShelf shelf;
    private final Parent node;
    private Node preview;

    @FXML
    private PageHeader header;

    @FXML
    private Segments views;

    @FXML
    private Node loading;

    @FXML
    private Strip trouble;

    @FXML
    private EmptyState empty;

    @FXML
    private Node skeleton;

    @FXML
    private HBox columns;

    @FXML
    private VBox listColumn;

    @FXML
    private ListView<ConceptRow> list;

    @FXML
    private ScrollPane barsScroll;

    @FXML
    private VBox bars;

    @FXML
    private Label balance;

    @FXML
    private ScrollPane editor;

    @FXML
    private TextField code;

    @FXML
    private TextField name;

    @FXML
    private TextField price;

    @FXML
    private TextField role;

    @FXML
    private ConceptTextArea text;

    @FXML
    private Label measures;

    @FXML
    private FlowPane pictures;

    @FXML
    private Label summary;

    @FXML
    private VBox checks;

    public ConceptsController(ConceptsViewModel model, TaskRunner tasks) {
        this.model = model;
        this.shelf = new PictureShelf(tasks, messages.text("concept.task.picture"));
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void go(Place place) {
        if (place instanceof Place.Concepts(var concept) && concept != null) {
            model.select(concept);
        }
    }

    @Override
    public void step(boolean forwards) {
        model.step(forwards);
    }

    @FXML
    void initialize() {
        header.factsProperty().bind(model.factsProperty());
        trouble.textProperty().bind(model.troubleProperty());
        balance.textProperty().bind(model.balanceProperty());
        measures.textProperty().bind(model.measuresProperty());
        summary.textProperty().bind(model.summaryProperty());
        preview = new StimulusController(model, shelf).node();
        columns.getChildren().add(preview);
        list.setItems(model.concepts());
        list.setCellFactory(_ -> new ConceptCell(shelf, messages));
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row);
            }
        });
        InSight.whenLaidOut(list, this::bringToSight);
        model.selectedProperty().subscribe(this::show);
        model.marked().addListener((ListChangeListener<Passage>) change -> showText());
        model.concepts().addListener((ListChangeListener<ConceptRow>) change -> showBars());
        model.checks().addListener((ListChangeListener<CheckRow>) change -> showChecks());
        showText();
        showBars();
        showChecks();
        showByState();
    }

    @FXML
    void answerTrouble() {
        model.answerTrouble();
    }

    private void showByState() {
        var state = model.stateProperty();
        BooleanBinding any = Bindings.isNotEmpty(model.concepts());
        BooleanExpression busy = state.isEqualTo(State.LOADING);
        Shown.when(model.troubleProperty().isNotEmpty(), trouble);
        trouble.actionProperty()
                .bind(Bindings.when(state.isEqualTo(State.ERROR))
                        .then(messages.text("concept.trouble.again"))
                        .otherwise(messages.text("concept.trouble.close")));
        Shown.when(busy.and(any), loading);
        Shown.when(busy.and(any.not()), skeleton);
        Shown.when(state.isEqualTo(State.ERROR).and(any.not()), empty);
        Shown.when(any, columns);
        busy.subscribe(now -> columns.setOpacity(now ? 0.6 : 1));
        BooleanBinding narrow = header.widthProperty().lessThan(NARROW_BELOW);
        listColumn.setPrefWidth(LIST_WIDTH);
        listColumn.setMinWidth(LIST_WIDTH);
        BooleanBinding reads = Bindings.equal(views.valueProperty(), "view-preview");
        Shown.when(narrow.and(any), views);
        Shown.when(narrow.not().or(reads), preview);
        Shown.when(narrow.not().or(reads.not()), editor);
        narrow.subscribe(now -> HBox.setHgrow(preview, now ? Priority.ALWAYS : Priority.NEVER));
    }

    private void show(@Nullable ConceptRow row) {
        if (row == null) {
            return;
        }
        list.getSelectionModel().select(row);
        bringToSight();
        Concept concept = row.concept();
        code.setText(row.name().letter());
        name.setText(concept.name());
        price.setText(row.name().price());
        role.setText(messages.text(concept.control() ? "concept.role.control" : "concept.role.concept"));
        showText();
        showPictures(concept);
        editor.setVvalue(0);
    }

    private void bringToSight() {
        int index = list.getSelectionModel().getSelectedIndex();
        list.scrollTo(index < IN_SIGHT ? 0 : index - 1);
    }

    private void showText() {
        ConceptRow row = model.selectedProperty().get();
        text.show(row == null ? "" : row.concept().text(), model.marked());
    }

    private void showPictures(Concept concept) {
        pictures.getChildren().clear();
        for (Picture picture : concept.pictures()) {
            pictures.getChildren().add(new PictureTile(picture, shelf, messages));
        }
        if (concept.pictures().isEmpty()) {
            Label none = new Label(messages.text("concept.picture.none"));
            none.getStyleClass().addAll("muted", "no-picture");
            none.setWrapText(true);
            pictures.getChildren().add(none);
        }
    }

    private void showBars() {
        BalanceBars.show(bars, model.concepts());
        double height = BAR_HEIGHT * Math.min(BARS_AT_ONCE, model.concepts().size());
        bars.setPadding(new Insets(0, model.concepts().size() > BARS_AT_ONCE ? 12 : 0, 0, 0));
        barsScroll.setMinHeight(height);
        barsScroll.setPrefHeight(height);
        barsScroll.setMaxHeight(height);
        show(model.selectedProperty().get());
    }

    private void showChecks() {
        checks.getChildren().setAll(model.checks().stream().map(CheckLine::new).toList());
    }
}
