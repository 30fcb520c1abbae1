package app.moderato.ui.run;

import app.moderato.ui.control.Messages;
import atlantafx.base.controls.ToggleSwitch;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** Shows the answers as they arrive, and keeps to the newest until a person scrolls. */
final class AnswerList {
    private static final double ROW = 60;

    private final RunViewModel model;
    private final ListView<AnswerRow> list;
    private final AnswerRows rows;

    AnswerList(ListView<AnswerRow> list, ToggleSwitch follow, RunViewModel model, Messages messages) {
        this.model = model;
        this.list = list;
        this.rows = model.rows().answers();
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new AnswerCell(messages, this::open));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
            } else if (event.getCode().isNavigationKey()) {
                rows.followProperty().set(false);
            }
        });
        follow.selectedProperty().bindBidirectional(rows.followProperty());
        rows.followProperty().subscribe(this::toTheNewest);
        rows.rows().addListener((ListChangeListener<AnswerRow>) change -> toTheNewest());
        stopWhereScrolled();
    }

    /** The rows are given once there is something to show. */
    void fill() {
        list.setItems(rows.rows());
    }

    /** There is no interview to read before the answer is committed. */
    private void open(@Nullable AnswerRow row) {
        if (row != null && !row.isBeingSaid()) {
            model.openInterview(row.key());
        }
    }

    private void toTheNewest() {
        if (rows.followProperty().get()) {
            list.scrollTo(0);
        }
    }

    /** Whoever scrolls wants to read. */
    private void stopWhereScrolled() {
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() < 0 && list.getItems().size() * ROW > list.getHeight()) {
                rows.followProperty().set(false);
            }
        });
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (onScrollBar(event.getPickResult().getIntersectedNode())) {
                rows.followProperty().set(false);
            }
        });
    }

    private static boolean onScrollBar(@Nullable Node node) {
        return node != null && (node instanceof ScrollBar || onScrollBar(node.getParent()));
    }
}
