package app.moderato.report.csv;

import app.moderato.core.analysis.OptionReach;
import app.moderato.core.analysis.OptionReach.Best;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.List;

/** {@code reach.csv}: the set of options of each size that reaches most people; of too few people one row without a set. */
public final class ReachCsv {
    private static final List<String> HEADER =
            List.of("run", "question", "concept", "n", "size", "options", "reach", "frequency", "verdict", "label");

    private ReachCsv() {}

    public static String of(RunContents contents, Study study, RunResults results) {
        String verdict = results.verdict().on(ResultView.TABLE).level().words();
        List<List<String>> rows = new ArrayList<>();
        for (OptionReach reach : OptionReach.of(study, contents, Respondents.EVERYONE, true)) {
            List<List<String>> sets = reach.best().isEmpty()
                    ? List.of(List.of("", "", "", ""))
                    : reach.best().stream().map(ReachCsv::set).toList();
            for (List<String> set : sets) {
                List<String> row = new ArrayList<>(List.of(
                        contents.run().id().toString(),
                        reach.question().value(),
                        reach.concept(),
                        String.valueOf(reach.n())));
                row.addAll(set);
                row.addAll(List.of(verdict, Label.of(contents.run())));
                rows.add(row);
            }
        }
        return Table.of(HEADER, rows);
    }

    private static List<String> set(Best best) {
        return List.of(
                String.valueOf(best.options().size()),
                String.join("|", best.options()),
                Table.number(best.reach()),
                Table.number(best.frequency()));
    }
}
