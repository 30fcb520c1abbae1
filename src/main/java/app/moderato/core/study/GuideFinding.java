package app.moderato.core.study;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something in the guide that is worth a second look.
 *
 * @param index of the question in its section, from 0
 * @param key of the study file: text, probe, options, labels, scale or ask_if
 * @param passage in the text that {@code key} names; for options and labels its words are the one meant; null where the
 *     whole is meant
 * @param why what is wrong and what to do, for people
 * @param better what could stand there instead; null where no rule can tell
 */
public record GuideFinding(
        Kind kind,
        GuideSection section,
        int index,
        QuestionId question,
        String key,
        @Nullable Passage passage,
        String why,
        @Nullable Better better) {
    /** What is looked at. */
    public enum Kind {
        /** The question was added and never worded. */
        UNWRITTEN,
        /** The question suggests its answer. */
        LEADING,
        /** A word that judges before the person does. */
        LOADED,
        /** Two things in one question, option or label. */
        DOUBLE_BARRELLED,
        /** A word of the trade that people outside it do not use. */
        JARGON,
        /** More favourable than unfavourable answers, or the other way round; no middle. */
        UNBALANCED,
        /** Ranges of numbers that overlap or leave a gap. */
        RANGES,
        /** No answer for those whom none of the options suits. */
        NO_WAY_OUT,
        /** A number asked where words would serve. */
        NUMBER,
        /** More words than are read with care. */
        LENGTH,
        /** A condition that never holds, always holds, or holds by chance. */
        LOGIC,
        /** An earlier answer shown that may not be there. */
        PIPING,
        /** Anchors of another language than the study's. */
        LANGUAGE
    }

    /** For the list of all problems. */
    public Problem problem() {
        String place = "/guide/" + section.name().toLowerCase(Locale.ROOT) + "/" + index;
        return Problem.warning(place + "/" + key, why);
    }
}
