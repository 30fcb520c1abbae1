package app.moderato.report.csv;

import app.moderato.core.analysis.validation.ConceptMatch;
import app.moderato.core.analysis.validation.Validation;
import app.moderato.core.interview.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** {@code validation.csv}: a row for each question and concept that people and synthetic respondents rated. */
public final class ValidationCsv {
    private ValidationCsv() {}

    public static String of(List<Validation> validations, RunRecord run) {
        int points = validations.stream().mapToInt(Validation::points).max().orElse(0);
        List<String> header = new ArrayList<>(List.of(
                "run",
                "model",
                "rehearsal",
                "question",
                "concept",
                "n_human",
                "n_synthetic",
                "mean_human",
                "mean_synthetic",
                "top2_human",
                "top2_synthetic",
                "ks"));
        IntStream.rangeClosed(1, points).mapToObj(r -> "human_p" + r).forEach(header::add);
        IntStream.rangeClosed(1, points).mapToObj(r -> "synthetic_p" + r).forEach(header::add);
        List<List<String>> rows = validations.stream()
                .flatMap(validation ->
                        validation.concepts().stream().map(concept -> row(run, validation, concept, points)))
                .toList();
        return Table.of(header, rows);
    }

    private static List<String> row(RunRecord run, Validation validation, ConceptMatch concept, int points) {
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(run.id()),
                run.model(),
                String.valueOf(run.rehearsal()),
                validation.question(),
                concept.concept(),
                String.valueOf(concept.human().n()),
                String.valueOf(concept.synthetic().n()),
                Table.number(validation.shown(concept.human().mean())),
                Table.number(validation.shown(concept.synthetic().mean())),
                Table.number(concept.human().top2()),
                Table.number(concept.synthetic().top2()),
                Table.number(concept.ks())));
        for (ConceptMatch.Side side : List.of(concept.human(), concept.synthetic())) {
            for (int r = 1; r <= points; r++) {
                row.add(r > validation.points() ? "" : Table.number(side.pmf().at(r)));
            }
        }
        return row;
    }
}
