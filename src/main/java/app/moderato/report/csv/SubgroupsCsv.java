package app.moderato.report.csv;

import app.moderato.core.analysis.GroupEffect;
import app.moderato.core.analysis.GroupEffect.Tested;
import app.moderato.core.analysis.PersonaAttribute;
import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.Subgroups;
import app.moderato.core.analysis.Subgroups.Cell;
import app.moderato.core.analysis.Subgroups.Figure;
import app.moderato.core.analysis.Subgroups.Group;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code subgroups.csv}: one row for each question, measure, group and concept. Figures of fewer people than are shown,
 * intervals on a collapsed scale, and the test of an attribute that has none, are empty cells.
 */
public final class SubgroupsCsv {
    private static final List<String> HEADER = List.of(
            "run",
            "question",
            "measure",
            "attribute",
            "group",
            "n_group",
            "light",
            "replication",
            "concept",
            "n",
            "value",
            "low",
            "high",
            "collapsed",
            "effect_p",
            "effect_p_holm",
            "verdict",
            "label");

    private final RunContents contents;
    private final Study study;
    private final String verdict;
    private final List<List<String>> rows = new ArrayList<>();

    private SubgroupsCsv(RunContents contents, Study study, RunResults results) {
        this.contents = contents;
        this.study = study;
        this.verdict = results.verdict().on(ResultView.SUBGROUPS).level().words();
    }

    public static String of(RunContents contents, Study study, RunResults results) {
        SubgroupsCsv csv = new SubgroupsCsv(contents, study, results);
        for (Statistic by : List.of(Statistic.TOP2, Statistic.MEAN)) {
            Subgroups.all(study, contents, results.grounds().gauge(), by).forEach(csv::add);
        }
        return Table.of(HEADER, csv.rows);
    }

    private void add(Subgroups groups) {
        add(groups, "", "", List.of("", ""), groups.all());
        groups.attributes()
                .forEach(attribute -> attribute
                        .groups()
                        .forEach(group -> add(
                                groups,
                                attribute.name(),
                                attribute.replication().name().toLowerCase(Locale.ROOT),
                                effect(attribute.effect()),
                                group)));
    }

    private static List<String> effect(GroupEffect effect) {
        return effect instanceof Tested tested
                ? List.of(Table.number(tested.p()), Table.number(tested.adjusted()))
                : List.of("", "");
    }

    private void add(Subgroups groups, String attribute, String replication, List<String> effect, Group group) {
        Statistic by = groups.selection().by();
        QuestionId question = groups.selection().question();
        String name = attribute.isEmpty()
                ? "all"
                : group.name().equals(PersonaAttribute.MISSING) ? "not known" : group.name();
        for (int i = 0; i < groups.concepts().size(); i++) {
            Cell cell = group.cells().get(i);
            List<String> row = new ArrayList<>(List.of(
                    contents.run().id().toString(),
                    question.value(),
                    by == Statistic.TOP2 ? "top2" : "mean",
                    attribute,
                    name,
                    String.valueOf(group.n()),
                    group.light().name().toLowerCase(Locale.ROOT),
                    replication,
                    groups.concepts().get(i),
                    String.valueOf(cell.n())));
            row.addAll(cell.figure()
                    .map(figure -> figure(figure, by == Statistic.TOP2 ? 0 : shift(question)))
                    .orElseGet(() -> List.of("", "", "", "")));
            row.addAll(effect);
            row.add(verdict);
            row.add(Label.of(contents.run()));
            rows.add(row);
        }
    }

    /** Means count from the scale's own lowest number. */
    private double shift(QuestionId question) {
        return study.guide().find(question).orElseThrow() instanceof Question.Nps ? -1 : 0;
    }

    private static List<String> figure(Figure figure, double shift) {
        Interval interval = figure.interval();
        return List.of(
                Table.number(figure.value() + shift),
                figure.collapsed() ? "" : Table.number(interval.low() + shift),
                figure.collapsed() ? "" : Table.number(interval.high() + shift),
                String.valueOf(figure.collapsed()));
    }
}
