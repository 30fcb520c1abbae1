package app.moderato.ui.control;

import app.moderato.core.analysis.Verdict;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The verdict as a chip; pressed, it shows its reasons. */
final class VerdictChip extends Button {
    private final PopOver popOver = new PopOver();

    VerdictChip() {
        setId("verdict-chip");
        getStyleClass().addAll("verdict", "verdict-chip");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setAnimated(false);
        // a press on the chip that closes the popover must not open it again
        popOver.setConsumeAutoHidingEvents(true);
        popOver.getStyleClass().add("verdict-popover");
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(VerdictChip.class.getResource("popover.css"))
                        .toExternalForm());
        setOnAction(event -> toggle());
    }

    /** @param verdict null while there are no numbers on the view; the chip then takes no room */
    void show(@Nullable Verdict verdict) {
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
        popOver.setContentNode(new VerdictDetails(verdict));
    }

    void toggle() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(this);
        }
    }
}
