package app.moderato.ui.control;

import java.util.function.IntSupplier;
import javafx.application.Platform;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** For lists and tables, which forget where they were to scroll to before they have a height. */
public final class InSight {
    private InSight() {}

    /** Runs once, as soon as the list can scroll. */
    public static void whenLaidOut(Control list, Runnable scroll) {
        boolean[] done = {false};
        list.heightProperty().subscribe(height -> {
            if (!done[0] && height.doubleValue() > 0) {
                done[0] = true;
                Platform.runLater(scroll);
            }
        });
    }

    /**
     * A row that is in sight stays so when the list gets smaller, or its rows higher.
     *
     * @param row its index
     */
    public static void kept(ListView<?> list, IntSupplier row) {
        Runnable keep = () -> {
            // before the layout: the flow still has its rows of before
            if (isIn(list, row.getAsInt())) {
                Platform.runLater(() -> bringBack(list, row.getAsInt()));
            }
        };
        list.heightProperty().subscribe(keep);
        list.widthProperty().subscribe(keep);
    }

    private static void bringBack(ListView<?> list, int row) {
        list.layout();
        if (!isIn(list, row)) {
            list.scrollTo(row);
        }
    }

    private static boolean isIn(ListView<?> list, int row) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && first.getIndex() <= row && row <= last.getIndex();
    }
}
