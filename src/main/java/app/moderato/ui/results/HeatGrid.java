package app.moderato.ui.results;

import app.moderato.core.analysis.Subgroups.Attribute;
import app.moderato.core.analysis.Subgroups.Group;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Groups in lines, concepts in columns, heat for figures. One stop for the keyboard; arrows walk over the figures. */
final class HeatGrid extends GridPane {
    private static final double ROW = 28;
    private static final double CELL = 56;
    private static final double[] WIDTHS = {188, 188, 46, 22};
    private static final int ATTRIBUTE = 0;
    private static final int GROUP = 1;
    private static final int N = 2;
    private static final int LIGHT = 3;
    private static final int CONCEPTS = 4;

    private static final Messages MESSAGES = Messages.beside(HeatGrid.class);

    private final List<List<HeatCell>> cells = new ArrayList<>();
    /** By row; the one of the whole base has none. */
    private final Map<Integer, EffectMark> effects = new HashMap<>();

    private final Consumer<String> told;
    private int row;
    /** One before the first is the attribute. */
    private int column;

    /** @param told gets what the figure walked to says; empty once the keyboard is elsewhere */
    HeatGrid(SubgroupWords words, Consumer<String> told) {
        this.told = told;
        setId("subgroups-grid");
        getStyleClass().add("heat-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(words.caption() + ". " + words.referenceWords());
        List<ConceptName> concepts = words.order().stream().map(words::concept).toList();
        columns(concepts.size());
        head(concepts);
        int line = 1;
        group(words, words.groups().all(), line++, true);
        for (Attribute attribute : words.groups().attributes()) {
            EffectMark effect = words.effects().mark(attribute);
            attribute(attribute, effect, line);
            for (Group group : attribute.groups()) {
                effects.put(cells.size(), effect);
                group(words, group, line++, false);
            }
        }
        setOnKeyPressed(this::walk);
        focusedProperty().subscribe(focused -> show(focused));
    }

    private void columns(int concepts) {
        for (double width : WIDTHS) {
            getColumnConstraints().add(new ColumnConstraints(width));
        }
        getColumnConstraints().get(N).setHalignment(HPos.RIGHT);
        getColumnConstraints().get(LIGHT).setHalignment(HPos.CENTER);
        for (int i = 0; i < concepts; i++) {
            ColumnConstraints wide = new ColumnConstraints(CELL, CELL, Double.MAX_VALUE);
            wide.setHgrow(Priority.ALWAYS);
            wide.setFillWidth(true);
            getColumnConstraints().add(wide);
        }
    }

    private void head(List<ConceptName> concepts) {
        getRowConstraints().add(new RowConstraints(30));
        Region ground = new Region();
        ground.getStyleClass().add("heat-head");
        add(ground, 0, 0, REMAINING, 1);
        Label people = new Label(MESSAGES.text("results.table.n"));
        people.getStyleClass().add("muted");
        add(people, N, 0);
        for (int i = 0; i < concepts.size(); i++) {
            ConceptBadge badge =
                    new ConceptBadge(concepts.get(i).letter(), concepts.get(i).control());
            badge.setAccessibleText(concepts.get(i).name());
            GridPane.setHalignment(badge, HPos.CENTER);
            add(badge, CONCEPTS + i, 0);
        }
    }

    private void attribute(Attribute attribute, EffectMark effect, int line) {
        Region rule = new Region();
        rule.getStyleClass().add("heat-rule");
        rule.setMouseTransparent(true);
        add(rule, 0, line, REMAINING, attribute.groups().size());
        Label name = new Label(SubgroupWords.name(attribute));
        name.getStyleClass().add("heat-attribute");
        Label note = new Label(SubgroupWords.note(attribute));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        VBox both = new VBox(name, effect, note);
        both.getStyleClass().add("heat-name");
        GridPane.setValignment(both, VPos.TOP);
        add(both, ATTRIBUTE, line, 1, attribute.groups().size());
    }

    private void group(SubgroupWords words, Group group, int line, boolean whole) {
        getRowConstraints().add(new RowConstraints(ROW));
        Label name = new Label(words.name(group));
        name.getStyleClass().add(whole ? "strong" : "heat-group");
        add(name, GROUP, line);
        Label people = new Label(Integer.toString(group.n()));
        people.getStyleClass().add("muted");
        add(people, N, line);
        LightMark light = new LightMark(group.light());
        light.setAccessibleText(SubgroupWords.light(group));
        add(light, LIGHT, line);
        List<HeatCell> figures = new ArrayList<>();
        for (int place : words.order()) {
            HeatCell cell = new HeatCell(
                    words.value(group.cells().get(place)),
                    whole ? 0 : words.heat(group.cells().get(place)),
                    words.words(group, place),
                    whole);
            add(cell, CONCEPTS + figures.size(), line);
            figures.add(cell);
        }
        cells.add(figures);
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
        if (down == 0 && right == 0) {
            return;
        }
        show(false);
        row = Math.clamp(row + down, 0, cells.size() - 1);
        column = Math.clamp(
                column + right,
                effects.containsKey(row) ? -1 : 0,
                cells.getFirst().size() - 1);
        show(true);
        event.consume();
    }

    private void show(boolean current) {
        EffectMark effect = effects.get(row);
        if (column < 0 && effect != null) {
            effect.current(current);
            told.accept(current ? effect.words() : "");
            return;
        }
        HeatCell cell = cells.get(row).get(column);
        cell.current(current);
        told.accept(current ? cell.words() : "");
    }
}
