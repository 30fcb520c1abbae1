package app.moderato.ui.concept;

import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is known of a concept beside its text, to be named in questions: rows of a name and a value. */
public final class AttributeRows extends VBox {
    private record Row(HBox box, TextField key, TextField value) {}

    private final Messages messages = Messages.beside(AttributeRows.class);
    private final VBox lines = new VBox();
    private final FieldNote note = new FieldNote();
    private final List<Row> rows = new ArrayList<>();
    private Consumer<Map<String, String>> changed = map -> {};

    public AttributeRows() {
        getStyleClass().add("attributes");
        lines.getStyleClass().add("attributes");
        Hyperlink add = new Hyperlink(messages.text("concept.attribute.add"));
        add.setId("attribute-add");
        add.setOnAction(event -> {
            Row row = add("", "");
            row.key().requestFocus();
        });
        getChildren().addAll(lines, note, add);
    }

    void onChange(Consumer<Map<String, String>> listener) {
        changed = listener;
    }

    void show(Map<String, String> attributes) {
        if (!attributes.equals(written())) {
            rows.clear();
            lines.getChildren().clear();
            attributes.forEach(this::add);
        }
    }

    void tell(@Nullable String sentence) {
        note.tell(sentence, null);
    }

    private Row add(String key, String value) {
        Row row = new Row(new HBox(), field(key, "concept.attribute.name"), field(value, "concept.attribute.value"));
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(messages.text("concept.attribute.remove"));
        remove.setOnAction(event -> {
            rows.remove(row);
            lines.getChildren().remove(row.box());
            changed.accept(written());
        });
        row.key().setPrefWidth(150);
        HBox.setHgrow(row.value(), Priority.ALWAYS);
        row.box().getStyleClass().add("attribute");
        row.box().getChildren().setAll(row.key(), row.value(), remove);
        rows.add(row);
        lines.getChildren().add(row.box());
        return row;
    }

    private TextField field(String text, String name) {
        TextField field = new TextField(text);
        field.setPromptText(messages.text(name));
        field.setAccessibleText(messages.text(name));
        new EditedText(field, typed -> changed.accept(written()));
        return field;
    }

    /** Rows without a name are not there yet. */
    private Map<String, String> written() {
        Map<String, String> map = new LinkedHashMap<>();
        rows.forEach(row -> {
            if (!row.key().getText().isBlank()) {
                map.put(row.key().getText().strip(), row.value().getText());
            }
        });
        return map;
    }
}
