package app.moderato.ui.settings;

import app.moderato.ui.control.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A provider in the wizard's list: its name, whether it runs here, and the tick of the chosen one. */
final class ProviderCell extends ListCell<ProviderChoice> {
    private final Messages messages;
    private final Label name = new Label();
    private final Label mark = new Label();
    private final FontIcon tick = new FontIcon(Feather.CHECK);
    private final HBox parts;

    ProviderCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("provider-cell");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        parts = new HBox(name, gap, mark, tick);
        parts.getStyleClass().add("parts");
        mark.getStyleClass().add("caption");
        tick.visibleProperty().bind(selectedProperty());
        tick.managedProperty().bind(tick.visibleProperty());
    }

    @Override
    protected void updateItem(@Nullable ProviderChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (empty || choice == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(choice.title());
        String where = choice.found()
                ? messages.text("settings.provider.found")
                : choice.profile().local() ? messages.text("settings.provider.local") : "";
        mark.setText(where);
        mark.getStyleClass().remove("text-ok");
        if (choice.found()) {
            mark.getStyleClass().add("text-ok");
        }
        setAccessibleText(where.isEmpty() ? choice.title() : choice.title() + ", " + where);
        setGraphic(parts);
    }
}
