package app.moderato.ui.home;

import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.control.Shown;
import app.moderato.ui.desk.Binned;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The studies that were deleted and can be brought back, over the window. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class DeletedController {
    private final StudyList list;
    private final Messages messages = Messages.beside(DeletedController.class);
    private final Overlay overlay;

    @FXML
    private VBox dialog;

    @FXML
    private Button close;

    @FXML
    private EmptyState none;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    DeletedController(StudyList list) {
        this.list = list;
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::close);
    }

    @FXML
    void initialize() {
        list.bin().addListener((ListChangeListener<Binned>) change -> show());
        show();
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        overlay.open(place);
        focus(0);
    }

    @FXML
    void close() {
        overlay.close();
    }

    private void show() {
        int at = focused();
        List<Node> shown = new ArrayList<>();
        list.bin().forEach(binned -> shown.add(row(binned, shown.size())));
        rows.getChildren().setAll(shown);
        Shown.set(shown.isEmpty(), none);
        Shown.set(!shown.isEmpty(), scroll);
        if (at >= 0 && overlay.isOpen()) {
            focus(at);
        }
    }

    private Node row(Binned binned, int index) {
        Label title = new Label(binned.title());
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        Label when = new Label(list.facts(binned));
        when.getStyleClass().add("secondary");
        VBox words = new VBox(title, when);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button restore = new Button(messages.text("home.bin.restore"), new FontIcon(Feather.CORNER_UP_LEFT));
        restore.setId("restore-" + index);
        restore.getStyleClass().add("small");
        restore.setMinWidth(Button.USE_PREF_SIZE);
        restore.setAccessibleText(messages.text("home.bin.restore-one", binned.title()));
        restore.setOnAction(event -> list.restore(binned));
        HBox row = new HBox(12, words, restore);
        row.getStyleClass().add("deleted-row");
        return row;
    }

    /** The row whose button the keyboard is on, −1 for none. */
    private int focused() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            if (rows.getChildren().get(i) instanceof HBox row
                    && row.getChildren().stream().anyMatch(Node::isFocused)) {
                return i;
            }
        }
        return -1;
    }

    /** The row there, the last one where there are fewer; the way out where there are none. */
    private void focus(int index) {
        int last = rows.getChildren().size() - 1;
        Node target = last >= 0 && rows.getChildren().get(Math.min(index, last)) instanceof HBox row
                ? row.getChildren().getLast()
                : close;
        target.requestFocus();
    }
}
