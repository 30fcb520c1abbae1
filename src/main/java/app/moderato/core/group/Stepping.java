package app.moderato.core.group;

import app.moderato.core.interview.RunEnds;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the steps that need a model, and tells when the provider had better be waited for. One thread. */
final class Stepping {
    /** Turns in a row that fail before the group pauses, as the next would too. */
    private static final int FAULTS = 3;

    private final Voices voices;
    private final PrivateRound round;
    private int faults;

    Stepping(Voices voices, PrivateRound round) {
        this.voices = voices;
        this.round = round;
    }

    /** @return why the group should pause, as a sentence; empty where it goes on */
    Optional<String> take(Step.Calling step) throws InterruptedException, RunEnds {
        return switch (step) {
            case Step.AskPrivately privately -> ask(privately);
            case Step.Speak speak -> said(voices.speak(speak.who(), speak.cutIn()));
            case Step.TakeChair model -> said(voices.chair(model.opening()));
            case Step.SumUp sum -> sumUp(sum.turns());
            case Step.FindThemes themes -> {
                voices.themes();
                yield Optional.empty();
            }
        };
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
        return voices.sumUp(turns);
    }
}
