package app.moderato.ui.control;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Lets a row of a list be dragged to another place; the keyboard has Alt and the arrows for it. */
public final class DragOrder<T> {
    private static final DataFormat ROW = new DataFormat("application/x-moderato-row");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final ListCell<T> cell;
    private final BiConsumer<T, Integer> moved;

    /** @param moved gets the row and the index of the row it was dropped on */
    public DragOrder(ListCell<T> cell, BiConsumer<T, Integer> moved) {
        this.cell = cell;
        this.moved = moved;
        cell.setOnDragDetected(this::begin);
        cell.setOnDragOver(this::over);
        cell.setOnDragExited(event -> cell.pseudoClassStateChanged(TARGET, false));
        cell.setOnDragDropped(this::drop);
    }

    private void begin(MouseEvent event) {
        if (!cell.isEmpty()) {
            Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(ROW, cell.getIndex());
            board.setContent(content);
            board.setDragView(cell.snapshot(null, null));
            event.consume();
        }
    }

    private void over(DragEvent event) {
        if (dragged(event) != null && !cell.isEmpty()) {
            event.acceptTransferModes(TransferMode.MOVE);
            cell.pseudoClassStateChanged(TARGET, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        T row = dragged(event);
        if (row != null) {
            moved.accept(row, cell.getIndex());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /** Only a row of the same list. */
    private @Nullable T dragged(DragEvent event) {
        boolean own = event.getGestureSource() instanceof ListCell<?> source
                && source.getListView() != null
                && source.getListView().equals(cell.getListView());
        return own && event.getDragboard().getContent(ROW) instanceof Integer index
                ? cell.getListView().getItems().get(index)
                : null;
    }
}
