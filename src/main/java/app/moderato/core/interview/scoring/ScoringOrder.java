package app.moderato.core.interview.scoring;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.interview.ReplyReader;
import app.moderato.core.interview.RunContents;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a run are scored, and on which scales: those that have words on a question that is rated from words,
 * for every method the same ones.
 *
 * @param study as the run asked it
 * @param questions in guide order
 */
public record ScoringOrder(
        RunContents contents,
        Study study,
        ScaleLibrary scales,
        ScoringSettings settings,
        List<Question.Rating> questions) {
    public ScoringOrder {
        questions = List.copyOf(questions);
    }

    /** @throws InvalidInput where the settings do not fit the study */
    public static ScoringOrder of(RunContents contents, Study study, ScaleLibrary scales, ScoringSettings settings)
            throws InvalidInput {
        List<Question.Rating> all = rated(study);
        if (all.isEmpty()) {
            throw new InvalidInput(
                    "The study has no question that is rated from words, so there is nothing to score again.");
        }
        @Nullable QuestionId only = settings.question();
        List<Question.Rating> wanted = all.stream()
                .filter(question -> only == null || question.id().equals(only))
                .toList();
        if (wanted.isEmpty()) {
            throw new InvalidInput("“" + only + "” is no question that is rated from words. Choose one of "
                    + all.stream().map(one -> one.id().value()).collect(Collectors.joining(", ")) + ".");
        }
        ScoringOrder order = new ScoringOrder(contents, study, scales, settings, wanted);
        order.checkAnchors(only);
        return order;
    }

    /** The questions of a study that are rated from words. */
    public static List<Question.Rating> rated(Study study) {
        return study.guide()
                .all()
                .filter(Question.Rating.class::isInstance)
                .map(Question.Rating.class::cast)
                .toList();
    }

    private void checkAnchors(@Nullable QuestionId only) throws InvalidInput {
        Scale anchors = settings.anchors();
        if (anchors == null) {
            return;
        }
        if (only == null) {
            throw new InvalidInput("Anchors of your own are for one question. Say which with --question.");
        }
        int points = own(questions.getFirst()).points();
        if (anchors.points() != points) {
            throw new InvalidInput("The scale of “" + only + "” has " + points + " points and those anchors have "
                    + anchors.points() + ", so their figures could not stand side by side.");
        }
    }

    /** The scale that a question's answers are scored on. */
    public Scale scale(Question.Rating question) {
        Scale anchors = settings.anchors();
        return anchors != null ? anchors : own(question);
    }

    private Scale own(Question.Rating question) {
        return RatingDesk.scale(question, scales, study.language())
                .orElseThrow(() -> new IllegalStateException("The study was checked; its scale is known"));
    }

    /** The answers to be scored, by cell in planned order. */
    public Map<CellKey, Answer> answers() {
        ReplyReader reader = ReplyReader.of(study.language());
        Map<CellKey, Answer> scored = new LinkedHashMap<>();
        for (RatedAnswer rated : contents.answers()) {
            Answer answer = rated.answer();
            if (answer.status() == CellStatus.ANSWERED
                    && question(answer.key().question())
                            .filter(question -> !reader.dontKnow(question, answer.text()))
                            .isPresent()
                    && SsrScorer.isUsable(answer.text())) {
                scored.put(answer.key(), answer);
            }
        }
        return scored;
    }

    /** A question that is scored. */
    Optional<Question.Rating> question(QuestionId id) {
        return questions.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
