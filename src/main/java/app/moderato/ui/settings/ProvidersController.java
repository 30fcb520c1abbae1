package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Spoken;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of connections, each with what can be done with it. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ProvidersController {
    private static final double ROW = 32;
    private static final double HEAD = 30;
    private static final double MENU_WIDTH = 52;

    private final ProvidersViewModel model;
    private final Messages messages = Messages.beside(ProvidersController.class);
    private final Parent node;

    @FXML
    private TableView<ConnectionRow> connections;

    @FXML
    private Label hint;

    ProvidersController(ProvidersViewModel model) {
        this.model = model;
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        TableColumn<ConnectionRow, ConnectionRow> actions = column("", MENU_WIDTH, this::menu);
        actions.setMinWidth(MENU_WIDTH);
        actions.setMaxWidth(MENU_WIDTH);
        connections
                .getColumns()
                .setAll(List.of(
                        column(messages.text("settings.column.provider"), 150, row -> label(row.title(), "strong")),
                        column(messages.text("settings.column.address"), 190, row -> label(row.address(), "muted")),
                        column(messages.text("settings.column.model"), 220, row -> label(row.model(), "")),
                        column(messages.text("settings.column.status"), 260, ProvidersController::status),
                        actions));
        connections.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        connections.setItems(model.rows());
        hint.textProperty().bind(model.hintProperty());
        connections
                .prefHeightProperty()
                .bind(Bindings.size(model.rows()).multiply(ROW).add(HEAD));
        connections.minHeightProperty().bind(connections.prefHeightProperty());
        connections.maxHeightProperty().bind(connections.prefHeightProperty());
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Node status(ConnectionRow row) {
        Region led = new Region();
        led.getStyleClass()
                .addAll(
                        "led",
                        switch (row.health()) {
                            case GOOD -> "ok";
                            case DOUBTFUL -> "warn";
                            case UNKNOWN -> "unknown";
                        });
        HBox status = new HBox(led, new Label(row.status()));
        status.getStyleClass().add("status");
        return status;
    }

    private Node menu(ConnectionRow row) {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        menu.setId("connection-" + row.id());
        menu.getStyleClass().add("row-menu");
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.setAccessibleText(messages.text("settings.row.menu", row.title(), row.model()));
        MenuItem use = item("use", row, "settings.row.use", () -> model.use(row));
        use.setDisable(row.chosen());
        menu.getItems().add(use);
        if (row.connection() != null) {
            menu.getItems()
                    .addAll(List.of(
                            item("check", row, "settings.row.check", () -> model.check(row)),
                            item("key", row, "settings.row.key", () -> model.giveKey(row)),
                            item("remove", row, "settings.row.remove", () -> model.remove(row))));
        }
        return menu;
    }

    private MenuItem item(String id, ConnectionRow row, String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(id + "-" + row.id());
        item.setOnAction(event -> action.run());
        return item;
    }

    private static TableColumn<ConnectionRow, ConnectionRow> column(
            String title, double width, Function<ConnectionRow, Node> cell) {
        TableColumn<ConnectionRow, ConnectionRow> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(of -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ConnectionRow row, boolean empty) {
                super.updateItem(row, empty);
                Node shown = empty || row == null ? null : cell.apply(row);
                setGraphic(shown);
                setAccessibleText(shown == null ? "" : Spoken.words(shown));
            }
        });
        return column;
    }
}
