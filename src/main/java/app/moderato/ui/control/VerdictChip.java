package app.moderato.ui.control;

import app.moderato.core.analysis.Verdict;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The verdict as a chip; pressed, it shows its reasons, and pressed again, hides them. */
final class VerdictChip extends Button {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    /** How far the popover would overlap the chip, in pixels; it stands clear of it. */
    private static final double OVERLAP = -7;

    private final PopOver popOver = new PopOver();
    private @Nullable Runnable validate;
    private final EventHandler<MouseEvent> elsewhere = this::pressed;
    private final ChangeListener<Boolean> away = (observed, was, focused) -> {
        if (!focused) {
            popOver.hide();
        }
    };

    VerdictChip() {
        setId("verdict-chip");
        getStyleClass().addAll("verdict", "verdict-chip");
        EscapeKey.hides(popOver);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setArrowSize(0);
        popOver.setCornerRadius(8);
        popOver.setAnimated(false);
        // hiding by itself it would hide at a press on the chip, whose release would then show it again
        popOver.setAutoHide(false);
        popOver.getStyleClass().add("verdict-popover");
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(VerdictChip.class.getResource("popover.css"))
                        .toExternalForm());
        popOver.showingProperty().subscribe(this::follow);
        popOver.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressedOnShadow);
        setOnAction(event -> toggle());
    }

    /** Offers to open Validate, from the next verdict on. */
    void leadTo(Runnable place) {
        validate = () -> {
            popOver.hide();
            place.run();
        };
    }

    /**
     * @param verdict null while there are no numbers on the view; the chip then takes no room
     * @param checked when it was computed, for people; empty where that is not known
     */
    void show(@Nullable Verdict verdict, String checked) {
        popOver.hide();
        setVisible(verdict != null);
        setManaged(verdict != null);
        if (verdict == null) {
            return;
        }
        VerdictWords.mark(this, verdict.level());
        setText(VerdictWords.name(verdict.level()));
        FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
        arrow.getStyleClass().add("verdict-mark");
        HBox parts = new HBox(VerdictWords.icon(verdict.level()), new Label(getText()), arrow);
        parts.getStyleClass().add("parts");
        setGraphic(parts);
        setAccessibleText(VerdictWords.MESSAGES.text("control.verdict.accessible", getText()));
        popOver.setContentNode(new VerdictDetails(verdict, checked, validate));
    }

    void toggle() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(this, OVERLAP);
        }
    }

    private void follow(boolean showing) {
        pseudoClassStateChanged(OPEN, showing);
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        if (scene == null || window == null) {
            return;
        }
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
        window.focusedProperty().removeListener(away);
        if (showing) {
            scene.addEventFilter(MouseEvent.MOUSE_PRESSED, elsewhere);
            window.focusedProperty().addListener(away);
        }
    }

    /** The popover's window reaches as far as its shadow, over the chip, and takes the presses meant for that. */
    private void pressedOnShadow(MouseEvent event) {
        Node content = popOver.getContentNode();
        if (!content.localToScreen(content.getBoundsInLocal()).contains(event.getScreenX(), event.getScreenY())) {
            popOver.hide();
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        for (Node node = event.getTarget() instanceof Node target ? target : null;
                node != null;
                node = node.getParent()) {
            if (node == this) {
                return;
            }
        }
        popOver.hide();
    }
}
