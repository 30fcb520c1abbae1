package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The concepts on one question, group by group. The unit is the persona with its weight; intervals are bootstraps over
 * the personas of the group, or of counts, as in {@link LikertSummary}. Pure: the same answers and seed give the same figures.
 *
 * @param concepts ids in study order, of those anybody of the base rated
 * @param all the whole base
 * @param attributes in the panel's order, without those that have one group
 * @param leftOut attributes in which people differ, though not in groups that could be shown
 * @param reference what the heat is measured from: the control over the whole base, else all concepts together; in the
 *     measure's own unit
 * @param control id of that control, empty where the study has none
 */
public record Subgroups(
        Selection selection,
        List<String> concepts,
        Group all,
        List<Attribute> attributes,
        List<LeftOut> leftOut,
        double reference,
        Optional<String> control) {
    /** An attribute with more groups than this would split a panel into crumbs. */
    public static final int MOST_GROUPS = 12;

    public Subgroups {
        concepts = List.copyOf(concepts);
        attributes = List.copyOf(attributes);
        leftOut = List.copyOf(leftOut);
    }

    /** @param few its numbers make no two bands of {@value Respondents#LEAST} people; else its values are more than {@value #MOST_GROUPS} */
    public record LeftOut(String attribute, boolean few) {}

    /** How many stand behind a group's figures. */
    public enum Light {
        /** 60 people or more. */
        GREEN,
        /** 30 to 59: with care. */
        AMBER,
        /** Fewer: no figures. */
        GREY;

        /** @param n unweighted */
        public static Light of(int n) {
            return n >= 60 ? GREEN : n >= Respondents.LEAST ? AMBER : GREY;
        }
    }

    /**
     * Whether effects of such an attribute in people are found again in personas, as the literature has it: age and
     * income replicate, gender, region and ethnicity do not reliably; of others nothing is known.
     */
    public enum Replication {
        REPLICATES,
        UNRELIABLE,
        UNKNOWN
    }

    /** @param effect of the attribute on the rating, whatever the measure shown */
    public record Attribute(String name, Replication replication, GroupEffect effect, List<Group> groups) {
        public Attribute {
            groups = List.copyOf(groups);
        }
    }

    /**
     * People with one value, or in one band.
     *
     * @param name of the group, {@link PersonaAttribute#MISSING} for people without the attribute
     * @param n of the base who rated the question, unweighted
     * @param cells one for each concept
     */
    public record Group(String name, int n, List<Cell> cells) {
        public Group {
            cells = List.copyOf(cells);
        }

        public Light light() {
            return Light.of(n);
        }
    }

    /**
     * One concept in one group.
     *
     * @param n who rated it, unweighted
     * @param figure empty where n is below {@link Respondents#LEAST}
     */
    public record Cell(int n, Optional<Figure> figure) {}

    /**
     * @param value of the measure as computed: top-2 0..1, a mean in points from 1
     * @param interval 95 %
     * @param collapsed the scale collapsed: the interval is not to be shown
     */
    public record Figure(double value, Interval interval, boolean collapsed) {}

    /** @param study as it was run */
    public static Subgroups of(Study study, RunContents contents, Selection selection, ScaleGauge gauge) {
        RatingTable table = ConceptComparison.table(study, contents, selection, gauge);
        long seed = RunAnalysis.drawSeed(contents.run().seed(), selection.question());
        SubgroupTable builder = new SubgroupTable(table, selection, seed);
        List<String> concepts =
                table.concepts().stream().map(PersonaAnswers::concept).toList();
        OptionalInt control = IntStream.range(0, concepts.size())
                .filter(column -> control(study, concepts.get(column)))
                .findFirst();
        SubgroupTable.Split split = builder.split(contents.panel());
        return new Subgroups(
                selection,
                concepts,
                builder.group("", table.people()),
                builder.attributes(split.shown()),
                split.leftOut(),
                builder.reference(control),
                control.isPresent() ? Optional.of(concepts.get(control.getAsInt())) : Optional.empty());
    }

    /** Of every question that is rated for each concept, everybody, weighted, in guide order. */
    public static List<Subgroups> all(Study study, RunContents contents, ScaleGauge gauge, Statistic by) {
        return study.guide().questions().stream()
                .filter(Question::isRated)
                .map(question ->
                        of(study, contents, new Selection(question.id(), Respondents.EVERYONE, true, by), gauge))
                .filter(groups -> !groups.concepts().isEmpty())
                .toList();
    }

    private static boolean control(Study study, String id) {
        return study.concepts().stream()
                .filter(concept -> concept.id().value().equals(id))
                .anyMatch(Concept::control);
    }
}
