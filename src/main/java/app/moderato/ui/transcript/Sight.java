package app.moderato.ui.transcript;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * Brings a row of a list to sight, and leaves the list alone where it is there already. A list without a size yet waits
 * for one, since the heights of rows that wrap are known by its width only.
 */
final class Sight {
    private final ListView<?> list;
    private final ChangeListener<Number> sized = (property, old, now) -> whenSized();
    private int wanted = -1;

    Sight(ListView<?> list) {
        this.list = list;
        list.heightProperty().addListener(sized);
        list.visibleProperty().addListener((property, old, now) -> whenSized());
    }

    /** The row before it is worth seeing too. */
    void bring(int row) {
        wanted = row;
        show();
        // once more when what is around it is laid out: until then heights were guessed
        Platform.runLater(this::showAtLast);
    }

    private void whenSized() {
        if (wanted >= 0 && list.getHeight() > 0) {
            Platform.runLater(this::showAtLast);
        }
    }

    /** From then on the list is where a person scrolls it. */
    private void showAtLast() {
        show();
        if (list.getHeight() > 0) {
            wanted = -1;
        }
    }

    private void show() {
        if (wanted < 0 || wanted >= list.getItems().size() || list.getHeight() <= 0 || list.getScene() == null) {
            return;
        }
        list.applyCss();
        list.layout();
        if (!inSight(wanted)) {
            list.scrollTo(Math.max(0, wanted - 1));
            list.layout();
        }
    }

    private boolean inSight(int row) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && within(row, flow.getFirstVisibleCell(), flow.getLastVisibleCell());
    }

    /** The first and the last row may be cut. */
    private static boolean within(int row, @Nullable IndexedCell<?> first, @Nullable IndexedCell<?> last) {
        return first != null
                && last != null
                && (row > first.getIndex() || (row == 0 && first.getIndex() == 0))
                && row < last.getIndex();
    }
}
