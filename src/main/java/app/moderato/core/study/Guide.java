package app.moderato.core.study;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    public List<Question> in(GuideSection section) {
        return switch (section) {
            case BEFORE -> before;
            case QUESTIONS -> questions;
            case AFTER -> after;
        };
    }

    public Guide with(GuideSection section, List<Question> asked) {
        return new Guide(
                exposure,
                memory,
                section == GuideSection.BEFORE ? asked : before,
                section == GuideSection.QUESTIONS ? asked : questions,
                section == GuideSection.AFTER ? asked : after);
    }

    public Guide withExposure(Exposure newExposure) {
        return new Guide(newExposure, memory, before, questions, after);
    }

    public Guide withMemory(Memory newMemory) {
        return new Guide(exposure, newMemory, before, questions, after);
    }

    /** Every question as {@code edit} makes it. */
    Guide mapping(UnaryOperator<Question> edit) {
        return new Guide(
                exposure,
                memory,
                before.stream().map(edit).toList(),
                questions.stream().map(edit).toList(),
                after.stream().map(edit).toList());
    }

    public Optional<Question> find(QuestionId id) {
        return all().filter(question -> question.id().equals(id)).findFirst();
    }
}
