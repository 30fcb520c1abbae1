package app.moderato.ui.control;

import app.moderato.core.analysis.Verdict;
import java.util.Objects;
import javafx.scene.control.Button;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** The verdict as a chip; pressed, it shows its reasons. */
final class VerdictChip extends Button {
    private final PopOver popOver = new PopOver();

    VerdictChip() {
        setId("verdict-chip");
        getStyleClass().addAll("verdict", "verdict-chip");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setAnimated(false);
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
        setGraphic(VerdictWords.icon(verdict.level()));
        setText(VerdictWords.name(verdict.level()));
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
