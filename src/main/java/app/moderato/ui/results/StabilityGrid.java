package app.moderato.ui.results;

import app.moderato.core.analysis.stability.Combination;
import app.moderato.core.analysis.stability.Conclusion;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** Pairs in lines, combinations in columns, heat for who is ahead. One stop for the keyboard; arrows walk over the figures. */
final class StabilityGrid extends GridPane {
    private static final double ROW = 28;
    private static final double PAIR = 84;
    private static final double STANDS = 178;
    private static final double CELL = 20;
    /** From so many columns on there is room for the heat alone. */
    private static final int FIGURES = 16;

    private static final int RUN = 1;
    private static final int AGAIN = 2;

    private static final Messages MESSAGES = Messages.beside(StabilityGrid.class);

    private final StabilityWords words;
    private final Consumer<String> told;
    private final List<List<HeatCell>> cells = new ArrayList<>();
    private final boolean figures;
    private int row;
    private int column;

    /** @param told gets what the figure walked to says; empty once the keyboard is elsewhere */
    StabilityGrid(StabilityWords words, Consumer<String> told) {
        this.words = words;
        this.told = told;
        List<Combination> combinations = words.stability().combinations();
        figures = combinations.size() < FIGURES;
        setId("stability-grid");
        getStyleClass().add("heat-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(MESSAGES.text("results.stability.grid"));
        columns(combinations.size());
        heads(combinations);
        int line = 2;
        for (Conclusion conclusion : words.stability().conclusions()) {
            pair(conclusion, line++);
        }
        setOnKeyPressed(this::walk);
        focusedProperty().subscribe(focused -> show(focused));
    }

    private void columns(int combinations) {
        getColumnConstraints().add(new ColumnConstraints(PAIR));
        for (int i = 0; i < 1 + combinations; i++) {
            ColumnConstraints wide = new ColumnConstraints(CELL, figures ? 44 : CELL, Double.MAX_VALUE);
            wide.setHgrow(Priority.ALWAYS);
            wide.setFillWidth(true);
            getColumnConstraints().add(wide);
        }
        ColumnConstraints stands = new ColumnConstraints(STANDS);
        stands.setHalignment(HPos.RIGHT);
        getColumnConstraints().add(stands);
    }

    private void heads(List<Combination> combinations) {
        getRowConstraints().addAll(new RowConstraints(22), new RowConstraints(22));
        Region ground = new Region();
        ground.getStyleClass().add("heat-head");
        add(ground, 0, 0, REMAINING, 2);
        head(MESSAGES.text("results.stability.run"), RUN, 1, 1);
        int from = 0;
        while (from < combinations.size()) {
            int to = from;
            String group = words.group(combinations.get(from));
            while (to < combinations.size() && words.group(combinations.get(to)).equals(group)) {
                head(
                        MESSAGES.text(
                                "results.stability.seed", combinations.get(to).seed()),
                        AGAIN + to,
                        1,
                        1);
                to++;
            }
            head(group, AGAIN + from, 0, to - from);
            from = to;
        }
        Label stands = new Label(MESSAGES.text("results.stability.stands"));
        stands.getStyleClass().add("muted");
        add(stands, AGAIN + combinations.size(), 1);
    }

    private void head(String text, int at, int line, int span) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(0);
        GridPane.setHalignment(label, HPos.CENTER);
        add(label, at, line, span, 1);
    }

    private void pair(Conclusion conclusion, int line) {
        getRowConstraints().add(new RowConstraints(ROW));
        Label over = new Label(StabilityWords.between(conclusion));
        over.getStyleClass().add("muted");
        HBox both = new HBox(badge(conclusion.first()), over, badge(conclusion.second()));
        both.getStyleClass().add("stability-pair");
        add(both, 0, line);
        List<HeatCell> heat = new ArrayList<>();
        heat.add(new HeatCell(
                StabilityWords.figure(conclusion.whole()),
                StabilityWords.heat(conclusion, conclusion.whole()),
                words.whole(conclusion),
                true));
        for (int i = 0; i < conclusion.again().size(); i++) {
            heat.add(new HeatCell(
                    figures ? StabilityWords.figure(conclusion.again().get(i)) : "",
                    StabilityWords.heat(conclusion, conclusion.again().get(i)),
                    words.words(conclusion, i),
                    false));
        }
        for (int i = 0; i < heat.size(); i++) {
            add(heat.get(i), RUN + i, line);
        }
        cells.add(heat);
        Label stands = new Label(words.stands(conclusion));
        stands.getStyleClass().add(conclusion.survives() ? "strong" : "muted");
        add(stands, AGAIN + conclusion.again().size(), line);
    }

    private ConceptBadge badge(String concept) {
        ConceptName name = words.read().name(concept);
        ConceptBadge badge = new ConceptBadge(name.letter(), name.control());
        badge.setAccessibleText(name.name());
        return badge;
    }

    private void walk(KeyEvent event) {
        int down = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
        };
        int right = switch (event.getCode()) {
            case RIGHT -> 1;
            case LEFT -> -1;
            default -> 0;
        };
        if ((down == 0 && right == 0) || cells.isEmpty()) {
            return;
        }
        show(false);
        row = Math.clamp(row + down, 0, cells.size() - 1);
        column = Math.clamp(column + right, 0, cells.getFirst().size() - 1);
        show(true);
        event.consume();
    }

    private void show(boolean current) {
        if (!cells.isEmpty()) {
            HeatCell cell = cells.get(row).get(column);
            cell.current(current);
            told.accept(current ? cell.words() : "");
        }
    }
}
