package app.moderato.ui.home;

import app.moderato.core.interview.ShelvedStudy;
import app.moderato.ui.control.Messages;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.Event;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with a study of the list: by the button in its row, the right mouse button, or the menu key. */
final class StudyMenu {
    private final TableView<ShelvedStudy> table;
    private final StudyList list;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    StudyMenu(TableView<ShelvedStudy> table, StudyList list, Messages messages) {
        this.table = table;
        this.list = list;
        this.messages = messages;
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            ShelvedStudy study = table.getSelectionModel().getSelectedItem();
            boolean meant = event.isKeyboardTrigger() || onRow(event.getTarget());
            if (study != null && meant) {
                fill(study);
                menu.show(table, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
    }

    private static boolean onRow(Object target) {
        for (Node node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node instanceof TableRow<?> row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    private void fill(ShelvedStudy study) {
        MenuItem delete = item("study-delete", list.deleteWord(study), Feather.TRASH_2, () -> list.delete(study));
        delete.setDisable(!list.deletable(study));
        menu.getItems()
                .setAll(
                        item("study-open", messages.text("home.recent.open"), Feather.FOLDER, () -> list.open(study)),
                        item(
                                "study-duplicate",
                                messages.text("home.recent.duplicate"),
                                Feather.COPY,
                                () -> list.duplicate(study)),
                        item(
                                "study-save-copy",
                                messages.text("home.recent.save-copy"),
                                Feather.DOWNLOAD,
                                () -> list.saveCopy(study)),
                        new SeparatorMenuItem(),
                        delete);
    }

    private static MenuItem item(String id, String text, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** The last column, whose button shows in the row that the mouse or the keyboard is on. */
    TableColumn<ShelvedStudy, ShelvedStudy> column() {
        TableColumn<ShelvedStudy, ShelvedStudy> column = new TableColumn<>();
        column.setId("study-more-column");
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new MoreCell());
        return column;
    }

    private final class MoreCell extends TableCell<ShelvedStudy, ShelvedStudy> {
        private final Button more = new Button();

        MoreCell() {
            getStyleClass().add("study-more-cell");
            more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
            more.getStyleClass().addAll("icon-button", "study-more");
            more.setOnAction(event -> open());
            // a click on the row opens its study
            more.addEventHandler(MouseEvent.MOUSE_CLICKED, Event::consume);
            tableRowProperty().subscribe(row -> {
                if (row != null) {
                    more.visibleProperty().bind(row.selectedProperty().or(row.hoverProperty()));
                }
            });
        }

        private void open() {
            table.getSelectionModel().clearAndSelect(getIndex());
            fill(getItem());
            menu.show(more, Side.BOTTOM, 0, 2);
        }

        @Override
        protected void updateItem(@Nullable ShelvedStudy study, boolean emptyCell) {
            super.updateItem(study, emptyCell);
            boolean none = study == null || emptyCell;
            setGraphic(none ? null : more);
            String name = study == null || emptyCell ? "" : messages.text("home.recent.more", study.title());
            more.setAccessibleText(name);
            setAccessibleText(name);
        }
    }
}
