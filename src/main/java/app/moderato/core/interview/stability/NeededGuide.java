package app.moderato.core.interview.stability;

import app.moderato.core.study.Condition;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a guide it takes to ask one question about every concept: the question, those asked before any concept is shown,
 * since they open every conversation, and those that its condition or its words need.
 */
final class NeededGuide {
    private static final String ANSWER = "answer.";

    private final Guide guide;
    private final Set<QuestionId> needed = new HashSet<>();

    private NeededGuide(Guide guide) {
        this.guide = guide;
    }

    /**
     * Everybody is asked about every concept. Where a person met only some of them, each is talked about in a conversation
     * of its own, so that nothing else is different.
     *
     * @param question asked about the concepts
     */
    static Guide of(Guide guide, Question question) {
        NeededGuide needs = new NeededGuide(guide);
        guide.before().forEach(needs::need);
        needs.need(question);
        Memory memory = guide.exposure() instanceof Exposure.Sequential ? guide.memory() : Memory.CONCEPT;
        return new Guide(new Exposure.Sequential(), memory, guide.before(), needs.only(guide.questions()), List.of());
    }

    private List<Question> only(List<Question> questions) {
        return questions.stream()
                .filter(question -> needed.contains(question.id()))
                .toList();
    }

    private void need(Question question) {
        if (!needed.add(question.id())) {
            return;
        }
        Question.Wording wording = question.wording();
        Condition condition = wording.askIf();
        if (condition != null) {
            condition.reads().forEach(this::need);
        }
        said(wording.text());
        String probe = wording.probe();
        if (probe != null) {
            said(probe);
        }
    }

    private void said(String text) {
        Template.placeholders(text).stream()
                .filter(name -> name.startsWith(ANSWER))
                .forEach(name -> need(new QuestionId(name.substring(ANSWER.length()))));
    }

    private void need(QuestionId id) {
        guide.find(id).ifPresent(this::need);
    }
}
