package app.moderato.ui.guide;

import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionType;
import org.kordamp.ikonli.feather.Feather;

/** The sign and the name of each type of question. */
final class QuestionKind {
    private QuestionKind() {}

    static Feather icon(Question question) {
        return icon(QuestionType.of(question));
    }

    static Feather icon(QuestionType type) {
        return switch (type) {
            case RATING -> Feather.BAR_CHART;
            case OPEN -> Feather.ALIGN_LEFT;
            case CHOICE -> Feather.CHECK_SQUARE;
            case MULTIPLE -> Feather.PLUS_SQUARE;
            case RANKING -> Feather.LIST;
            case NUMBER -> Feather.HASH;
            case PRICE -> Feather.DOLLAR_SIGN;
            case NPS -> Feather.THUMBS_UP;
        };
    }

    /** Key of the type's name. */
    static String key(QuestionType type) {
        return switch (type) {
            case RATING -> "guide.kind.rating";
            case OPEN -> "guide.kind.open";
            case CHOICE -> "guide.kind.choice";
            case MULTIPLE -> "guide.kind.multiple";
            case RANKING -> "guide.kind.ranking";
            case NUMBER -> "guide.kind.number";
            case PRICE -> "guide.kind.price";
            case NPS -> "guide.kind.nps";
        };
    }
}
