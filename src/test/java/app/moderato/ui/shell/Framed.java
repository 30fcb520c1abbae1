package app.moderato.ui.shell;

import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.GroupControl;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.GroupsByHand;
import app.moderato.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A page in the real frame, for pictures of features that know no frame. On the screen's thread. */
public final class Framed {
    private static final List<MainWindow> DRAWN = new ArrayList<>();

    private Framed() {}

    /** @param place what the rail shows as open; the page given is shown there */
    public static Scene around(Page page, Place place, Desk desk, RunControl runs, TaskRunner tasks, Dimension2D size) {
        return around(page, place, desk, runs, new GroupsByHand(), tasks, size);
    }

    public static Scene around(
            Page page,
            Place place,
            Desk desk,
            RunControl runs,
            GroupControl groups,
            TaskRunner tasks,
            Dimension2D size) {
        MainWindow window = new MainWindow(
                new Stage(), desk, runs, groups, tasks, new FilesByHand(), navigator -> only(page), size);
        window.model().go(place);
        DRAWN.add(window);
        return window.scene();
    }

    /** Lets go of the frames made until now, which the toolkit would otherwise style and walk over with all later ones. */
    public static void letGo() {
        DRAWN.forEach(MainWindow::leave);
        DRAWN.clear();
    }

    private static Pages only(Page page) {
        return new Pages() {
            @Override
            public Page make(RailPage asked) {
                return page;
            }

            @Override
            public String whatLeaves() {
                return "";
            }
        };
    }
}
