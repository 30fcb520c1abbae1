package app.moderato.core.interview;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Looks at a run at numbers of interviews that were planned before it, and says when it has heard enough. Called on the
 * run's own thread, between two interviews that begin.
 */
public interface Lookout {
    /** Lets every interview begin. */
    Lookout NONE = new Lookout() {
        @Override
        public OptionalInt due() {
            return OptionalInt.empty();
        }

        @Override
        public int ahead() {
            return 0;
        }

        @Override
        public Optional<String> look() {
            throw new IllegalStateException("No look is planned.");
        }
    };

    /** After how many interviews, in planned order, the next look comes; empty where none does. */
    OptionalInt due();

    /** How many interviews may have begun beyond those, so that calls go on while the last of them end. */
    int ahead();

    /**
     * Looks at the interviews that are due, all of them ended and rated.
     *
     * @return a sentence for people where they are enough
     */
    Optional<String> look();
}
