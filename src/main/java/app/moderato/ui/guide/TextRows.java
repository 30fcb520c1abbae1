package app.moderato.ui.guide;

import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Options or labels, one under the other. Enter begins the next one, Alt and the arrows change the order, Backspace takes
 * an empty one away.
 */
public final class TextRows extends VBox {
    /** What stands before a row. */
    interface Mark {
        /** @param all the number of rows */
        Node of(int index, int all);
    }

    private static final int FEWEST = 2;

    private final Messages messages = Messages.beside(TextRows.class);
    private final VBox lines = new VBox();
    private final Hyperlink more = new Hyperlink(messages.text("guide.rows.add"));
    private final List<TextField> fields = new ArrayList<>();
    private Consumer<List<String>> changed = texts -> {};
    private Mark mark = (index, all) -> new FontIcon(Feather.CIRCLE);
    private int most = Integer.MAX_VALUE;

    public TextRows() {
        getStyleClass().add("text-rows");
        lines.getStyleClass().add("text-rows");
        more.setOnAction(event -> insert(fields.size()));
        getChildren().addAll(lines, more);
    }

    /**
     * @param start of each row
     * @param largest number of rows
     */
    void begin(Mark start, int largest, Consumer<List<String>> listener) {
        mark = start;
        most = largest;
        changed = listener;
    }

    void show(List<String> texts) {
        if (!texts.equals(written())) {
            fields.clear();
            texts.forEach(text -> fields.add(field(text)));
            draw();
        }
    }

    private List<String> written() {
        return fields.stream().map(TextField::getText).toList();
    }

    private void draw() {
        lines.getChildren().clear();
        for (int i = 0; i < fields.size(); i++) {
            lines.getChildren().add(line(i));
        }
        more.setDisable(fields.size() >= most);
    }

    private Node line(int index) {
        TextField field = fields.get(index);
        field.setId(getId() + "-" + index);
        field.setAccessibleText(messages.text("guide.rows.name", index + 1));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().add("icon-button");
        remove.setAccessibleText(messages.text("guide.rows.remove", index + 1));
        remove.setDisable(fields.size() <= FEWEST);
        remove.setOnAction(event -> remove(index));
        HBox line = new HBox(mark.of(index, fields.size()), field, remove);
        line.getStyleClass().add("text-row");
        return line;
    }

    private TextField field(String text) {
        TextField field = new TextField(text);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(field, event));
        new EditedText(field, typed -> tell());
        return field;
    }

    private void pressed(TextField field, KeyEvent event) {
        int index = fields.indexOf(field);
        boolean done = true;
        if (event.getCode() == KeyCode.ENTER && fields.size() < most) {
            insert(index + 1);
        } else if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && fields.size() > FEWEST) {
            remove(index);
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP && index > 0) {
            move(index, index - 1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN && index < fields.size() - 1) {
            move(index, index + 1);
        } else {
            done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private void insert(int index) {
        TextField field = field("");
        fields.add(index, field);
        draw();
        field.requestFocus();
        tell();
    }

    private void remove(int index) {
        fields.remove(index);
        draw();
        fields.get(Math.max(0, index - 1)).requestFocus();
        tell();
    }

    private void move(int from, int to) {
        TextField field = fields.remove(from);
        fields.add(to, field);
        draw();
        field.requestFocus();
        tell();
    }

    private void tell() {
        changed.accept(written());
    }
}
