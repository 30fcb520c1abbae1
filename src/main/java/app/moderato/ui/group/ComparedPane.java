package app.moderato.ui.group;

import app.moderato.core.group.measure.Between;
import app.moderato.core.group.measure.ConceptFigures;
import app.moderato.core.group.measure.GroupComparison;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.ui.control.Messages;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Groups of one design beside each other, and how much they differ. */
final class ComparedPane extends ScrollPane {
    private static final double FIGURE = 92;

    private final Messages messages;
    private final BandWords bands;

    ComparedPane(Messages messages) {
        this.messages = messages;
        this.bands = new BandWords(messages);
        setId("group-compared");
        getStyleClass().add("compared");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    void show(@Nullable Compared now) {
        if (now == null) {
            return;
        }
        GroupComparison comparison = now.comparison();
        VBox box = new VBox(
                wrapped(finding(comparison), "finding"),
                figures(now),
                strong(messages.text("group.compared.variation")),
                bands.row(now.variation()),
                wrapped(messages.text("group.compared.hint"), "secondary"));
        if (!comparison.themes().isEmpty()) {
            box.getChildren().add(strong(messages.text("group.compared.themes")));
            comparison
                    .themes()
                    .forEach(theme -> box.getChildren()
                            .add(wrapped(
                                    messages.text(
                                            "group.compared.theme",
                                            theme.name(),
                                            theme.groups().stream()
                                                    .map(number -> now.groups()
                                                            .get(number - 1)
                                                            .record()
                                                            .id()
                                                            .toString())
                                                    .collect(Collectors.joining(", ")),
                                            theme.speakers()),
                                    "secondary")));
        }
        box.getStyleClass().add("compared-box");
        setContent(box);
    }

    private String finding(GroupComparison comparison) {
        return comparison.concepts().stream()
                .map(one -> messages.text(
                        "group.compared.finding",
                        one.name(),
                        ShiftWords.signed(one.shift().mean()),
                        one.groups().stream()
                                .map(moved -> ShiftWords.signed(moved.shift()))
                                .collect(Collectors.joining(", "))))
                .limit(1)
                .collect(Collectors.joining());
    }

    private Node figures(Compared now) {
        GroupComparison comparison = now.comparison();
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("card", "compared-grid");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(name);
        int columns = now.groups().size() + 2;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints figure = new ColumnConstraints(FIGURE);
            figure.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figure);
        }
        for (int i = 0; i < now.groups().size(); i++) {
            grid.add(
                    strong(messages.text(
                            "group.header.title",
                            now.groups().get(i).record().id().toString())),
                    i + 1,
                    0);
        }
        grid.add(strong(messages.text("group.compared.mean")), columns - 1, 0);
        grid.add(strong(messages.text("group.compared.sd")), columns, 0);
        row(
                grid,
                1,
                messages.text("group.compared.turns"),
                comparison,
                one -> (double) one.talk().turns(),
                "%.0f",
                comparison.turns());
        row(
                grid,
                2,
                messages.text("group.compared.words"),
                comparison,
                one -> (double) one.talk().words(),
                "%.0f",
                comparison.words());
        row(
                grid,
                3,
                messages.text("group.compared.median"),
                comparison,
                one -> one.talk().medianWords(),
                "%.0f",
                comparison.medianWords());
        int row = 4;
        for (GroupComparison.ByConcept concept : comparison.concepts()) {
            row(
                    grid,
                    row++,
                    messages.text("group.compared.before", concept.name()),
                    comparison,
                    one -> one.concept(concept.concept())
                            .map(ConceptFigures::after)
                            .map(moved -> moved.from())
                            .orElse(null),
                    "%.2f",
                    concept.before());
            row(
                    grid,
                    row++,
                    messages.text("group.compared.after", concept.name()),
                    comparison,
                    one -> one.concept(concept.concept())
                            .map(ConceptFigures::after)
                            .map(moved -> moved.to())
                            .orElse(null),
                    "%.2f",
                    concept.after());
            row(
                    grid,
                    row++,
                    messages.text("group.compared.shift", concept.name()),
                    comparison,
                    one -> one.concept(concept.concept())
                            .map(ConceptFigures::after)
                            .map(moved -> moved.shift())
                            .orElse(null),
                    "%+.2f",
                    concept.shift());
        }
        return grid;
    }

    private static void row(
            GridPane grid,
            int row,
            String name,
            GroupComparison comparison,
            Function<GroupFigures, @Nullable Double> figure,
            String format,
            Between between) {
        grid.add(wrapped(name, "secondary"), 0, row);
        int column = 1;
        for (GroupFigures one : comparison.groups()) {
            grid.add(new Label(number(figure.apply(one), format)), column++, row);
        }
        grid.add(strong(number(between.mean(), format)), column++, row);
        grid.add(new Label(number(between.sd(), format.replace("+", "").replace("%.0f", "%.1f"))), column, row);
    }

    private static String number(@Nullable Double value, String format) {
        return value == null
                ? "–"
                : String.format(Locale.ENGLISH, format, value).replace('-', '−');
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
