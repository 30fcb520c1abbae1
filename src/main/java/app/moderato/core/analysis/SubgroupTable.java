package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.GroupEffects.Grouping;
import app.moderato.core.analysis.Subgroups.Attribute;
import app.moderato.core.analysis.Subgroups.Cell;
import app.moderato.core.analysis.Subgroups.Figure;
import app.moderato.core.analysis.Subgroups.Group;
import app.moderato.core.analysis.Subgroups.LeftOut;
import app.moderato.core.analysis.Subgroups.Replication;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Works out {@link Subgroups}.
 *
 * @param table of the whole base
 */
record SubgroupTable(RatingTable table, Selection selection, long seed) {
    /** The people by each attribute of the panel in which they differ. */
    record Split(List<Grouping> shown, List<LeftOut> leftOut) {}

    Split split(Panel panel) {
        List<Grouping> shown = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (PersonaAttribute attribute : PanelProfile.of(panel).attributes()) {
            Map<String, List<Persona>> values = people(attribute);
            Map<String, List<Persona>> groups =
                    attribute.isNumeric() && WiderBands.suit(values) ? WiderBands.of(values) : values;
            if (values.size() > 1 && groups.size() == 1) {
                leftOut.add(new LeftOut(attribute.name(), true));
            } else if (groups.size() > Subgroups.MOST_GROUPS) {
                leftOut.add(new LeftOut(attribute.name(), false));
            } else if (groups.size() > 1) {
                shown.add(new Grouping(attribute.name(), groups));
            }
        }
        return new Split(shown, leftOut);
    }

    List<Attribute> attributes(List<Grouping> groupings) {
        List<GroupEffect> effects = GroupEffects.of(table, groupings);
        return IntStream.range(0, effects.size())
                .mapToObj(i -> attribute(groupings.get(i), effects.get(i)))
                .toList();
    }

    private Attribute attribute(Grouping grouping, GroupEffect effect) {
        return new Attribute(
                grouping.attribute(),
                replication(grouping.attribute()),
                effect,
                grouping.groups().entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList());
    }

    /** Groups with anybody in them. */
    private Map<String, List<Persona>> people(PersonaAttribute attribute) {
        Map<String, List<Persona>> groups = new LinkedHashMap<>();
        for (String name : attribute.groups().keySet()) {
            List<Persona> own = table.people().stream()
                    .filter(person -> attribute.group(person).equals(name))
                    .toList();
            if (!own.isEmpty()) {
                groups.put(name, own);
            }
        }
        return groups;
    }

    Group group(String name, List<Persona> people) {
        RatingTable own = table.of(people);
        int concepts = own.concepts().size();
        double[][] columns = IntStream.range(0, concepts)
                .mapToObj(column -> own.values(column, selection.by()))
                .toArray(double[][]::new);
        double[][] draws = people.size() < Respondents.LEAST
                ? new double[concepts][]
                : Bootstrap.means(own.weights(), columns, seed);
        return new Group(
                name,
                people.size(),
                IntStream.range(0, concepts)
                        .mapToObj(column -> cell(own, column, columns[column], draws[column]))
                        .toList());
    }

    private Cell cell(RatingTable own, int column, double[] values, double[] draws) {
        int n = own.n(column);
        return new Cell(
                n,
                n < Respondents.LEAST
                        ? Optional.empty()
                        : Optional.of(new Figure(
                                own.mean(values),
                                interval(own, column, draws),
                                own.health(column).collapsed())));
    }

    /** As {@link Likert#summary}. */
    private Interval interval(RatingTable own, int column, double[] draws) {
        return own.counts(column)
                .map(counts -> CountedScale.of(counts).on(selection.by()))
                .orElseGet(() -> Bootstrap.interval(draws));
    }

    /** NaN where nobody rated anything. */
    double reference(OptionalInt control) {
        if (control.isPresent()) {
            return table.mean(table.values(control.getAsInt(), selection.by()));
        }
        return IntStream.range(0, table.concepts().size())
                .mapToDouble(column -> table.mean(table.values(column, selection.by())))
                .average()
                .orElse(Double.NaN);
    }

    private static Replication replication(String attribute) {
        return switch (attribute.toLowerCase(Locale.ROOT)) {
            case "age", "income" -> Replication.REPLICATES;
            case "gender", "sex", "region", "state", "race", "ethnicity" -> Replication.UNRELIABLE;
            default -> Replication.UNKNOWN;
        };
    }
}
