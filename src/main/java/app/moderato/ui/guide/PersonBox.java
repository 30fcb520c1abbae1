package app.moderato.ui.guide;

import app.moderato.core.panel.Persona;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * The people to choose from, however many. Typing how a name, a surname or a number begins goes to that person; after a
 * pause one begins anew.
 */
public final class PersonBox extends ComboBox<Persona> {
    private static final Duration PAUSE = Duration.seconds(1.2);
    private static final int ABOVE = 2;
    private static final int MEASURED = 10;

    private final PauseTransition pause = new PauseTransition(PAUSE);
    private String typed = "";

    public PersonBox() {
        // otherwise the list is as wide as the widest of thousands, each of which is laid out to be measured
        getProperties().put("comboBoxRowsToMeasureWidth", MEASURED);
        setCellFactory(_ -> new PersonCell());
        setButtonCell(new PersonCell());
        pause.setOnFinished(event -> typed = "");
        addEventFilter(KeyEvent.KEY_TYPED, this::type);
    }

    private void type(KeyEvent event) {
        String key = event.getCharacter();
        if (event.isShortcutDown() || event.isAltDown() || key.isBlank() || key.codePointAt(0) < ' ') {
            return;
        }
        typed += key;
        pause.playFromStart();
        int found = TypedName.find(getItems(), typed);
        if (found >= 0) {
            getSelectionModel().select(found);
            bringToSight(found);
        }
        event.consume();
    }

    private void bringToSight(int index) {
        if (getSkin() instanceof ComboBoxListViewSkin<?> skin && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(Math.max(0, index - ABOVE));
        }
    }
}
