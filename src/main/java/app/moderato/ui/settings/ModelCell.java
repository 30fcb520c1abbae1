package app.moderato.ui.settings;

import app.moderato.core.llm.ModelNames;
import app.moderato.ui.control.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A model in the list: its name as the endpoint writes it, what else it is for, its price, whether it was checked. */
final class ModelCell extends ListCell<ModelRow> {
    private final Messages messages;
    private final CheckModel checks;
    private final Label name = new Label();
    private final Label use = new Label();
    private final Label checked = new Label();
    private final Label price = new Label();
    private final HBox parts;

    ModelCell(Messages messages, CheckModel checks) {
        this.messages = messages;
        this.checks = checks;
        getStyleClass().add("model-cell");
        use.getStyleClass().add("chip");
        checked.getStyleClass().addAll("chip", "ok");
        checked.setText(messages.text("settings.models.checked"));
        price.getStyleClass().add("caption");
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        for (Label fixed : new Label[] {use, checked, price}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
            fixed.managedProperty().bind(fixed.visibleProperty());
        }
        parts = new HBox(name, use, checked, gap, price);
        parts.getStyleClass().add("parts");
    }

    @Override
    protected void updateItem(@Nullable ModelRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(row.name());
        use.setVisible(row.use() != ModelNames.Use.CHAT);
        use.setText(
                row.use() == ModelNames.Use.EMBEDDING
                        ? messages.text("settings.models.embedding")
                        : messages.text("settings.models.other"));
        checked.setVisible(checks.passed(row.name()));
        price.setText(row.price());
        setAccessibleText(row.price().isEmpty() ? row.name() : row.name() + ", " + row.price());
        setGraphic(parts);
    }
}
