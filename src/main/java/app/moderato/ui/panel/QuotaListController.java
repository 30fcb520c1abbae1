package app.moderato.ui.panel;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The column of what the panel is made up of, against its targets where there are some. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class QuotaListController {
    private final PanelViewModel model;
    private final Messages messages = Messages.beside(QuotaListController.class);
    private final Parent node;

    @FXML
    private Label quotaTitle;

    @FXML
    private Label quotaCaption;

    @FXML
    private Node tickKey;

    @FXML
    private ListView<QuotaRow> quotas;

    QuotaListController(PanelViewModel model) {
        this.model = model;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    /** The list itself, which is shown pale while it is out of date. */
    Node list() {
        return quotas;
    }

    @FXML
    void initialize() {
        quotas.setCellFactory(_ -> new QuotaCell(messages, model.words()));
        quotas.setFocusTraversable(true);
        model.panelProperty().subscribe(this::show);
    }

    private void show(@Nullable ReadPanel panel) {
        if (panel == null) {
            return;
        }
        boolean targets = !panel.profile().goals().isEmpty();
        quotaTitle.setText(messages.text(targets ? "panel.quota.title" : "panel.quota.made-up"));
        quotaCaption.setText(messages.text(targets ? "panel.quota.achieved" : "panel.quota.no-target"));
        Shown.set(targets, tickKey);
        quotas.getItems().setAll(panel.quotas());
    }
}
