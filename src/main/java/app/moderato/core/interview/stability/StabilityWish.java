package app.moderato.core.interview.stability;

import app.moderato.core.study.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of a run.
 *
 * @param question of which the stability is asked; null for the first rating question about the concepts
 * @param people of the run's panel who are asked again
 * @param seeds times each wording is asked of each model
 * @param typed other words for the question; empty where a model proposes them
 * @param proposed how many other wordings a model is to propose, where none are typed
 */
public record StabilityWish(@Nullable QuestionId question, int people, int seeds, List<String> typed, int proposed) {
    /** Below this a sample says nothing. */
    public static final int FEWEST_PEOPLE = 10;

    public static final int USUAL_PEOPLE = 30;
    public static final int MOST_SEEDS = 10;
    public static final int USUAL_SEEDS = 3;
    /** Beside the question's own. */
    public static final int MOST_WORDINGS = 3;

    public static final int USUAL_WORDINGS = 2;

    public StabilityWish {
        typed = List.copyOf(typed);
    }

    /** Other wordings than the question's own, typed or proposed. */
    public int others() {
        return typed.isEmpty() ? proposed : typed.size();
    }
}
