package app.moderato.report.csv;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.report.scale.QuestionScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code answers.csv}: one row per cell. The last column names the provider, so that a rehearsal shows in every row. */
public final class AnswersCsv {
    private AnswersCsv() {}

    public static String of(RunContents contents, Study study, ScaleLibrary scales) {
        int points = points(contents, study, scales);
        List<List<String>> rows = contents.answers().stream()
                .map(answer -> row(contents, answer, points))
                .toList();
        return Table.of(header(points), rows);
    }

    private static List<String> header(int points) {
        List<String> header = new ArrayList<>(List.of(
                "run",
                "persona",
                "concept",
                "question",
                "showing",
                "replicate",
                "status",
                "text",
                "value",
                "method",
                "mean"));
        for (int point = 1; point <= points; point++) {
            header.add("p" + point);
        }
        header.addAll(List.of(
                "model",
                "seed",
                "temperature",
                "input_tokens",
                "output_tokens",
                "latency_ms",
                "attempts",
                "created_at",
                "provider"));
        return header;
    }

    private static List<String> row(RunContents contents, RatedAnswer rated, int points) {
        Answer answer = rated.answer();
        Optional<Pmf> pmf = pmf(rated);
        List<String> row = new ArrayList<>(List.of(
                contents.run().id().toString(),
                answer.key().persona().value(),
                answer.key().concept(),
                answer.key().question().value(),
                String.valueOf(answer.key().showing()),
                String.valueOf(answer.key().replicate()),
                answer.status().code(),
                answer.text(),
                answer.value(),
                pmf.isPresent() ? rated.method() : "",
                pmf.map(found -> Table.number(found.mean())).orElse("")));
        for (int point = 1; point <= points; point++) {
            int at = point;
            row.add(pmf.filter(found -> at <= found.points())
                    .map(found -> Table.number(found.at(at)))
                    .orElse(""));
        }
        row.addAll(List.of(
                answer.model(),
                String.valueOf(answer.seed()),
                Table.number(answer.temperature()),
                String.valueOf(answer.usage().input()),
                String.valueOf(answer.usage().output()),
                String.valueOf(answer.latencyMillis()),
                String.valueOf(answer.attempts()),
                answer.createdAt().toString(),
                contents.run().provider()));
        return row;
    }

    static Optional<Pmf> pmf(RatedAnswer rated) {
        return rated.rating() == null
                ? Optional.empty()
                : Optional.of(rated.rating().pmf());
    }

    /** Of the longest scale the run uses. */
    static int points(RunContents contents, Study study, ScaleLibrary scales) {
        int rated = contents.answers().stream()
                .flatMap(answer -> pmf(answer).stream())
                .mapToInt(Pmf::points)
                .max()
                .orElse(0);
        int asked = study.guide()
                .all()
                .flatMap(question -> QuestionScale.of(question, scales).stream())
                .mapToInt(scale -> scale.labels().size())
                .max()
                .orElse(0);
        return Math.max(rated, asked);
    }
}
