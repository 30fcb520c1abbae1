package app.moderato.ui.panel;

import app.moderato.core.analysis.PanelGoal;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import app.moderato.ui.control.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A line of the list of quotas: an attribute's name, or a category with its bar, target and gap. */
final class QuotaCell extends ListCell<QuotaRow> {
    private final Messages messages;
    private final PanelWords words;
    private final Label heading = new Label();
    private final Label category = new Label();
    private final MeterBar bar = new MeterBar();
    private final Label people = new Label();
    private final Label wanted = new Label();
    private final Label gap = new Label();
    private final HBox line;
    private final Tooltip tip = new Tooltip();

    QuotaCell(Messages messages, PanelWords words) {
        this.messages = messages;
        this.words = words;
        getStyleClass().add("quota-cell");
        heading.getStyleClass().add("quota-heading");
        category.getStyleClass().add("category");
        people.getStyleClass().add("people");
        wanted.getStyleClass().addAll("wanted", "muted");
        gap.getStyleClass().add("gap");
        HBox.setHgrow(bar, Priority.ALWAYS);
        line = new HBox(category, bar, people, wanted, gap);
        line.getStyleClass().add("quota-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable QuotaRow row, boolean emptyCell) {
        super.updateItem(row, emptyCell);
        setTooltip(null);
        switch (emptyCell ? null : row) {
            case null -> setGraphic(null);
            case QuotaRow.Heading(String attribute) -> {
                heading.setText(Captions.attribute(attribute));
                setAccessibleText(heading.getText());
                setGraphic(heading);
            }
            case QuotaRow.Line shown -> {
                show(shown);
                setGraphic(line);
            }
        }
    }

    private void show(QuotaRow.Line shown) {
        String name = words.group(shown.category());
        category.setText(name);
        bar.show(new MeterBar.Fill(shown.share(), "soft"));
        bar.tick(shown.target());
        people.setText(Figures.count(shown.people()));
        PanelGoal goal = shown.goal();
        Shown.set(goal != null, wanted, gap);
        wanted.setText(goal == null ? "" : messages.text("panel.quota.of", goal.wanted()));
        gap.setText(goal == null ? "" : Figures.signed(goal.gap()));
        gap.getStyleClass().removeAll("muted", "text-warn", "text-bad");
        if (goal != null) {
            gap.getStyleClass().add(style(goal.distance()));
        }
        String spoken = goal == null
                ? messages.text("panel.quota.accessible-plain", name, gap.getText(), shown.people())
                : messages.text("panel.quota.accessible", name, gap.getText(), shown.people(), goal.wanted());
        setAccessibleText(spoken);
        tip.setText(spoken);
        setTooltip(tip);
    }

    private static String style(PanelGoal.Distance distance) {
        return switch (distance) {
            case CLOSE -> "muted";
            case NOTICEABLE -> "text-warn";
            case FAR -> "text-bad";
        };
    }
}
