package app.moderato.ui.study;

import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Place;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The dialogs over the window that a study's own settings lie in. On the screen's thread. */
public final class StudyDialogs {
    private final Desk desk;
    private final StudyController settings;
    private @Nullable GroupPlanController group;
    private @Nullable Node window;

    public StudyDialogs(Desk desk) {
        this.desk = desk;
        this.settings = new StudyController(desk, this::openGroup);
    }

    /** @param place any node of the window */
    public void open(Place.Over over, Node place) {
        window = place;
        switch (over) {
            case Place.StudySettings _ -> settings.open(place);
            case Place.GroupPlan _ -> openGroup();
        }
    }

    /** Made when it is first opened: few studies have one. */
    private void openGroup() {
        GroupPlanController made = group;
        if (made == null) {
            made = new GroupPlanController(desk);
            group = made;
        }
        if (window != null) {
            made.open(window);
        }
    }
}
