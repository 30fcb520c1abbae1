package app.moderato.report.csv;

import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.stability.StabilityMark;
import java.util.ArrayList;
import java.util.List;

/** {@code stability.csv}: one row for each rating of a stability study, its runs in the order begun. */
public final class StabilityCsv {
    private static final List<String> HEADER =
            List.of("run", "wording", "seed", "provider", "model", "persona", "concept", "question", "text", "mean");

    private StabilityCsv() {}

    public static String of(List<RunContents> runs) {
        List<List<String>> rows = new ArrayList<>();
        for (RunContents run : runs) {
            StabilityMark.of(run.run())
                    .ifPresent(mark -> run.answers().stream()
                            .filter(answer -> answer.answer().key().question().equals(mark.asked()))
                            .filter(answer -> answer.rating() != null)
                            .forEach(answer -> rows.add(row(run, mark, answer))));
        }
        return Table.of(HEADER, rows);
    }

    private static List<String> row(RunContents run, StabilityMark mark, RatedAnswer answer) {
        return List.of(
                run.run().id().toString(),
                Integer.toString(mark.wording()),
                Integer.toString(answer.answer().key().replicate()),
                run.run().provider(),
                run.run().model(),
                answer.answer().key().persona().value(),
                answer.answer().key().concept(),
                mark.question().value(),
                answer.answer().text(),
                AnswersCsv.pmf(answer).map(pmf -> Table.number(pmf.mean())).orElse(""));
    }
}
