package app.moderato.report.html;

import app.moderato.core.analysis.GroupEffect.Tested;
import app.moderato.core.analysis.GroupEffect.Untested;
import app.moderato.core.analysis.PersonaAttribute;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.Subgroups;
import app.moderato.core.analysis.Subgroups.Attribute;
import app.moderato.core.analysis.Subgroups.Group;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.report.chart.RunCharts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The concepts group by group, on top-2. */
final class GroupTables {
    private final List<Subgroups> all;
    private final Study study;

    GroupTables(Study study, RunContents contents, RunResults results) {
        this.study = study;
        this.all = Subgroups.all(study, contents, results.grounds().gauge(), Statistic.TOP2);
    }

    /** Empty for a question that is not rated for each concept, or where the people do not differ in anything. */
    List<PageModel.Groups> of(QuestionId question) {
        return all.stream()
                .filter(groups -> groups.selection().question().equals(question)
                        && !groups.attributes().isEmpty())
                .map(this::table)
                .toList();
    }

    private PageModel.Groups table(Subgroups groups) {
        List<PageModel.GroupRow> rows = new ArrayList<>();
        rows.add(row("", "All respondents", groups.all()));
        for (Attribute attribute : groups.attributes()) {
            for (Group group : attribute.groups()) {
                boolean first = group.equals(attribute.groups().getFirst());
                rows.add(row(
                        first ? attribute.name() + " (" + note(attribute) + "; " + effect(attribute) + ")" : "",
                        group.name().equals(PersonaAttribute.MISSING) ? "not known" : group.name(),
                        group));
            }
        }
        return new PageModel.Groups(groups.concepts().stream().map(this::head).toList(), rows, leftOut(groups));
    }

    private static String leftOut(Subgroups groups) {
        return groups.leftOut().stream()
                .map(left -> "Not shown: " + left.attribute()
                        + (left.few()
                                ? ", since there are too few people for two groups of " + Respondents.LEAST + ". "
                                : ", with more than " + Subgroups.MOST_GROUPS + " different values. "))
                .collect(Collectors.joining());
    }

    private static String note(Attribute attribute) {
        return switch (attribute.replication()) {
            case REPLICATES -> "effects usually replicate in studies";
            case UNRELIABLE -> "effects do not replicate reliably";
            case UNKNOWN -> "not known to replicate";
        };
    }

    private static String effect(Attribute attribute) {
        return switch (attribute.effect()) {
            case Tested tested ->
                (tested.moves() ? "moves the rating" : "no sign that it moves the rating") + ", p "
                        + PageComposer.p(tested.adjusted());
            case Untested _ -> "not tested";
        };
    }

    private String head(String concept) {
        return RunCharts.letter(study, concept) + " " + CountTables.head(study, concept);
    }

    private static PageModel.GroupRow row(String attribute, String name, Group group) {
        return new PageModel.GroupRow(
                attribute,
                name,
                group.n(),
                switch (group.light()) {
                    case GREEN -> "●";
                    case AMBER -> "○";
                    case GREY -> "■";
                },
                group.cells().stream()
                        .map(cell -> cell.figure()
                                .map(figure -> PageComposer.percent(figure.value()) + "% "
                                        + (figure.collapsed()
                                                ? "(" + ScaleNotes.COLLAPSED + ")"
                                                : "("
                                                        + PageComposer.percent(figure.interval()
                                                                .low())
                                                        + "–"
                                                        + PageComposer.percent(figure.interval()
                                                                .high())
                                                        + ")"))
                                .orElse("–"))
                        .toList());
    }
}
