package app.moderato.ui.concept;

import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.FxmlLoader;
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

/** Binds the page of concepts to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class ConceptsController implements Page {
    private static final double NARROW_BELOW = 1024;
    private static final double LIST_WIDTH = 252;
    private static final List<String> TABLES = List.of("*.csv", "*.tsv", "*.txt");
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
    private ConceptList concepts;

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
        concepts = new ConceptList(list, model, shelf, messages, () -> editor.setVvalue(0));
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

    private void showBars() {
        BalanceBars.show(bars, barsScroll, model.concepts());
        concepts.show(model.selectedProperty().get());
    }
}
