package app.moderato.core.interview;

import app.moderato.core.interview.RunJournal.NewRating;
import java.util.List;

/** Where ratings are committed. Any thread may call. */
@FunctionalInterface
public interface RatingJournal {
    /** All of them or, where that fails, none. Each replaces an earlier one of its cell by its method. */
    void ratings(List<NewRating> made);
}
