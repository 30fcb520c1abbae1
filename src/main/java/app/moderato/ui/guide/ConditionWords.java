package app.moderato.ui.guide;

import app.moderato.core.study.Condition;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions as people say them, with the questions' numbers instead of their ids. */
final class ConditionWords {
    private final Messages messages;
    private final GuideOutline outline;

    ConditionWords(Messages messages, GuideOutline outline) {
        this.messages = messages;
        this.outline = outline;
    }

    /** Such as “Q3 mean is at least 3 and Q2 is “Online””. */
    String say(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison -> say(comparison);
            case Condition.All(List<Condition> parts) ->
                parts.stream()
                        .map(part -> part instanceof Condition.Comparison ? say(part) : "(" + say(part) + ")")
                        .collect(Collectors.joining(messages.text("guide.condition.and")));
            case Condition.Any(List<Condition> parts) ->
                parts.stream()
                        .map(part -> part instanceof Condition.Any ? "(" + say(part) + ")" : say(part))
                        .collect(Collectors.joining(messages.text("guide.condition.or")));
        };
    }

    private String say(Condition.Comparison comparison) {
        String key = switch (comparison.operator()) {
            case AT_LEAST -> "guide.condition.at-least";
            case AT_MOST -> "guide.condition.at-most";
            case ABOVE -> "guide.condition.above";
            case BELOW -> "guide.condition.below";
            case EQUAL -> "guide.condition.equal";
            case NOT_EQUAL -> "guide.condition.not-equal";
        };
        return messages.text(key, name(comparison.question()), value(comparison));
    }

    /** Such as “Q3 ≥ 3”. */
    String brief(Condition.Comparison comparison) {
        String key = switch (comparison.operator()) {
            case AT_LEAST -> "guide.brief.at-least";
            case AT_MOST -> "guide.brief.at-most";
            case ABOVE -> "guide.brief.above";
            case BELOW -> "guide.brief.below";
            case EQUAL -> "guide.brief.equal";
            case NOT_EQUAL -> "guide.brief.not-equal";
        };
        String question = outline.find(comparison.question())
                .map(entry -> messages.text("guide.condition.question", entry.number()))
                .orElse(comparison.question().value());
        return messages.text(key, question, comparison.value());
    }

    /** The question’s number, and that it is a mean where it is one. */
    private String name(QuestionId id) {
        return outline.find(id)
                .map(entry -> messages.text(
                        entry.question() instanceof Question.Rating
                                ? "guide.condition.mean"
                                : "guide.condition.question",
                        entry.number()))
                .orElse(id.value());
    }

    private String value(Condition.Comparison comparison) {
        boolean words = outline.find(comparison.question())
                .map(entry -> entry.question() instanceof Question.Choice)
                .orElse(false);
        return words ? messages.text("guide.condition.quoted", comparison.value()) : comparison.value();
    }
}
