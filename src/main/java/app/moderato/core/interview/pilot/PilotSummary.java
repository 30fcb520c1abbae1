package app.moderato.core.interview.pilot;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pilot found, question by question, and what it took.
 *
 * @param people asked
 * @param pending cells not asked yet, as the pilot is under way or ended early
 * @param questions in guide order
 * @param costUsd null where the model's price is unknown
 * @param took null while it runs
 */
public record PilotSummary(
        int people,
        int planned,
        int answered,
        int pending,
        List<PilotQuestion> questions,
        int calls,
        Usage tokens,
        @Nullable Double costUsd,
        @Nullable Duration took) {
    public PilotSummary {
        questions = List.copyOf(questions);
    }

    /**
     * Of a run as far as it is; ratings may still be missing.
     *
     * @param study as the run asks it
     */
    public static PilotSummary of(Study study, RunContents contents) {
        RunRecord run = contents.run();
        return new PilotSummary(
                contents.panel().personas().size(),
                run.planned(),
                run.count(CellStatus.ANSWERED),
                run.count(CellStatus.PENDING),
                study.guide()
                        .all()
                        .map(question -> question(study, contents.answers(), question))
                        .toList(),
                run.totals().calls(),
                run.totals().tokens(),
                run.costUsd(),
                run.endedAt() == null ? null : Duration.between(run.startedAt(), run.endedAt()));
    }

    private static PilotQuestion question(Study study, List<RatedAnswer> answers, Question question) {
        List<RatedAnswer> asked = answers.stream()
                .filter(cell -> cell.answer().key().question().equals(question.id()))
                .filter(cell -> cell.answer().status() != CellStatus.SKIPPED)
                .filter(cell -> cell.answer().status() != CellStatus.PENDING)
                .toList();
        return new TroubleSearch(study, question, asked).summary();
    }

    /** Whether nothing stands out. */
    public boolean clean() {
        return questions.stream().allMatch(question -> question.troubles().isEmpty());
    }

    /**
     * What the whole run would cost at this rate, in US dollars; empty where that is unknown, or nothing was asked yet.
     *
     * @param all people of the study's panel
     * @param replicates of the study
     */
    public Optional<Double> wholeRunUsd(int all, int replicates) {
        int ended = planned - pending;
        return costUsd == null || ended == 0
                ? Optional.empty()
                : Optional.of(costUsd / ended * planned / people * all * replicates);
    }
}
