package app.moderato.ui.results;

import app.moderato.ui.control.EscapeKey;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** What was changed in the study since the run, line by line. */
final class ChangesPopover {
    /** The popover adds 10 px on either side: 372 in all. */
    private static final double WIDTH = 344;
    /** A study that was written anew would fill the window. */
    private static final int MOST = 14;

    /** How far the popover would overlap its button, in pixels; it stands clear of it. */
    private static final double OVERLAP = -5;

    private final PopOver popOver = new PopOver();
    private final Messages messages = Messages.beside(ChangesPopover.class);

    ChangesPopover() {
        EscapeKey.hides(popOver);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setArrowSize(0);
        popOver.setCornerRadius(8);
        popOver.setAnimated(false);
        popOver.getStyleClass().add("changes-popover");
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(ChangesPopover.class.getResource("results.css"))
                        .toExternalForm());
    }

    void toggle(Node owner, List<String> changes) {
        if (popOver.isShowing()) {
            popOver.hide();
            return;
        }
        VBox lines = new VBox();
        lines.setId("changes");
        lines.getStyleClass().add("changes");
        Label title = new Label(messages.text("results.stale.title"));
        title.getStyleClass().add("strong");
        lines.getChildren().add(title);
        changes.stream().limit(MOST).forEach(change -> lines.getChildren().add(line(change)));
        if (changes.size() > MOST) {
            lines.getChildren().add(line(messages.text("results.stale.more", changes.size() - MOST)));
        }
        popOver.setContentNode(lines);
        popOver.show(owner, OVERLAP);
    }

    void hide() {
        popOver.hide();
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setPrefWidth(WIDTH);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }
}
