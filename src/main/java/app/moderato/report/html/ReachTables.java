package app.moderato.report.html;

import app.moderato.core.analysis.OptionReach;
import app.moderato.core.analysis.OptionReach.Best;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import app.moderato.report.scale.QuestionScale;
import java.util.ArrayList;
import java.util.List;

/** The sets of options that reach most people: sizes down, concepts across. */
final class ReachTables {
    private final Study study;
    private final List<OptionReach> all;

    ReachTables(Study study, RunContents contents) {
        this.study = study;
        this.all = OptionReach.of(study, contents, Respondents.EVERYONE, true);
    }

    /** One for each question with several answers. */
    List<PageModel.Counts> all() {
        List<PageModel.Counts> tables = new ArrayList<>();
        for (Question question : study.guide().all().toList()) {
            List<OptionReach> found = all.stream()
                    .filter(reach -> reach.question().equals(question.id()))
                    .toList();
            if (!found.isEmpty()) {
                tables.add(table(question, found));
            }
        }
        return tables;
    }

    private PageModel.Counts table(Question question, List<OptionReach> found) {
        int sizes = found.stream().mapToInt(reach -> reach.best().size()).max().orElse(0);
        List<PageModel.CountRow> rows = new ArrayList<>();
        for (int place = 0; place < sizes; place++) {
            rows.add(row(place, found));
        }
        rows.add(new PageModel.CountRow(
                "n",
                found.stream()
                        .map(reach -> new PageModel.Cell(String.valueOf(reach.n()), 0, false))
                        .toList()));
        return new PageModel.Counts(
                "Reach of options: " + QuestionScale.wording(question),
                found.stream()
                        .map(reach -> CountTables.head(study, reach.concept()))
                        .toList(),
                rows,
                "Synthetic respondents. The set of that many options of which most chose at least one, with their weighted"
                        + " share; – under " + Respondents.LEAST + " people.");
    }

    private static PageModel.CountRow row(int place, List<OptionReach> found) {
        return new PageModel.CountRow(
                place == 0 ? "One option" : place + 1 + " options",
                found.stream()
                        .map(reach -> new PageModel.Cell(
                                place < reach.best().size() ? words(reach.best().get(place)) : "–", 0, false))
                        .toList());
    }

    private static String words(Best best) {
        return String.join(" + ", best.options()) + ": " + PageComposer.percent(best.reach()) + "%";
    }
}
