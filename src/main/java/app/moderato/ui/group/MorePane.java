package app.moderato.ui.group;

import app.moderato.core.group.measure.AgreementMap;
import app.moderato.core.group.measure.ParticipantFigures;
import app.moderato.core.group.measure.TurnScores;
import app.moderato.core.panel.PersonaId;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The small charts of the last part of the measures, one at a time. */
final class MorePane {
    /** Which chart. */
    enum Chart {
        /** Who talks how much. */
        TALK,
        /** Where the talk goes on the group's construct. */
        TRACE,
        /** How people sound, over time. */
        FEELING,
        /** Who agrees with whom. */
        AGREEMENT
    }

    /** @param hint what it means, in a sentence */
    record Drawn(Node chart, String hint) {}

    private final Messages messages;

    MorePane(Messages messages) {
        this.messages = messages;
    }

    /** @param chosen whose line is drawn; null for everybody's */
    Drawn of(Chart chart, Measures now, TableNames names, @Nullable PersonaId chosen) {
        return switch (chart) {
            case TALK -> talk(now);
            case TRACE ->
                trace(
                        now.scores().construct().stream()
                                .filter(point -> chosen == null || point.who().equals(chosen))
                                .toList(),
                        now.figures().lowest(),
                        now.figures().highest(),
                        messages.text(
                                "group.more.trace-hint",
                                now.design().scale().id().replace('-', ' '),
                                whose(names, chosen)));
            case FEELING ->
                trace(
                        feeling(now, chosen),
                        1,
                        Math.max(5, now.scores().sentimentPoints()),
                        messages.text("group.more.feeling-hint", whose(names, chosen)));
            case AGREEMENT -> agreement(now.agreement(), names);
        };
    }

    private String whose(TableNames names, @Nullable PersonaId chosen) {
        return chosen == null ? messages.text("group.more.everybody") : names.name(chosen);
    }

    private static List<TurnScores.Point> feeling(Measures now, @Nullable PersonaId chosen) {
        return now.design().ids().stream()
                .filter(who -> chosen == null || who.equals(chosen))
                .flatMap(who -> now.scores().sentiment(who).stream())
                .sorted(java.util.Comparator.comparingInt(TurnScores.Point::turn))
                .toList();
    }

    private static Drawn trace(List<TurnScores.Point> points, double low, double high, String hint) {
        TraceLines lines = new TraceLines();
        lines.show(
                points,
                low,
                high,
                hint + " "
                        + points.stream()
                                .map(point -> String.format(Locale.ENGLISH, "%d: %.1f", point.turn(), point.mean()))
                                .collect(Collectors.joining(", ")));
        return new Drawn(lines, hint);
    }

    private Drawn talk(Measures now) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("talk-grid");
        ColumnConstraints name = new ColumnConstraints(90);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        ColumnConstraints figure = new ColumnConstraints(34);
        figure.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(name, bar, figure);
        double most = now.figures().participants().stream()
                .mapToDouble(ParticipantFigures::talkShare)
                .max()
                .orElse(0);
        int row = 0;
        for (ParticipantFigures one : now.figures().participants()) {
            MeterBar share = new MeterBar();
            share.show(new MeterBar.Fill(most == 0 ? 0 : one.talkShare() / most, "neutral"));
            grid.addRow(
                    row++, label(one.name(), "secondary"), share, label(Figures.percent(one.talkShare()), "caption"));
        }
        Double gini = now.figures().talk().gini();
        return new Drawn(
                grid,
                gini == null
                        ? messages.text("group.more.talk-none")
                        : messages.text("group.more.talk-hint", String.format(Locale.ENGLISH, "%.2f", gini)));
    }

    private Drawn agreement(AgreementMap map, TableNames names) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("agreement-grid");
        List<PersonaId> people = map.people();
        for (int i = 0; i < people.size(); i++) {
            grid.add(label(names.initials(people.get(i)), "caption"), i + 1, 0);
            grid.add(label(names.initials(people.get(i)), "caption"), 0, i + 1);
            for (int j = 0; j < people.size(); j++) {
                grid.add(cell(map, names, people.get(i), people.get(j)), j + 1, i + 1);
            }
        }
        return new Drawn(grid, messages.text("group.more.map-hint"));
    }

    private Label cell(AgreementMap map, TableNames names, PersonaId who, PersonaId with) {
        int agrees = map.agrees(who, with);
        int disagrees = map.disagrees(who, with);
        boolean any = agrees + disagrees > 0;
        Label cell = label(!any ? "" : disagrees > agrees ? "−" + disagrees : "+" + agrees, "agreement-cell");
        if (who.equals(with)) {
            cell.getStyleClass().add("self");
        } else if (any) {
            cell.getStyleClass().add(disagrees > agrees ? "against" : "for");
            cell.setAccessibleText(
                    messages.text("group.more.map-spoken", names.name(who), names.name(with), agrees, disagrees));
        }
        return cell;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
