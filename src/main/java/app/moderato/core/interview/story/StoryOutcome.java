package app.moderato.core.interview.story;

import app.moderato.core.panel.Persona;
import java.util.List;
import java.util.stream.Collectors;

/** What came of one person's story. */
public sealed interface StoryOutcome {
    Persona persona();

    /** Why there is no story, for people; empty where there is one. */
    String reason();

    /**
     * It stands.
     *
     * @param askedAgain the first one was refused
     * @param kept it was paid for earlier
     */
    record Written(Persona persona, String story, boolean askedAgain, boolean kept) implements StoryOutcome {
        @Override
        public String reason() {
            return "";
        }
    }

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

        @Override
        public String reason() {
            return faults.stream().map(Fault::sentence).collect(Collectors.joining(" "));
        }
    }

    /** The model gave no reply. */
    record Failed(Persona persona, String sentence) implements StoryOutcome {
        @Override
        public String reason() {
            return sentence;
        }
    }
}
