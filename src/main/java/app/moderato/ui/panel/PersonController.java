package app.moderato.ui.panel;

import app.moderato.core.interview.SelfPortrait;
import app.moderato.core.panel.Persona;
import app.moderato.ui.control.Avatar;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Details of the selected person, over the weights of all. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class PersonController {
    private final PanelViewModel model;
    private final Runnable onClose;
    private final Messages messages = Messages.beside(PersonController.class);
    private final Parent node;

    @FXML
    private Avatar avatar;

    @FXML
    private Label name;

    @FXML
    private Label who;

    @FXML
    private Button close;

    @FXML
    private Label portrait;

    @FXML
    private VBox attributes;

    @FXML
    private Label prose;

    @FXML
    private Button interview;

    @FXML
    private Label weightsTitle;

    @FXML
    private WeightBars histogram;

    @FXML
    private Label weightNote;

    /** @param onClose the person wants the details out of the way */
    PersonController(PanelViewModel model, Runnable onClose) {
        this.model = model;
        this.onClose = onClose;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    /** Whether the details lie over something else and can be put away. */
    void closable(ObservableValue<Boolean> now) {
        Shown.when(now, close);
    }

    @FXML
    void initialize() {
        model.panelProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::show);
        Shown.when(model.interviewedProperty(), interview);
    }

    @FXML
    void interview() {
        model.interview();
    }

    @FXML
    void closeDetail() {
        onClose.run();
    }

    private void show(@Nullable ReadPanel panel) {
        if (panel == null) {
            return;
        }
        weightsTitle.setText(
                messages.text("panel.weights.title", panel.profile().people()));
        weightNote.setText(model.words().weightNote(panel.profile()));
        histogram.show(
                panel.profile().weights(),
                messages.text(
                        "panel.weights.accessible",
                        PanelWords.two(panel.profile().lowest()),
                        PanelWords.two(panel.profile().highest())));
        show(model.selectedProperty().get());
    }

    private void show(@Nullable PersonRow row) {
        ReadPanel panel = model.panelProperty().get();
        if (row == null || panel == null) {
            return;
        }
        Persona persona = row.persona();
        avatar.setName(persona.name());
        name.setText(persona.name());
        who.setText(model.words().who(persona));
        portrait.setText(SelfPortrait.of(persona));
        prose.setText(panel.prose().tell(persona));
        histogram.choose(persona.weight());
        attributes
                .getChildren()
                .setAll(panel.profile().attributes().stream()
                        .map(attribute -> attribute(Captions.attribute(attribute.name()), row.value(attribute.name())))
                        .toList());
        attributes.getChildren().add(attribute(messages.text("panel.detail.weight"), PanelWords.two(persona.weight())));
    }

    private Node attribute(String caption, String value) {
        Label label = new Label(caption);
        label.getStyleClass().addAll("muted", "attribute-name");
        label.setWrapText(true);
        Label words = new Label(value.isEmpty() ? messages.text("panel.table.missing") : Captions.value(value));
        words.setWrapText(true);
        HBox line = new HBox(label, words);
        line.getStyleClass().add("attribute");
        line.getChildren().forEach(child -> ((Label) child).setMinHeight(Label.USE_PREF_SIZE));
        return line;
    }
}
