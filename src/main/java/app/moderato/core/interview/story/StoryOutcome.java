package app.moderato.core.interview.story;

import app.moderato.core.panel.Persona;
import java.util.List;

/** What came of one person's story. */
public sealed interface StoryOutcome {
    Persona persona();

    /**
     * It stands.
     *
     * @param askedAgain the first one was refused
     * @param kept it was paid for earlier
     */
    record Written(Persona persona, String story, boolean askedAgain, boolean kept) implements StoryOutcome {}

    /**
     * Two in a row could not stand; the person keeps the background there was.
     *
     * @param story the second one
     * @param faults of the second one
     */
    record Refused(Persona persona, String story, List<Fault> faults) implements StoryOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The model gave no reply. */
    record Failed(Persona persona, String sentence) implements StoryOutcome {}
}
