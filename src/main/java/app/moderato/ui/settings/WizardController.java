package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.StepLine;
import app.moderato.ui.control.Strip;
import app.moderato.ui.settings.WizardViewModel.Step;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Binds the wizard's frame: the list of providers, the line of steps, the strip and the buttons below. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class WizardController {
    private final WizardViewModel model;
    private final Messages messages = Messages.beside(WizardController.class);
    private final ChooseController choose;
    private final AddressController address;
    private final ChecksController checks;
    private final ModelsController models;
    private final ConnectedController connected;
    private final Overlay overlay;
    private boolean filling;

    @FXML
    private Region wizard;

    @FXML
    private HBox steps;

    @FXML
    private ListView<ProviderChoice> providers;

    @FXML
    private Strip trouble;

    @FXML
    private StackPane pane;

    @FXML
    private Button copy;

    @FXML
    private Button again;

    @FXML
    private Button back;

    @FXML
    private Button next;

    WizardController(WizardViewModel model) {
        this.model = model;
        choose = new ChooseController(model);
        address = new AddressController(model);
        checks = new ChecksController(model);
        models = new ModelsController(model);
        connected = new ConnectedController(model);
        FxmlLoader.load(this, messages);
        overlay = new Overlay(wizard, model::close);
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        overlay.open(place);
        focusFirst(model.stepProperty().get());
    }

    void close() {
        overlay.close();
    }

    boolean isOpen() {
        return overlay.isOpen();
    }

    @FXML
    void initialize() {
        StepLine marks = new StepLine(steps, stepNames());
        providers.setItems(model.providers().all());
        providers.setCellFactory(list -> new ProviderCell(messages));
        providers.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.providers().chosenProperty().subscribe(this::select);
        model.trial().troubleProperty().subscribe(this::showTrouble);
        trouble.setOnAction(event -> {
            model.remedy();
            focusFirst(model.stepProperty().get());
        });
        model.stepProperty().subscribe(now -> {
            marks.show(List.of(Step.values()).indexOf(now));
            pane.getChildren().setAll(node(now));
            next.setDefaultButton(true);
        });
        showButtons();
        NextButton goOn = new NextButton(next, model, messages);
        goOn.firedByEnterIn(providers);
        goOn.firedByEnterIn(models.list());
        followChecks();
    }

    private List<String> stepNames() {
        return List.of(
                messages.text("settings.step.provider"),
                messages.text("settings.step.address"),
                messages.text("settings.step.checks"),
                messages.text("settings.step.models"));
    }

    /** The keyboard waits where it does no harm while the checks run, then stands on what comes next. */
    private void followChecks() {
        model.stepProperty().subscribe(now -> {
            if (now == Step.CHECKS) {
                back.requestFocus();
            }
        });
        model.checks().reportProperty().subscribe(report -> {
            if (report != null && model.stepProperty().get() == Step.CHECKS) {
                (report.passed() ? next : again).requestFocus();
            }
        });
    }

    private void showButtons() {
        var step = model.stepProperty();
        BooleanBinding checking = step.isEqualTo(Step.CHECKS);
        Shown.when(checking, copy, again);
        Shown.when(step.isNotEqualTo(Step.PROVIDER).and(step.isNotEqualTo(Step.CONNECTED)), back);
        copy.disableProperty().bind(model.checks().factsProperty().isEmpty());
        again.disableProperty().bind(copy.disableProperty());
        model.checks().factsProperty().subscribe(now -> copy.setText(messages.text("settings.foot.copy")));
        providers.mouseTransparentProperty().bind(step.isEqualTo(Step.CONNECTED));
        providers.focusTraversableProperty().bind(step.isNotEqualTo(Step.CONNECTED));
    }

    private Parent node(Step step) {
        return switch (step) {
            case PROVIDER -> choose.node();
            case ADDRESS -> address.node();
            case CHECKS -> checks.node();
            case MODELS -> models.node();
            case CONNECTED -> connected.node();
        };
    }

    /** Where a person goes on by keyboard. */
    private void focusFirst(Step step) {
        switch (step) {
            case PROVIDER -> providers.requestFocus();
            case ADDRESS -> address.focus();
            case CHECKS -> back.requestFocus();
            case MODELS -> models.focus();
            case CONNECTED -> next.requestFocus();
        }
    }

    private void chosen(@Nullable ProviderChoice choice) {
        if (!filling
                && choice != null
                && !choice.equals(model.providers().chosenProperty().get())) {
            model.choose(choice);
        }
    }

    private void select(@Nullable ProviderChoice choice) {
        filling = true;
        providers.getSelectionModel().select(choice);
        filling = false;
    }

    private void showTrouble(@Nullable Trouble now) {
        trouble.setVisible(now != null);
        if (now != null) {
            trouble.setLead(now.lead());
            trouble.setText(now.text());
            trouble.setAction(now.action());
        }
    }

    @FXML
    void closeWizard() {
        model.close();
    }

    @FXML
    void next() {
        model.next();
        focusFirst(model.stepProperty().get());
    }

    @FXML
    void back() {
        model.back();
        focusFirst(model.stepProperty().get());
    }

    @FXML
    void again() {
        model.trial().checkAgain();
    }

    @FXML
    void copyReport() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.report());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(messages.text("settings.foot.copied"));
    }
}
