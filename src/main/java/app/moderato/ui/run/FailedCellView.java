package app.moderato.ui.run;

import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.Messages;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One line of the list of cells without an answer: a cause with what to do about it, or a cell. */
final class FailedCellView extends ListCell<FailedLine> {
    private final Label person = new Label();
    private final StackPane badge = new StackPane();
    private final Label question = new Label();
    private final Label reason = new Label();
    private final Label tries = new Label();
    private final Hyperlink details;
    private final HBox line;
    private final Label cause = new Label();
    private final Label advice = new Label();
    private final HBox heading = new HBox(cause, advice);
    private final Messages messages;

    /** @param open shows the details beside the node */
    FailedCellView(Messages messages, BiConsumer<Node, FailedRow> open) {
        this.messages = messages;
        getStyleClass().add("failed-cell");
        person.getStyleClass().addAll("muted", "person");
        badge.getStyleClass().add("badge-place");
        reason.setMinWidth(0);
        reason.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        tries.getStyleClass().add("muted");
        tries.setMinWidth(USE_PREF_SIZE);
        details = new Hyperlink(messages.text("run.failed.details"));
        details.setMinWidth(USE_PREF_SIZE);
        details.setOnAction(event -> {
            details.setVisited(false);
            if (getItem() instanceof FailedRow row) {
                open.accept(details, row);
            }
        });
        question.getStyleClass().addAll("muted", "question");
        line = new HBox(person, badge, question, reason, tries, details);
        line.getStyleClass().add("failed-line");
        cause.getStyleClass().add("strong");
        cause.setMinWidth(USE_PREF_SIZE);
        advice.getStyleClass().add("caption");
        advice.setMinWidth(0);
        heading.getStyleClass().add("failed-cause");
        // as wide as the list, so that a long reason is cut and not scrolled to
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FailedLine item, boolean emptyCell) {
        super.updateItem(item, emptyCell);
        setTooltip(null);
        if (item == null || emptyCell) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (item) {
            case FailedCause group -> show(group);
            case FailedRow row -> show(row);
        }
    }

    private void show(FailedCause group) {
        cause.setText(messages.text("run.failed.cause", group.cause(), group.cells()));
        advice.setText(group.advice());
        setTooltip(new Tooltip(group.advice()));
        setAccessibleText(messages.text("run.failed.cause-spoken", group.cause(), group.cells(), group.advice()));
        setGraphic(heading);
    }

    private void show(FailedRow row) {
        person.setText(row.person());
        badge.getChildren().clear();
        row.concept()
                .ifPresent(concept -> badge.getChildren().add(new ConceptBadge(concept.letter(), concept.control())));
        question.setText(row.number());
        question.setTooltip(row.question().isEmpty() ? null : new Tooltip(row.question()));
        reason.setText(row.reason());
        // the cell is another row's at times
        details.setVisited(false);
        tries.setText(row.attempts());
        details.setAccessibleText(messages.text("run.failed.details-of", row.who(), row.reason()));
        setAccessibleText(details.getAccessibleText());
        setGraphic(line);
    }
}
