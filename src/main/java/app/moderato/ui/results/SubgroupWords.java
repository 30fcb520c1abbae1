package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.PersonaAttribute;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.Subgroups;
import app.moderato.core.analysis.Subgroups.Attribute;
import app.moderato.core.analysis.Subgroups.Cell;
import app.moderato.core.analysis.Subgroups.Figure;
import app.moderato.core.analysis.Subgroups.Group;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Groups and their figures in words. */
record SubgroupWords(Compared compared, Subgroups groups) {
    private static final Messages MESSAGES = Messages.beside(SubgroupWords.class);
    private static final Numbers NUMBERS = new Numbers();

    /** A difference of this many points of a hundred, or this part of a scale's length, has the full heat. */
    private static final double HOTTEST = 0.25;

    String caption() {
        return MESSAGES.text(
                by() == Statistic.TOP2 ? "results.groups.top2" : "results.groups.mean",
                compared.rated().name());
    }

    private Statistic by() {
        return groups.selection().by();
    }

    /** In the order of the view, as places among the concepts of the groups; those it does not show come last. */
    List<Integer> order() {
        List<String> ranked = compared.rows().stream().map(Figures::concept).toList();
        return IntStream.range(0, groups.concepts().size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> {
                    int rank = ranked.indexOf(groups.concepts().get(place));
                    return rank < 0 ? ranked.size() : rank;
                }))
                .toList();
    }

    ConceptName concept(int place) {
        return compared.name(groups.concepts().get(place));
    }

    EffectWords effects() {
        return new EffectWords(groups);
    }

    /** Which attributes are not among the groups, and why; empty where all are. */
    String leftOut() {
        List<String> few = groups.leftOut().stream()
                .filter(Subgroups.LeftOut::few)
                .map(left -> Naming.plain(left.attribute()))
                .toList();
        List<String> many = groups.leftOut().stream()
                .filter(left -> !left.few())
                .map(left -> Naming.plain(left.attribute()))
                .toList();
        return Stream.of(
                        few.isEmpty() ? "" : MESSAGES.text("results.groups.few", String.join(", ", few)),
                        many.isEmpty() ? "" : MESSAGES.text("results.groups.many", String.join(", ", many)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String name(Attribute attribute) {
        return Naming.plain(attribute.name());
    }

    String name(Group group) {
        if (group.equals(groups.all())) {
            return Naming.of(groups.selection().base());
        }
        return group.name().equals(PersonaAttribute.MISSING)
                ? MESSAGES.text("results.groups.missing")
                : spoken(group.name());
    }

    private static String spoken(String value) {
        String ranged = value.replaceAll("(?<=\\d)-(?=\\d)", "–");
        return Character.toUpperCase(ranged.charAt(0)) + ranged.substring(1);
    }

    static String note(Attribute attribute) {
        return MESSAGES.text(
                switch (attribute.replication()) {
                    case REPLICATES -> "results.groups.replicates";
                    case UNRELIABLE -> "results.groups.unreliable";
                    case UNKNOWN -> "results.groups.unknown";
                });
    }

    static String light(Group group) {
        return MESSAGES.text(
                switch (group.light()) {
                    case GREEN -> "results.groups.green";
                    case AMBER -> "results.groups.amber";
                    case GREY -> "results.groups.grey";
                });
    }

    /** Short, for a cell: a share in percent without the sign, a mean with two decimals. */
    String value(Cell cell) {
        return cell.figure().map(this::value).orElse("–");
    }

    private String value(Figure figure) {
        return by() == Statistic.TOP2
                ? Long.toString(Math.round(100 * figure.value()))
                : NUMBERS.two(shown(figure.value()));
    }

    private double shown(double mean) {
        return mean - 1 + compared.rated().lowest();
    }

    /** From −1 (far below the reference) to 1. */
    double heat(Cell cell) {
        double length = by() == Statistic.TOP2 ? 1 : compared.rated().labels().size() - 1;
        return cell.figure()
                .map(figure -> Math.clamp((figure.value() - groups.reference()) / (HOTTEST * length), -1, 1))
                .orElse(0.0);
    }

    /** What the heat is measured from, such as “41%”. */
    String reference() {
        return NUMBERS.value(by(), by() == Statistic.TOP2 ? groups.reference() : shown(groups.reference()));
    }

    /** What the heat means. */
    String referenceWords() {
        return groups.control()
                .map(control -> MESSAGES.text(
                        "results.groups.from-control", compared.name(control).letter(), reference()))
                .orElseGet(() -> MESSAGES.text("results.groups.from-all", reference()));
    }

    /** Everything about one cell, for its tooltip, the line below and those who do not see it. */
    String words(Group group, int concept) {
        Cell cell = group.cells().get(concept);
        String who = name(group);
        String what = concept(concept).name();
        if (cell.figure().isEmpty()) {
            return MESSAGES.text("results.groups.cell-hidden", who, what, cell.n());
        }
        Figure figure = cell.figure().orElseThrow();
        String value = NUMBERS.value(by(), by() == Statistic.TOP2 ? figure.value() : shown(figure.value()));
        String difference = NUMBERS.difference(by(), figure.value() - groups.reference());
        return figure.collapsed()
                ? MESSAGES.text("results.groups.cell-collapsed", who, what, value, HealthWords.COLLAPSED, cell.n())
                : MESSAGES.text(
                        "results.groups.cell", who, what, value, range(figure.interval()), difference, cell.n());
    }

    private String range(Interval interval) {
        return NUMBERS.range(
                by(), by() == Statistic.TOP2 ? interval : new Interval(shown(interval.low()), shown(interval.high())));
    }

    /** For a spreadsheet. */
    FigureTable table() {
        List<String> heads = new ArrayList<>(List.of(
                MESSAGES.text("results.groups.attribute"),
                MESSAGES.text("results.groups.group"),
                MESSAGES.text("results.table.n"),
                MESSAGES.text("results.groups.light")));
        order().stream().map(this::concept).forEach(concept -> heads.add(concept.letter() + " " + concept.name()));
        heads.add(MESSAGES.text("results.groups.effect"));
        List<FigureRow> rows = new ArrayList<>();
        rows.add(row("", groups.all(), ""));
        groups.attributes()
                .forEach(attribute -> attribute
                        .groups()
                        .forEach(group -> rows.add(row(name(attribute), group, EffectWords.p(attribute)))));
        return new FigureTable(heads, 2, rows);
    }

    private FigureRow row(String attribute, Group group, String effect) {
        List<String> cells =
                new ArrayList<>(List.of(attribute, name(group), Integer.toString(group.n()), light(group)));
        order().forEach(place -> cells.add(value(group.cells().get(place))));
        cells.add(effect);
        return new FigureRow(cells);
    }
}
