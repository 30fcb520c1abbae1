package app.moderato.ui.shell;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.theme.Theme;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the frame to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ShellController {
    private final ShellViewModel model;
    private final Theme theme;
    private final Parent content;
    private final Messages messages = Messages.beside(ShellController.class);

    @FXML
    private BorderPane page;

    @FXML
    private Label study;

    @FXML
    private Button scheme;

    @FXML
    private StatusBar status;

    @FXML
    private Label runFacts;

    @FXML
    private Region divider;

    ShellController(ShellViewModel model, Theme theme, Parent content) {
        this.model = model;
        this.theme = theme;
        this.content = content;
    }

    /** The frame with its page, bound and ready to be shown. */
    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        page.setCenter(content);
        study.textProperty().bind(model.studyProperty());
        status.textProperty().bind(model.statusProperty());
        status.progressProperty().bind(model.progressProperty());
        status.graphicProperty()
                .bind(Bindings.createObjectBinding(this::statusIcon, model.busyProperty(), model.rehearsalProperty()));
        runFacts.textProperty().bind(model.runFactsProperty());
        divider.visibleProperty().bind(model.runFactsProperty().isNotEmpty());
        theme.schemeProperty().subscribe(this::offerOther);
    }

    @FXML
    void toggleScheme() {
        theme.toggle();
    }

    private void offerOther(ColorScheme now) {
        boolean dark = now == ColorScheme.DARK;
        scheme.setGraphic(new FontIcon(dark ? Feather.SUN : Feather.MOON));
        scheme.setAccessibleText(messages.text(dark ? "shell.scheme.to-light" : "shell.scheme.to-dark"));
        scheme.getTooltip().setText(scheme.getAccessibleText());
    }

    private FontIcon statusIcon() {
        if (model.busyProperty().get()) {
            return icon(Feather.LOADER, "busy-mark");
        }
        return model.rehearsalProperty().get()
                ? icon(Feather.ALERT_TRIANGLE, "attention-mark")
                : icon(Feather.CHECK, "idle-mark");
    }

    private static FontIcon icon(Feather code, String styleClass) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add(styleClass);
        return icon;
    }
}
