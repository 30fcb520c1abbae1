package app.moderato.core.study;

import org.jspecify.annotations.Nullable;

/**
 * Something in one question that is worth a second look before it is asked.
 *
 * @param passage in the question; null where the whole is meant
 * @param why what is wrong and what to do, for people
 * @param better what could be asked instead; null where no rule can tell
 */
public record WordingFinding(
        GuideFinding.Kind kind,
        @Nullable Passage passage,
        String why,
        @Nullable Better better) {}
