package app.moderato.core.interview;

import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Rates answers from their words, or by the number named. Any thread. */
final class AnswerRater {
    private final Study study;
    private final Function<Question.Rating, Optional<Scale>> measures;
    private final SsrSettings settings;
    private final RememberingEmbedder embedder;
    private final ReplyReader reader;
    private final Map<QuestionId, SsrScorer> scorers = new ConcurrentHashMap<>();

    /** @param measures the scale of each rating question that is rated */
    AnswerRater(
            Study study,
            Function<Question.Rating, Optional<Scale>> measures,
            SsrSettings settings,
            RememberingEmbedder embedder) {
        this.study = study;
        this.measures = measures;
        this.settings = settings;
        this.embedder = embedder;
        this.reader = ReplyReader.of(study.language());
    }

    /** Whether it says something on a question that is rated; whether that can be placed on a scale shows only then. */
    boolean rateable(Answer answer) {
        Question question = question(answer);
        return question.isRated()
                && answer.status() == CellStatus.ANSWERED
                && !reader.dontKnow(question, answer.text());
    }

    /** Of those that can be rated, in their order. */
    List<RunJournal.NewRating> rate(List<Answer> answers) throws LlmException {
        List<String> texts = answers.stream()
                .filter(answer -> question(answer) instanceof Question.Rating && rateable(answer))
                .map(Answer::text)
                .filter(SsrScorer::isUsable)
                .toList();
        Map<String, float[]> vectors = texts.isEmpty() ? Map.of() : embedder.embed(texts);
        List<RunJournal.NewRating> made = new ArrayList<>();
        for (Answer answer : answers) {
            rating(answer, vectors).ifPresent(made::add);
        }
        return made;
    }

    private Optional<RunJournal.NewRating> rating(Answer answer, Map<String, float[]> vectors) throws LlmException {
        if (!rateable(answer)) {
            return Optional.empty();
        }
        if (question(answer) instanceof Question.Rating question) {
            float[] vector = vectors.get(answer.text());
            return vector == null
                    ? Optional.empty()
                    : Optional.of(new RunJournal.NewRating(
                            answer.key(), RatingDesk.SSR, scorer(question).rate(vector)));
        }
        return stated(answer.value()).map(rating -> new RunJournal.NewRating(answer.key(), RatingDesk.STATED, rating));
    }

    private Question question(Answer answer) {
        return study.guide().find(answer.key().question()).orElseThrow();
    }

    /** A whole number 0–10 as a one-hot pmf over points 1..11. */
    private static Optional<Rating> stated(String value) {
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rating(Pmf.oneHot(11, Integer.parseInt(value) + 1), false, 0));
    }

    private SsrScorer scorer(Question.Rating question) throws LlmException {
        SsrScorer known = scorers.get(question.id());
        if (known != null) {
            return known;
        }
        Scale scale = measures.apply(question)
                .orElseThrow(() -> new IllegalStateException("The study was checked; its scale is known"));
        SsrScorer made = SsrScorer.of(scale, embedder, settings);
        scorers.put(question.id(), made);
        return made;
    }
}
