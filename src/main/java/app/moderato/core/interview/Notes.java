package app.moderato.core.interview;

import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one persona has answered in one replicate, and the live value of each answer for the guide's logic. */
final class Notes {
    private final Map<CellKey, Answer> answers = new ConcurrentHashMap<>();
    private final Map<CellKey, String> liveMeans = new ConcurrentHashMap<>();
    private final PlannedInterview interview;
    private final Map<CellKey, Answer> earlier;

    /** @param earlier its cells that an earlier session finished */
    Notes(PlannedInterview interview, Map<CellKey, Answer> earlier) {
        this.interview = interview;
        this.earlier = Map.copyOf(earlier);
    }

    @Nullable
    Answer earlier(CellKey key) {
        return earlier.get(key);
    }

    void note(Answer answer) {
        answers.put(answer.key(), answer);
    }

    void noteMean(CellKey key, double mean) {
        liveMeans.put(key, Double.toString(mean));
    }

    Optional<Answer> answered(CellKey key) {
        return Optional.ofNullable(answers.get(key)).filter(answer -> answer.status() == CellStatus.ANSWERED);
    }

    /** Tells a closing conversation each concept once, as text, with what this person said at its first showing. */
    void recall(Study study, Prompts prompts, Dialogue closing) {
        for (Showing showing : interview.showings()) {
            if (showing.number() == 1) {
                closing.show(prompts.rememberedCard(showing.concept()), null);
                study.guide().questions().stream()
                        .flatMap(question -> answered(interview.key(question, showing)).stream())
                        .flatMap(answer -> answer.exchanges().stream())
                        .forEach(closing::heard);
            }
        }
    }

    /** For a condition: a rating's mean, else the value read from the words, else the words. */
    Optional<String> value(QuestionId question, @Nullable Showing showing) {
        return find(question, showing).flatMap(answer -> {
            String mean = liveMeans.get(answer.key());
            String value = mean != null ? mean : answer.value().isEmpty() ? answer.text() : answer.value();
            return Optional.of(value);
        });
    }

    /** For a placeholder: the value read from the words, else the words. */
    Optional<String> words(QuestionId question, @Nullable Showing showing) {
        return find(question, showing)
                .map(answer -> answer.value().isEmpty()
                        ? answer.text()
                        : answer.value().replace("|", ", "));
    }

    /** Whether the question was asked and failed on the wire. */
    boolean failed(QuestionId question, @Nullable Showing showing) {
        return Stream.of(outside(question), showing == null ? outside(question) : inside(question, showing))
                .map(answers::get)
                .anyMatch(answer -> answer != null && answer.status() == CellStatus.FAILED);
    }

    private CellKey outside(QuestionId question) {
        return new CellKey(interview.persona().id(), "", question, 1, interview.replicate());
    }

    private CellKey inside(QuestionId question, Showing showing) {
        return new CellKey(
                interview.persona().id(),
                showing.concept().id().value(),
                question,
                showing.number(),
                interview.replicate());
    }

    private Optional<Answer> find(QuestionId question, @Nullable Showing showing) {
        Optional<Answer> outside = answered(outside(question));
        return showing == null ? outside : answered(inside(question, showing)).or(() -> outside);
    }
}
