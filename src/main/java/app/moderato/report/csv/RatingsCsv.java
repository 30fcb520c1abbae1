package app.moderato.report.csv;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.ScoredCell;
import app.moderato.core.interview.Scoring;
import app.moderato.core.interview.ScoringCells;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ratings.csv}: one row per answer and scoring. The run's own ratings come first and have no scoring; of the others
 * a row without a mean says why there is none. The last column marks a rehearsal in every row.
 */
public final class RatingsCsv {
    private RatingsCsv() {}

    public static String of(RunContents contents, List<ScoringCells> scorings, Study study, ScaleLibrary scales) {
        int points = AnswersCsv.points(contents, study, scales);
        List<List<String>> rows = new ArrayList<>();
        contents.answers().stream()
                .filter(answer -> answer.rating() != null)
                .forEach(answer -> rows.add(own(contents, answer, points)));
        scorings.forEach(one -> one.cells().forEach(cell -> rows.add(other(contents, one.scoring(), cell, points))));
        return Table.of(header(points), rows);
    }

    private static List<String> header(int points) {
        List<String> header = new ArrayList<>(
                List.of("run", "persona", "concept", "question", "showing", "replicate", "scoring", "method", "mean"));
        for (int point = 1; point <= points; point++) {
            header.add("p" + point);
        }
        header.addAll(List.of(
                "status",
                "value",
                "model",
                "input_tokens",
                "output_tokens",
                "latency_ms",
                "attempts",
                "created_at",
                "provider"));
        return header;
    }

    private static List<String> own(RunContents contents, RatedAnswer answer, int points) {
        List<String> row = begin(contents, answer.answer().key(), "", answer.method());
        row.addAll(figures(AnswersCsv.pmf(answer).orElse(null), points));
        row.addAll(List.of(
                answer.answer().status().code(),
                "",
                "",
                "0",
                "0",
                "0",
                "0",
                "",
                contents.run().provider()));
        return row;
    }

    private static List<String> other(RunContents contents, Scoring scoring, ScoredCell cell, int points) {
        List<String> row =
                begin(contents, cell.key(), scoring.name(), scoring.method().code());
        row.addAll(figures(cell.rating() == null ? null : cell.rating().pmf(), points));
        Instant ended = cell.endedAt();
        row.addAll(List.of(
                cell.status().code(),
                cell.value(),
                cell.model(),
                String.valueOf(cell.usage().input()),
                String.valueOf(cell.usage().output()),
                String.valueOf(cell.latencyMillis()),
                String.valueOf(cell.attempts()),
                ended == null ? "" : ended.toString(),
                provider(contents.run(), scoring)));
        return row;
    }

    /** Who named the number; whatever is made of a rehearsal's answers is a rehearsal. */
    private static String provider(RunRecord run, Scoring scoring) {
        return run.rehearsal() ? run.provider() : scoring.stamp().getOrDefault("provider", run.provider());
    }

    private static List<String> begin(RunContents contents, CellKey key, String scoring, String method) {
        return new ArrayList<>(List.of(
                contents.run().id().toString(),
                key.persona().value(),
                key.concept(),
                key.question().value(),
                String.valueOf(key.showing()),
                String.valueOf(key.replicate()),
                scoring,
                method));
    }

    private static List<String> figures(@Nullable Pmf pmf, int points) {
        if (pmf == null) {
            return Collections.nCopies(points + 1, "");
        }
        List<String> figures = new ArrayList<>(List.of(Table.number(pmf.mean())));
        for (int point = 1; point <= points; point++) {
            figures.add(point <= pmf.points() ? Table.number(pmf.at(point)) : "");
        }
        return figures;
    }
}
