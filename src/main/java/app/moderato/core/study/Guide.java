package app.moderato.core.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The discussion guide.
 *
 * @param before asked once, before any concept is shown
 * @param questions asked for each concept
 * @param after asked once, after the last concept
 */
public record Guide(
        Exposure exposure, Memory memory, List<Question> before, List<Question> questions, List<Question> after) {
    public Guide {
        before = List.copyOf(before);
        questions = List.copyOf(questions);
        after = List.copyOf(after);
    }

    /** All questions in the order in which they are asked. */
    public Stream<Question> all() {
        return Stream.of(before, questions, after).flatMap(List::stream);
    }

    public Optional<Question> find(QuestionId id) {
        return all().filter(question -> question.id().equals(id)).findFirst();
    }
}
