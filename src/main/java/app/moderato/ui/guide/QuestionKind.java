package app.moderato.ui.guide;

import app.moderato.core.study.Question;
import org.kordamp.ikonli.feather.Feather;

/** The sign of each type of question. */
final class QuestionKind {
    private QuestionKind() {}

    static Feather icon(Question question) {
        return switch (question) {
            case Question.Rating rating -> Feather.BAR_CHART;
            case Question.Open open -> Feather.ALIGN_LEFT;
            case Question.Choice choice -> Feather.CHECK_SQUARE;
            case Question.Multiple multiple -> Feather.PLUS_SQUARE;
            case Question.Ranking ranking -> Feather.LIST;
            case Question.NumberQuestion number -> Feather.HASH;
            case Question.PriceQuestion price -> Feather.DOLLAR_SIGN;
            case Question.Nps nps -> Feather.THUMBS_UP;
        };
    }
}
