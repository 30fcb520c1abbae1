package app.moderato.core.study;

import java.util.Set;

/**
 * What of a study could not be read, so that checks conclude nothing from it: one mistake in a file shall not be told
 * twice.
 *
 * @param concepts whether a concept is missing or incomplete
 * @param guide whether a question's id, or a whole list of questions, is missing
 * @param questions questions that are there but incomplete
 */
public record Doubt(boolean concepts, boolean guide, Set<QuestionId> questions) {
    public static final Doubt NONE = new Doubt(false, false, Set.of());

    public Doubt {
        questions = Set.copyOf(questions);
    }
}
