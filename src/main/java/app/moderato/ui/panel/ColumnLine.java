package app.moderato.ui.panel;

import app.moderato.file.panel.ColumnTarget;
import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A column of a file: its name, values of it, what it becomes. */
final class ColumnLine extends HBox {
    private final ComboBox<ColumnTarget.Kind> kind = new ComboBox<>();
    private final TextField attribute = new TextField();
    private final EditedText attributeText;
    private boolean showing;

    /** @param number of the column, from 1 */
    ColumnLine(ColumnRow row, int number, PeopleImport model, Messages messages) {
        getStyleClass().add("column-line");
        Label name = new Label(row.name());
        name.getStyleClass().addAll("strong", "column-name");
        Label examples = new Label(String.join(messages.text("panel.column.between"), row.examples()));
        examples.getStyleClass().addAll("muted", "column-examples");
        examples.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(examples, Priority.ALWAYS);
        kind.setId("column-" + number);
        kind.setAccessibleText(messages.text("panel.column.becomes", row.name()));
        kind.getStyleClass().add("small");
        kind.getItems().setAll(ColumnTarget.Kind.values());
        kind.setConverter(InWords.words(value -> messages.text(key(value))));
        kind.setOnAction(event -> {
            if (!showing && kind.getValue() != null) {
                model.become(row, kind.getValue());
            }
        });
        attribute.setId("column-" + number + "-name");
        attribute.setAccessibleText(messages.text("panel.column.called", row.name()));
        attribute.getStyleClass().add("small");
        attributeText = new EditedText(attribute, text -> model.call(row, text));
        getChildren().setAll(name, examples, kind, attribute);
        row.targetProperty().subscribe(this::show);
    }

    private static String key(ColumnTarget.Kind kind) {
        return switch (kind) {
            case ATTRIBUTE -> "panel.column.attribute";
            case ID -> "panel.column.id";
            case NAME -> "panel.column.name";
            case WEIGHT -> "panel.column.weight";
            case BACKGROUND -> "panel.column.background";
            case IGNORE -> "panel.column.ignore";
        };
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
