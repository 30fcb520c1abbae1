package app.moderato.ui.concept;

import app.moderato.core.study.ConceptId;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InSight;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
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
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
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
    private static final List<String> TABLES = List.of("*.csv", "*.tsv", "*.txt");
    private static final KeyCombination EARLIER = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination LATER = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final ConceptsViewModel model;
    private final Messages messages = Messages.beside(ConceptsController.class);
    private final FileDialogs files;
    private final PictureShelf shelf;
    private final PictureDesk pictures;
    private final ConceptImports imports;
    private final ConceptFormController form;
    private final Parent node;
    private Node preview;
    private @Nullable ConceptId seen;

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
    private EmptyState none;

    @FXML
    private Strip imported;

    @FXML
    private MenuButton bring;

    public ConceptsController(ConceptsViewModel model, Desk desk, TaskRunner tasks, FileDialogs files) {
        this.model = model;
        this.files = files;
        this.shelf = new PictureShelf(tasks, messages.text("concept.task.picture"));
        Intake intake = new Intake(desk, tasks, messages);
        this.imports = new ConceptImports(model.editor(), intake, messages);
        this.pictures = new PictureDesk(model.editor(), shelf, intake, files, messages);
        this.form = new ConceptFormController(model, pictures);
        this.node = FxmlLoader.load(this, messages);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::paste);
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

    @Override
    public void create() {
        add();
    }

    @FXML
    void initialize() {
        header.factsProperty().bind(model.factsProperty());
        trouble.textProperty().bind(model.troubleProperty());
        balance.textProperty().bind(model.balanceProperty());
        editor.setContent(form.node());
        preview = new StimulusController(model, shelf).node();
        columns.getChildren().add(preview);
        list.setItems(model.concepts());
        list.setCellFactory(_ -> new ConceptCell(shelf, model.editor(), messages));
        list.setOnKeyPressed(this::pressed);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row);
            }
        });
        InSight.whenLaidOut(list, this::bringToSight);
        model.selectedProperty().subscribe(this::show);
        model.concepts().addListener((ListChangeListener<ConceptRow>) change -> showBars());
        showBars();
        showByState();
    }

    @FXML
    void answerTrouble() {
        model.answerTrouble();
    }

    @FXML
    void add() {
        model.editor().add();
        form.focusName();
    }

    @FXML
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            model.editor().paste(text);
        } else {
            imports.tell(messages.text("concept.paste.nothing"));
        }
    }

    @FXML
    void importTable() {
        files.open(messages.text("concept.import.table-title"), messages.text("concept.import.table-kind"), TABLES)
                .ifPresent(imports::table);
    }

    @FXML
    void importFolder() {
        files.folder(messages.text("concept.import.folder-title")).ifPresent(imports::folder);
    }

    @FXML
    void closeImported() {
        imports.close();
    }

    private void pressed(KeyEvent event) {
        if (EARLIER.match(event)) {
            model.editor().moveBy(-1);
        } else if (LATER.match(event)) {
            model.editor().moveBy(1);
        } else if (COPY.match(event)) {
            model.editor().duplicate();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.editor().remove();
        } else {
            return;
        }
        event.consume();
    }

    /** A field takes what is text; a picture goes to the concept. */
    private void paste(KeyEvent event) {
        if (PASTE.match(event) && pictures.paste()) {
            event.consume();
        }
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
        BooleanExpression open = BooleanExpression.booleanExpression(state.map(now -> now == State.READY));
        Shown.when(any.not().and(open), none);
        imported.textProperty().bind(imports.outcomeProperty());
        Shown.when(imports.outcomeProperty().isNotEmpty(), imported);
        bring.disableProperty().bind(open.not());
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
        if (!row.concept().id().equals(seen)) {
            seen = row.concept().id();
            bringToSight();
            editor.setVvalue(0);
        }
    }

    private void bringToSight() {
        int index = list.getSelectionModel().getSelectedIndex();
        list.scrollTo(index < IN_SIGHT ? 0 : index - 1);
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
}
