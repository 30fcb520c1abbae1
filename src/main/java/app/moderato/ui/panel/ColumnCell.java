package app.moderato.ui.panel;

import app.moderato.file.panel.ColumnTarget;
import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.Messages;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A column of a file: its name, values of it, what it becomes. */
final class ColumnCell extends ListCell<ColumnRow> {
    private final PeopleImport model;
    private final Messages messages;
    private final Label name = new Label();
    private final Label examples = new Label();
    private final ComboBox<ColumnTarget.Kind> kind = new ComboBox<>();
    private final TextField attribute = new TextField();
    private final EditedText attributeText;
    private final HBox line = new HBox();
    private Subscription followed = Subscription.EMPTY;
    private boolean showing;

    ColumnCell(PeopleImport model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("column-cell");
        name.getStyleClass().addAll("strong", "column-name");
        examples.getStyleClass().addAll("muted", "column-examples");
        HBox.setHgrow(examples, Priority.ALWAYS);
        examples.setMaxWidth(Double.MAX_VALUE);
        kind.getStyleClass().add("small");
        kind.getItems().setAll(ColumnTarget.Kind.values());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(ColumnTarget.@Nullable Kind value) {
                return value == null ? "" : messages.text("panel.column." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public ColumnTarget.@Nullable Kind fromString(String text) {
                return null;
            }
        });
        kind.setOnAction(event -> {
            ColumnRow row = getItem();
            if (!showing && row != null && kind.getValue() != null) {
                model.become(row, kind.getValue());
            }
        });
        attribute.getStyleClass().add("small");
        attributeText = new EditedText(attribute, text -> {
            ColumnRow row = getItem();
            if (row != null) {
                this.model.call(row, text);
            }
        });
        line.getStyleClass().add("column-line");
        line.getChildren().setAll(name, examples, kind, attribute);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ColumnRow row, boolean emptyCell) {
        super.updateItem(row, emptyCell);
        followed.unsubscribe();
        followed = Subscription.EMPTY;
        if (row == null || emptyCell) {
            setGraphic(null);
            return;
        }
        name.setText(row.name());
        examples.setText(String.join(messages.text("panel.column.between"), row.examples()));
        kind.setAccessibleText(messages.text("panel.column.becomes", row.name()));
        attribute.setAccessibleText(messages.text("panel.column.called", row.name()));
        setAccessibleText(row.name());
        followed = row.targetProperty().subscribe(this::show);
        setGraphic(line);
    }

    private void show(ColumnTarget target) {
        showing = true;
        kind.setValue(target.kind());
        showing = false;
        boolean named = target.kind() == ColumnTarget.Kind.ATTRIBUTE;
        attribute.setVisible(named);
        if (named && !attribute.isFocused()) {
            attributeText.show(target.attribute());
        }
    }
}
