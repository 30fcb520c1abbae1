package app.moderato.core.interview;

import app.moderato.core.study.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A scoring with what it made of each answer, in planned order. */
public record ScoringCells(Scoring scoring, List<ScoredCell> cells) {
    public ScoringCells {
        cells = List.copyOf(cells);
    }

    /** Of all of a run's scorings, in the order in which they were made. */
    public static List<ScoringCells> of(ScoringArchive archive, RunId run) {
        return archive.of(run).stream()
                .map(scoring -> new ScoringCells(scoring, archive.cells(run, scoring.name())))
                .toList();
    }

    /**
     * The run as if this were its own scoring: answers that were rated from words have this scoring's rating, or none;
     * ratings that were stated stay.
     */
    public RunContents in(RunContents contents) {
        Map<CellKey, ScoredCell> scored = new HashMap<>();
        cells.forEach(cell -> scored.put(cell.key(), cell));
        List<RatedAnswer> answers = new ArrayList<>();
        for (RatedAnswer own : contents.answers()) {
            ScoredCell cell = scored.get(own.answer().key());
            if (own.method().equals(RatingDesk.STATED)) {
                answers.add(own);
            } else {
                answers.add(
                        cell == null || cell.rating() == null
                                ? new RatedAnswer(own.answer(), "", null)
                                : new RatedAnswer(own.answer(), cell.method(), cell.rating()));
            }
        }
        return new RunContents(contents.run(), contents.panel(), answers);
    }

    /** The questions that it has a rating for. */
    public Set<QuestionId> questions() {
        return cells.stream()
                .filter(cell -> cell.rating() != null)
                .map(cell -> cell.key().question())
                .collect(Collectors.toSet());
    }
}
