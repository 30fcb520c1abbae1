package app.moderato.core.interview;

import app.moderato.core.study.GuideSection;
import app.moderato.core.study.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * How often a question is asked.
 *
 * @param number of the question through all sections, from 1
 * @param conditional whether its condition may skip it
 * @param people who may be asked it
 * @param atMost times it may be asked: people × showings × replicates
 * @param asked times it was asked in a run, with or without an answer; null where no run is looked at
 */
public record TimesAsked(
        int number,
        QuestionId question,
        GuideSection section,
        boolean conditional,
        int people,
        int atMost,
        @Nullable Integer asked) {
    TimesAsked counted(int times) {
        return new TimesAsked(number, question, section, conditional, people, atMost, times);
    }
}
