package app.moderato.core.study;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A better wording that a rule could compute, ready to take the place of what was found. */
public sealed interface Better {
    /** In one line, for people. */
    String shown();

    /**
     * The question with the better wording in it; of several questions the first.
     *
     * @param key of the finding
     */
    Question in(Question question, String key);

    /** Another text of a question or of its probe. */
    record Text(String text) implements Better {
        @Override
        public String shown() {
            return "“" + text + "”";
        }

        @Override
        public Question in(Question question, String key) {
            Question.Wording wording = question.wording();
            return question.with(key.equals("probe") ? wording.withProbe(text) : wording.withText(text));
        }
    }

    /** One question each, in place of one that asks about all. */
    record Several(List<String> texts) implements Better {
        public Several {
            texts = List.copyOf(texts);
        }

        @Override
        public String shown() {
            return texts.stream().map(text -> "“" + text + "”").collect(Collectors.joining(" and "));
        }

        @Override
        public Question in(Question question, String key) {
            return new Text(texts.getFirst()).in(question, key);
        }
    }

    /** Another list of options, or of labels, lowest first. */
    record Answers(List<String> texts) implements Better {
        public Answers {
            texts = List.copyOf(texts);
        }

        @Override
        public String shown() {
            return String.join(" · ", texts);
        }

        @Override
        public Question in(Question question, String key) {
            return switch (question) {
                case Question.Choice(var wording, var was) -> new Question.Choice(wording, options(was));
                case Question.Multiple(var wording, var was) -> new Question.Multiple(wording, options(was));
                case Question.Ranking(var wording, var was) -> new Question.Ranking(wording, options(was));
                case Question.Rating(var wording, var was) ->
                    new Question.Rating(wording, new Question.Measure.Custom(texts.size(), texts));
                default -> question;
            };
        }

        private Question.Options options(Question.Options was) {
            return new Question.Options(texts, was.shuffle(), false);
        }
    }

    /**
     * Another condition.
     *
     * @param condition null for none
     */
    record AskIf(@Nullable Condition condition) implements Better {
        @Override
        public String shown() {
            return condition == null ? "no ask_if" : "ask_if: " + condition.source();
        }

        @Override
        public Question in(Question question, String key) {
            return question.with(question.wording().withAskIf(condition));
        }
    }
}
