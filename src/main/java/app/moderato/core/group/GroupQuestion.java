package app.moderato.core.group;

import app.moderato.core.study.Question;
import app.moderato.core.study.Question.Measure;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.core.study.Template;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question put in private and in polls: the guide's own on that construct, else the usual one. */
final class GroupQuestion {
    private static final String USUAL = "purchase-intent";

    private GroupQuestion() {}

    /** @param construct a scale's name, null for the scale of the first rating question */
    static Question.Rating of(Study study, @Nullable String construct) {
        Optional<Question.Rating> first = study.guide().questions().stream()
                .filter(Question.Rating.class::isInstance)
                .map(Question.Rating.class::cast)
                .filter(question -> construct == null || measures(question, construct))
                .findFirst();
        if (first.isEmpty()) {
            return usual(construct == null ? USUAL : construct);
        }
        Question.Rating own = first.get();
        boolean piped =
                Template.placeholders(own.wording().text()).stream().anyMatch(name -> name.startsWith("answer."));
        return piped && own.measure() instanceof Measure.Named(String name) ? usual(name) : plain(own);
    }

    private static boolean measures(Question.Rating question, String construct) {
        return question.measure() instanceof Measure.Named(String name) && name.equals(construct);
    }

    /** Without what only an interview has: logic and probes. */
    private static Question.Rating plain(Question.Rating question) {
        Question.Wording wording =
                new Question.Wording(question.id(), question.wording().text(), null, 0, false);
        return new Question.Rating(wording, question.measure());
    }

    private static Question.Rating usual(String construct) {
        Map<String, String> texts = GroupTexts.sentences("questions.txt");
        String text = texts.getOrDefault(construct, texts.getOrDefault("other", ""));
        Question.Wording wording = new Question.Wording(new QuestionId(construct), text, null, 0, false);
        return new Question.Rating(wording, new Measure.Named(construct));
    }
}
