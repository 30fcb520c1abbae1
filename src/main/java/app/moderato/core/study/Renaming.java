package app.moderato.core.study;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** New ids for questions, in what they say of each other too. */
public final class Renaming {
    private final Map<QuestionId, QuestionId> names = new HashMap<>();

    private Renaming() {}

    /** The questions with ids that are none of those taken: {@code why}, else {@code why_2}, {@code why_3} … */
    public static List<Question> apart(List<Question> questions, Collection<QuestionId> taken) {
        Renaming renaming = new Renaming();
        Set<QuestionId> used = new HashSet<>(taken);
        for (Question question : questions) {
            QuestionId free = question.id();
            for (int i = 2; !used.add(free); i++) {
                free = new QuestionId(question.id() + "_" + i);
            }
            renaming.names.put(question.id(), free);
        }
        return questions.stream().map(renaming::renamed).toList();
    }

    /** The guide with another id for one question, also where others name it. */
    static Guide rename(Guide guide, QuestionId id, QuestionId now) {
        Renaming renaming = new Renaming();
        renaming.names.put(id, now);
        return guide.mapping(renaming::renamed);
    }

    private Question renamed(Question question) {
        Question.Wording wording = question.wording();
        Condition condition = wording.askIf();
        String probe = wording.probe();
        return question.with(wording.withId(name(wording.id()))
                .withText(renamed(wording.text()))
                .withProbe(probe == null ? null : renamed(probe))
                .withAskIf(condition == null ? null : renamed(condition)));
    }

    private QuestionId name(QuestionId id) {
        return names.getOrDefault(id, id);
    }

    private String renamed(String text) {
        String renamed = text;
        for (Map.Entry<QuestionId, QuestionId> entry : names.entrySet()) {
            renamed = renamed.replace("{{answer." + entry.getKey() + "}}", "{{answer." + entry.getValue() + "}}");
        }
        return renamed;
    }

    private Condition renamed(Condition condition) {
        return switch (condition) {
            case Condition.Comparison(QuestionId question, Condition.Operator operator, String value) ->
                new Condition.Comparison(name(question), operator, value);
            case Condition.All(List<Condition> parts) ->
                new Condition.All(parts.stream().map(this::renamed).toList());
            case Condition.Any(List<Condition> parts) ->
                new Condition.Any(parts.stream().map(this::renamed).toList());
        };
    }
}
