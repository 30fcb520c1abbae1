package app.moderato.ui.shell;

import app.moderato.ui.control.EditedText;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The window's keyboard shortcuts. */
final class WindowKeys {
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private static final KeyCombination UNDO = ctrl(KeyCode.Z);
    private static final KeyCombination REDO = ctrl(KeyCode.Y);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Scene scene;
    private final MainWindow window;
    private final ShellViewModel model;
    private final ShellController shell;
    private int region;
    /** Where F1 was pressed. */
    private @Nullable Place before;

    WindowKeys(Scene scene, MainWindow window, ShellViewModel model, ShellController shell) {
        this.scene = scene;
        this.window = window;
        this.model = model;
        this.shell = shell;
        Map<KeyCombination, Runnable> keys = scene.getAccelerators();
        List<RailPage> pages = List.of(RailPage.values());
        for (int i = 0; i < DIGITS.size(); i++) {
            RailPage page = pages.get(i);
            keys.put(ctrl(DIGITS.get(i)), () -> {
                model.go(page.place());
                shell.pages().focus();
            });
        }
        keys.put(ctrl(KeyCode.R), this::run);
        keys.put(ctrl(KeyCode.PERIOD), model::stop);
        keys.put(ctrl(KeyCode.K), shell::openSearch);
        keys.put(ctrl(KeyCode.I), window::toggleVerdict);
        keys.put(ctrl(KeyCode.F), () -> window.shown().ifPresent(Page::find));
        keys.put(ctrl(KeyCode.N), () -> window.shown().ifPresent(Page::create));
        keys.put(ctrl(KeyCode.T), () -> window.shown().ifPresent(Page::tryOut));
        keys.put(ctrl(KeyCode.E), () -> window.shown().ifPresent(Page::export));
        keys.put(new KeyCodeCombination(KeyCode.F1), this::shortcuts);
        keys.put(new KeyCodeCombination(KeyCode.F6), this::nextRegion);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::letter);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::back);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
    }

    /** What goes on is paused by it, and what is paused goes on. */
    private void run() {
        if (model.onGroup()) {
            model.pauseGroup();
        } else {
            shell.act();
        }
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** Goes before a field's own undo, which knows that field alone; fields that belong to no design keep theirs. */
    private void undo(KeyEvent event) {
        Node owner = scene.getFocusOwner();
        boolean others = owner instanceof TextInputControl
                && !owner.getStyleClass().contains(EditedText.STYLE)
                && (owner.getParent() == null
                        || !owner.getParent().getStyleClass().contains(EditedText.STYLE));
        if (others) {
            return;
        }
        if (UNDO.match(event)) {
            model.undo();
            event.consume();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            model.redo();
            event.consume();
        }
    }

    /** J and K are letters where a person types. */
    private void letter(KeyEvent event) {
        Node owner = scene.getFocusOwner();
        boolean typing = owner instanceof TextInputControl || owner instanceof ComboBoxBase<?>;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (!typing && plain && (event.getCode() == KeyCode.J || event.getCode() == KeyCode.K)) {
            window.shown().ifPresent(page -> page.step(event.getCode() == KeyCode.J));
            event.consume();
        }
    }

    private void shortcuts() {
        Place now = model.placeProperty().get();
        if (!(now instanceof Place.Shortcuts)) {
            before = now;
            model.go(new Place.Shortcuts());
        }
    }

    /** Esc leads back from the list of shortcuts to where F1 was pressed. */
    private void back(KeyEvent event) {
        Place from = before;
        if (event.getCode() == KeyCode.ESCAPE
                && from != null
                && model.placeProperty().get() instanceof Place.Shortcuts) {
            before = null;
            model.go(from);
            shell.pages().focus();
            event.consume();
        }
    }

    /** Rail, top bar, the page's columns, and again. */
    private void nextRegion() {
        region++;
        if (region == 1) {
            shell.focusTop();
        } else if (region < 1 || !shell.pages().focus(region - 2)) {
            region = 0;
            shell.focusRail();
        }
    }
}
