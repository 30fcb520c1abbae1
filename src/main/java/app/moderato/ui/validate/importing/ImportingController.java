package app.moderato.ui.validate.importing;

import app.moderato.file.human.HumanImport;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.StepLine;
import app.moderato.ui.control.Strip;
import app.moderato.ui.validate.importing.ImportModel.Step;
import app.moderato.ui.validate.importing.MappedFile.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Binds the wizard's frame: the line of steps, the pane, the strip, the sum and the buttons below. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ImportingController {
    private final ImportModel model;
    private final Messages messages = Messages.beside(ImportingController.class);
    private final FileStepController file;
    private final ColumnsStepController columns;
    private final ScaleStepController scale;
    private final NamesStepController names;
    private final Overlay overlay;

    @FXML
    private Region wizard;

    @FXML
    private Label title;

    @FXML
    private HBox steps;

    @FXML
    private ProgressBar busy;

    @FXML
    private StackPane pane;

    @FXML
    private Strip trouble;

    @FXML
    private Label summary;

    @FXML
    private Button back;

    @FXML
    private Button next;

    /** @param ask for another file */
    ImportingController(ImportModel model, Supplier<Optional<Path>> ask) {
        this.model = model;
        file = new FileStepController(model, ask);
        columns = new ColumnsStepController(model);
        scale = new ScaleStepController(model);
        names = new NamesStepController(model);
        FxmlLoader.load(this, messages);
        overlay = new Overlay(wizard, model::close);
        model.mapped().stateProperty().subscribe(now -> {
            if (now == State.CLOSED) {
                overlay.close();
            }
        });
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        overlay.open(place);
        next.requestFocus();
    }

    @FXML
    void initialize() {
        StepLine line = new StepLine(
                steps,
                List.of(
                        messages.text("importing.step.file"),
                        messages.text("importing.step.columns"),
                        messages.text("importing.step.scale"),
                        messages.text("importing.step.names")));
        title.textProperty()
                .bind(model.mapped().fileProperty().map(name -> messages.text("importing.dialog.file", name)));
        busy.visibleProperty().bind(Bindings.equal(model.mapped().stateProperty(), State.READING));
        trouble.textProperty().bind(model.mapped().troubleProperty());
        Shown.when(
                Bindings.createBooleanBinding(
                        model::isTroubled,
                        model.mapped().stateProperty(),
                        model.stepProperty(),
                        model.mapped().digestProperty()),
                trouble);
        next.setDefaultButton(true);
        wizard.addEventFilter(KeyEvent.KEY_PRESSED, this::enterInLists);
        Shown.when(Bindings.notEqual(model.stepProperty(), Step.FILE), back);
        model.stepProperty().subscribe(now -> {
            line.show(model.place());
            pane.getChildren().setAll(node(now));
            showButtons();
        });
        model.mapped().stateProperty().subscribe(this::showButtons);
        model.mapped().mappingProperty().subscribe(this::showButtons);
        model.unfinishedProperty().subscribe(this::showButtons);
        model.mapped().digestProperty().subscribe(this::showSum);
    }

    /** Lists and tables keep Enter to themselves, which a person presses to go on. */
    private void enterInLists(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && (event.getTarget() instanceof ListView || event.getTarget() instanceof TableView)) {
            next.fire();
            event.consume();
        }
    }

    private Parent node(Step step) {
        return switch (step) {
            case FILE -> file.node();
            case COLUMNS -> columns.node();
            case SCALE -> scale.node();
            case NAMES -> names.node();
        };
    }

    private void showButtons() {
        next.setDisable(!model.canGoOn());
        Digest found = model.mapped().digestProperty().get();
        HumanImport read = found == null ? null : found.read();
        next.setText(
                switch (model.stepProperty().get()) {
                    case FILE -> messages.text("importing.next.columns");
                    case COLUMNS -> messages.text("importing.next.scale");
                    case SCALE -> messages.text("importing.next.names");
                    case NAMES ->
                        read == null
                                ? messages.text("importing.next.nothing")
                                : messages.text(
                                        "importing.next.take", read.ratings().size());
                });
    }

    private void showSum(@Nullable Digest found) {
        showButtons();
        HumanImport read = found == null ? null : found.read();
        if (read == null) {
            summary.setText("");
            return;
        }
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("importing.sum.kept", read.ratings().size(), read.rows()));
        parts.add(messages.text("importing.sum.people", read.respondents()));
        if (read.leftOutRatings() > 0) {
            parts.add(messages.text("importing.sum.left-out", read.leftOutRatings()));
        }
        if (read.oddRows() > 0) {
            parts.add(messages.text("importing.sum.odd", read.oddRows()));
        }
        summary.setText(String.join(" · ", parts));
    }

    @FXML
    void closeWizard() {
        model.close();
    }

    @FXML
    void next() {
        model.next();
        (next.isDisabled() ? back : next).requestFocus();
    }

    @FXML
    void back() {
        model.back();
        next.requestFocus();
    }
}
