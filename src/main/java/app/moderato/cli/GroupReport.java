package app.moderato.cli;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.measure.Between;
import app.moderato.core.group.measure.ConceptFigures;
import app.moderato.core.group.measure.GroupComparison;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.group.measure.HumanBands.Kind;
import app.moderato.core.group.measure.HumanBands.People;
import app.moderato.core.group.measure.Movement;
import app.moderato.core.group.measure.Talk;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A group's figures for people on a terminal. */
final class GroupReport {
    private final GroupContents contents;
    private final GroupFigures figures;

    GroupReport(GroupContents contents, GroupFigures figures) {
        this.contents = contents;
        this.figures = figures;
    }

    void print(PrintStream out) {
        GroupRecord group = contents.group();
        out.println();
        out.println(GroupWords.plain(group.studyTitle()) + " · group " + group.id() + " · " + group.provider() + " "
                + group.model() + (group.rehearsal() ? " · REHEARSAL" : ""));
        out.println("Synthetic respondents. " + contents.state().turns().size() + " turns, "
                + contents.missedTurns() + " missed, " + contents.missingReactions()
                + " private answers missing · cost " + Cost.words(group.costUsd()) + " · "
                + group.state().code());
        out.println();
        Table table = new Table("participant", "turns", "words", "share", "before", "after", "shift");
        figures.participants()
                .forEach(one -> table.row(
                        GroupWords.plain(one.name()),
                        one.turns(),
                        one.words(),
                        String.format(Locale.ROOT, "%.0f %%", 100 * one.talkShare()),
                        number(one.before()),
                        number(one.after()),
                        signed(one.shift())));
        out.print(table);
        talk(out, figures.talk());
        figures.concepts().forEach(concept -> concept(out, concept));
    }

    private static void talk(PrintStream out, Talk talk) {
        Double median = talk.medianWords();
        Double brief = talk.shortTurns();
        if (median != null && brief != null) {
            out.println(String.format(
                    Locale.ROOT,
                    "A turn has %.0f words in the median (people %s); %.0f %% are under 25 (people %s); Gini %s.",
                    median,
                    people(Kind.MEDIAN_WORDS),
                    100 * brief,
                    people(Kind.SHORT_TURNS),
                    number(talk.gini())));
        }
    }

    private static void concept(PrintStream out, ConceptFigures concept) {
        Movement after = concept.after();
        if (after.n() > 0) {
            out.println(GroupWords.plain(concept.name()) + ": " + number(after.from()) + " in private before, "
                    + number(after.to()) + " after (" + signed(after.shift()) + "; " + after.up() + " rose, "
                    + after.down() + " fell)"
                    + (concept.influence() == null
                            ? "."
                            : "; " + signed(concept.influence()) + " is left that asking twice does not explain."));
        }
    }

    static void print(GroupComparison comparison, PrintStream out) {
        out.println();
        out.println(comparison.groups().size() + " groups compared. Words said vary by " + percent(comparison.words())
                + " (people " + people(Kind.VARIATION) + ").");
        Table table = new Table("concept", "before", "after", "shift", "SD of the shift between groups");
        comparison
                .concepts()
                .forEach(one -> table.row(
                        GroupWords.plain(one.name()),
                        number(one.before().mean()),
                        number(one.after().mean()),
                        signed(one.shift().mean()),
                        number(one.shift().sd())));
        out.print(table);
    }

    private static String people(Kind kind) {
        return switch (kind.people()) {
            case People.Band(double low, double high) -> String.format(Locale.ROOT, "%.0f–%.0f", low, high);
            case People.Figure(double share) -> String.format(Locale.ROOT, "%.0f %%", 100 * share);
        };
    }

    private static String percent(Between between) {
        Double variation = between.variation();
        return variation == null ? "–" : String.format(Locale.ROOT, "%.0f %%", 100 * variation);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : RunReport.number(value);
    }

    private static String signed(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%+.2f", value);
    }
}
