package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.Statistic;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A pair's line in the card of differences. Shows one pair after another. */
final class PairRow {
    private final Numbers numbers = new Numbers();
    private final Messages messages;
    private final PairGrid line = new PairGrid("difference-line");
    private final HBox who = new HBox();
    private final DifferencePlot plot = new DifferencePlot();
    private final Tooltip words = new Tooltip();
    private final Label value = new Label();
    private final Label range = new Label();
    private final Label pill = new Label();
    private List<ConceptName> shown = List.of();

    PairRow(Messages messages) {
        this.messages = messages;
        who.getStyleClass().add("pair-name");
        plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Tooltip.install(plot, words);
        value.getStyleClass().add("strong");
        range.getStyleClass().add("muted");
        range.setMinWidth(Label.USE_PREF_SIZE);
        line.add(who, PairGrid.NAME, 0);
        line.add(plot, PairGrid.PLOT, 0);
        line.add(value, PairGrid.VALUE, 0);
        line.add(range, PairGrid.RANGE, 0);
        line.add(pill, PairGrid.JUDGEMENT, 0);
    }

    PairGrid line() {
        return line;
    }

    void show(Compared compared, Pair pair, DifferencePlot.Axis axis) {
        Statistic by = compared.by();
        Difference difference = pair.difference().on(by);
        line.setId("pair-" + pair.first() + "-" + pair.second());
        line.suit(by);
        List<ConceptName> names = List.of(compared.name(pair.first()), compared.name(pair.second()));
        if (!names.equals(shown)) {
            shown = names;
            Label versus = new Label(messages.text("results.pairs.versus"));
            versus.getStyleClass().add("muted");
            who.getChildren().setAll(badge(names.getFirst()), versus, badge(names.getLast()));
        }
        plot.show(difference, axis);
        plot.setAccessibleText(PairWords.spoken(compared, pair));
        words.setText(plot.getAccessibleText());
        value.setText(numbers.difference(by, difference.value()));
        range.setText(difference.collapsed() ? "" : numbers.differences(by, difference.interval()));
        pill.setText(PairWords.judgement(difference));
        pill.getStyleClass()
                .setAll(
                        "label",
                        "chip",
                        switch (difference.judgement()) {
                            case BETTER -> "accent";
                            case WORSE -> "low";
                            case INSIDE_NOISE, UNCLEAR -> "plain";
                        });
    }

    private static ConceptBadge badge(ConceptName name) {
        return new ConceptBadge(name.letter(), name.control());
    }
}
