package app.moderato.ui.panel;

import app.moderato.ui.control.Shown;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/**
 * Where a person's details are: beside the table, or over it where there is no room. Over the table they come when
 * somebody is asked for, and go with Esc.
 */
final class PersonDock {
    private final PersonController person;
    private final BooleanProperty opened = new SimpleBooleanProperty();
    private final Runnable closed;

    /** @param closed where the keyboard goes when they go */
    PersonDock(PanelViewModel model, Runnable closed) {
        this.closed = closed;
        this.person = new PersonController(model, this::close);
    }

    void open() {
        opened.set(true);
    }

    private void close() {
        opened.set(false);
        closed.run();
    }

    /**
     * @param shown while people are shown at all
     * @param around what Esc is heard in
     */
    void follow(BooleanBinding narrow, ObservableBooleanValue shown, VBox over, VBox beside, Pane around) {
        narrow.subscribe(now -> dock(now, over, beside));
        Shown.when(narrow.and(opened).and(shown), over);
        Shown.when(narrow.not().and(shown), beside);
        person.closable(narrow);
        around.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && over.isVisible()) {
                close();
                event.consume();
            }
        });
    }

    private void dock(boolean narrow, VBox over, VBox beside) {
        (narrow ? beside : over).getChildren().clear();
        (narrow ? over : beside).getChildren().setAll(person.node());
    }
}
