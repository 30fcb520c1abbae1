package app.moderato.core.interview;

import app.moderato.core.llm.LlmException;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the looks at a run when they are due. Of the run's own thread. */
final class Looks {
    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private final RatingDesk ratings;
    private final RunJournal journal;
    private final BooleanSupplier over;
    private final Admitted admitted = new Admitted();
    private Lookout lookout = Lookout.NONE;
    private String enough = "";

    /** @param over whether the run ends anyway */
    Looks(RatingDesk ratings, RunJournal journal, BooleanSupplier over) {
        this.ratings = ratings;
        this.journal = journal;
        this.over = over;
    }

    void watchedBy(Lookout watcher) {
        lookout = watcher;
    }

    /** @param sentence why an earlier sitting had heard enough */
    void heardBefore(String sentence) {
        enough = sentence;
    }

    /** @param place of the interview in the plan */
    void began(int place, Future<?> interview) {
        admitted.add(place, interview);
    }

    /** Why nobody else needs to be asked; empty while that is not so. */
    String enough() {
        return enough;
    }

    /**
     * Takes the looks that are due before the interview at a place begins.
     *
     * @return whether none else is to begin
     */
    boolean heardEnough(int place) throws InterruptedException {
        OptionalInt due = lookout.due();
        while (due.isPresent()
                && place >= due.getAsInt()
                && (admitted.ended(due.getAsInt()) || place >= due.getAsInt() + lookout.ahead())) {
            admitted.await(due.getAsInt());
            if (over.getAsBoolean()) {
                return true;
            }
            enough = look();
            if (!enough.isEmpty()) {
                journal.enough(enough);
                return true;
            }
            due = lookout.due();
        }
        return false;
    }

    private String look() throws InterruptedException {
        try {
            ratings.finish();
            return lookout.look().orElse("");
        } catch (LlmException e) {
            LOG.warn("Answers could not be rated, so the run asks everybody", e);
            lookout = Lookout.NONE;
            return "";
        }
    }
}
