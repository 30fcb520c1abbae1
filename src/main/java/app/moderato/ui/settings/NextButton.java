package app.moderato.ui.settings;

import app.moderato.ui.control.Messages;
import app.moderato.ui.settings.WizardViewModel.Step;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the button that goes on says at each step of the wizard, and when it can be pressed. */
final class NextButton {
    private final WizardViewModel model;
    private final Messages messages;
    private final Button button;

    NextButton(Button button, WizardViewModel model, Messages messages) {
        this.button = button;
        this.model = model;
        this.messages = messages;
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        this::text,
                        model.stepProperty(),
                        model.address().connectingProperty(),
                        model.models().chosenProperty(),
                        model.checks().reportProperty()));
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                                this::canGoOn,
                                model.stepProperty(),
                                model.address().addressProperty(),
                                model.address().modelProperty(),
                                model.address().asksModelProperty(),
                                model.address().connectingProperty(),
                                model.models().chosenProperty(),
                                model.checks().reportProperty())
                        .not());
    }

    /** A list keeps Enter to itself, which a person presses to go on. */
    void firedByEnterIn(Node list) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            }
        });
    }

    private String text() {
        return switch (step()) {
            case PROVIDER -> messages.text("settings.next.provider");
            case ADDRESS ->
                messages.text(
                        model.address().connectingProperty().get()
                                ? "settings.next.connecting"
                                : "settings.next.address");
            case CHECKS -> messages.text("settings.next.checks");
            case MODELS ->
                messages.text(
                        model.checks().passed(model.models().chosenProperty().get())
                                ? "settings.next.connect"
                                : "settings.next.check");
            case CONNECTED -> messages.text("settings.next.done");
        };
    }

    private boolean canGoOn() {
        return switch (step()) {
            case PROVIDER, CONNECTED -> true;
            case ADDRESS -> model.address().ready();
            case CHECKS -> model.checks().passed();
            case MODELS -> model.models().chosenProperty().get() != null;
        };
    }

    private Step step() {
        return model.stepProperty().get();
    }
}
