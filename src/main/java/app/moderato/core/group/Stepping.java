package app.moderato.core.group;

import app.moderato.core.interview.RunEnds;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmException;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the steps that the director decides on, and tells when the provider had better be waited for. One thread. */
final class Stepping {
    private static final Logger LOG = LoggerFactory.getLogger(Stepping.class);
    /** Turns in a row that fail before the group pauses, as the next would too. */
    private static final int FAULTS = 3;

    private final GroupLog log;
    private final Voices voices;
    private final PrivateRound round;
    private final Chair chair;
    private int faults;

    Stepping(GroupLog log, Voices voices, PrivateRound round, Chair chair) {
        this.log = log;
        this.voices = voices;
        this.round = round;
        this.chair = chair;
    }

    /** @return why the group should pause, as a sentence; empty where it goes on */
    Optional<String> take(Step step) throws InterruptedException, RunEnds {
        return switch (step) {
            case Step.AskPrivately privately -> ask(privately);
            case Step.Speak speak -> said(voices.speak(speak.who(), speak.cutIn()));
            case Step.TakeChair model -> said(voices.chair(model.opening()));
            case Step.SumUp sum -> sumUp(sum.turns());
            case Step.FindThemes themes -> {
                voices.themes();
                yield Optional.empty();
            }
            default -> {
                withoutCall(step);
                yield Optional.empty();
            }
        };
    }

    private void withoutCall(Step step) {
        switch (step) {
            case Step.OpenStage open -> chair.open(open.stage());
            case Step.OpenPoll poll -> chair.openPoll(poll.concept());
            case Step.TellPoll poll -> chair.tell(poll.poll(), true);
            case Step.NobodySpeaks nobody -> log.record(new GroupEvent.Silence());
            case Step.Finish finish -> log.record(new GroupEvent.Ended(RunState.COMPLETED));
            default -> throw new IllegalStateException("No step to take: " + step);
        }
    }

    /** Whom no call reached is asked once more; where that leaves most without an answer, the provider is waited for. */
    private Optional<String> ask(Step.AskPrivately step) throws InterruptedException, RunEnds {
        Map<PersonaId, String> failed = round.ask(step);
        if (!failed.isEmpty()) {
            failed = round.ask(new Step.AskPrivately(step.round(), step.concept(), List.copyOf(failed.keySet())));
        }
        if (2 * failed.size() > step.people().size()) {
            return failed.values().stream().findFirst();
        }
        round.giveUp(step, failed);
        return Optional.empty();
    }

    private Optional<String> said(Optional<String> failure) {
        faults = failure.isEmpty() ? 0 : faults + 1;
        if (faults < FAULTS) {
            return Optional.empty();
        }
        faults = 0;
        return failure;
    }

    /** Without a summary the talk would be heard whole, which costs more with every turn. */
    private Optional<String> sumUp(int turns) throws InterruptedException, RunEnds {
        try {
            voices.sumUp(turns);
            return Optional.empty();
        } catch (LlmException e) {
            LOG.warn("The talk so far could not be summed up", e);
            return Optional.of(e.failure().sentence());
        }
    }
}
