package app.moderato.ui.results;

import app.moderato.core.analysis.Respondents;
import app.moderato.core.study.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked to see; what the run does not have gives way to what it has.
 *
 * @param question null for the first one
 */
record Wish(@Nullable QuestionId question, Respondents base, Sort sort, boolean weighted, boolean split) {
    static final Wish FIRST = new Wish(null, Respondents.EVERYONE, Sort.TOP2, true, false);

    Wish withQuestion(QuestionId now) {
        return new Wish(now, base, sort, weighted, split);
    }

    Wish withBase(Respondents now) {
        return new Wish(question, now, sort, weighted, split);
    }

    Wish withSort(Sort now) {
        return new Wish(question, base, now, weighted, split);
    }

    Wish withWeighted(boolean now) {
        return new Wish(question, base, sort, now, split);
    }

    Wish withSplit(boolean now) {
        return new Wish(question, base, sort, weighted, now);
    }
}
