package app.moderato.core.study;

import java.util.List;

/** The types of questions, and how one becomes another without losing what both have. */
public enum QuestionType {
    RATING,
    OPEN,
    CHOICE,
    MULTIPLE,
    RANKING,
    NUMBER,
    PRICE,
    NPS;

    private static final Question.Options NONE = new Question.Options(List.of("", ""), false, false);

    public static QuestionType of(Question question) {
        return switch (question) {
            case Question.Rating _ -> RATING;
            case Question.Open _ -> OPEN;
            case Question.Choice _ -> CHOICE;
            case Question.Multiple _ -> MULTIPLE;
            case Question.Ranking _ -> RANKING;
            case Question.NumberQuestion _ -> NUMBER;
            case Question.PriceQuestion _ -> PRICE;
            case Question.Nps _ -> NPS;
        };
    }

    /**
     * The question as one of this type: the wording stays, and options where both types have some.
     *
     * @param scale for a rating that had none
     */
    public Question turn(Question question, String scale) {
        Question.Wording wording = question.wording();
        return switch (this) {
            case RATING ->
                question instanceof Question.Rating
                        ? question
                        : new Question.Rating(wording, new Question.Measure.Named(scale));
            case OPEN -> new Question.Open(wording);
            case CHOICE -> new Question.Choice(wording, options(question));
            case MULTIPLE -> new Question.Multiple(wording, options(question));
            case RANKING -> new Question.Ranking(wording, options(question));
            case NUMBER -> new Question.NumberQuestion(wording);
            case PRICE -> new Question.PriceQuestion(wording);
            case NPS -> new Question.Nps(wording);
        };
    }

    /** Those of a question that offers some; two empty ones for another. */
    public static Question.Options options(Question question) {
        return switch (question) {
            case Question.Choice(var same, Question.Options options) -> options;
            case Question.Multiple(var same, Question.Options options) -> options;
            case Question.Ranking(var same, Question.Options options) -> options;
            default -> NONE;
        };
    }

    /** The question with other options; one that offers none stays as it is. */
    public static Question with(Question question, Question.Options options) {
        return switch (question) {
            case Question.Choice(Question.Wording wording, var was) -> new Question.Choice(wording, options);
            case Question.Multiple(Question.Wording wording, var was) -> new Question.Multiple(wording, options);
            case Question.Ranking(Question.Wording wording, var was) -> new Question.Ranking(wording, options);
            default -> question;
        };
    }
}
