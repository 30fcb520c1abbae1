package app.moderato.core.analysis;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.InterviewPlan;
import app.moderato.core.interview.Lookout;
import app.moderato.core.interview.PlannedInterview;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a run while it asks, by its stopping rule. Begins with what earlier sittings left; looks that were taken then
 * are taken again, with the same outcome.
 */
public final class RunLookout implements Lookout {
    private final Study study;
    private final RunContents before;
    private final StopJudge judge;
    private final List<PlannedInterview> interviews;
    private final int replicates;
    private final int every;
    private final QuestionId question;
    private final Map<CellKey, RatedAnswer> heard = new HashMap<>();
    private int next;
    private @Nullable StopLook latest;

    private RunLookout(Study study, RunContents before, StopRule rule) {
        this.study = study;
        this.before = before;
        this.question = rule.question();
        this.every = rule.every();
        this.judge = new StopJudge(study, before.panel());
        this.replicates = study.simulation().replicates();
        this.interviews = InterviewPlan.of(study, before.panel()).interviews();
        before.answers().stream()
                .filter(answer -> answer.answer().key().question().equals(question))
                .forEach(answer -> heard.put(answer.answer().key(), answer));
    }

    /**
     * Empty where the study has no stopping rule, or the run was decided by it before and now asks the rest by wish.
     *
     * @param study with the run's seed
     * @param before the run as it stands before this sitting
     */
    public static Optional<RunLookout> of(Study study, RunContents before) {
        boolean decided = before.run().stamp().containsKey(RunJournal.ENOUGH);
        return Optional.ofNullable(study.simulation().stop())
                .filter(rule -> !decided)
                .map(rule -> new RunLookout(study, before, rule));
    }

    /** Any thread. */
    public void hear(RunEvent event) {
        switch (event) {
            case RunEvent.CellEnded(Answer answer)
            when answer.key().question().equals(question) -> note(new RatedAnswer(answer, "", null));
            case RunEvent.AnswerRated rated when rated.key().question().equals(question) -> rated(rated);
            default -> {}
        }
    }

    private synchronized void note(RatedAnswer answer) {
        heard.put(answer.answer().key(), answer);
    }

    private synchronized void rated(RunEvent.AnswerRated rated) {
        RatedAnswer answer = heard.get(rated.key());
        boolean stated = study.guide().find(question).orElseThrow() instanceof Question.Nps;
        if (answer != null) {
            String method = stated ? RatingDesk.STATED : RatingDesk.SSR;
            heard.put(rated.key(), new RatedAnswer(answer.answer(), method, rated.rating()));
        }
    }

    @Override
    public OptionalInt due() {
        return next < judge.looks().size() ? OptionalInt.of(judge.looks().get(next) * replicates) : OptionalInt.empty();
    }

    /** Up to the look after, so that at most the people between two looks are asked in vain. */
    @Override
    public int ahead() {
        return every * replicates;
    }

    @Override
    public Optional<String> look() {
        StopLook seen = judge.judge(next, first(judge.looks().get(next)));
        next++;
        synchronized (this) {
            latest = seen;
        }
        return seen.sentence();
    }

    /**
     * The run as if it had been put to its first people alone. Its answers stand in planned order, whichever came first, as
     * the last digits of a mean depend on it.
     */
    private synchronized RunContents first(int people) {
        List<PlannedInterview> asked = interviews.subList(0, people * replicates);
        return new RunContents(
                before.run(),
                new Panel(
                        asked.stream().map(PlannedInterview::persona).distinct().toList(),
                        before.panel().targets()),
                new InterviewPlan(asked)
                        .cells(study)
                        .flatMap(key -> Optional.ofNullable(heard.get(key)).stream())
                        .toList());
    }

    /** The last look taken; empty before the first. Any thread. */
    public synchronized Optional<StopLook> latest() {
        return Optional.ofNullable(latest);
    }
}
