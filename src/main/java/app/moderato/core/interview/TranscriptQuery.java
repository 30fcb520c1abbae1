package app.moderato.core.interview;

import app.moderato.core.study.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a run are wanted; what is not given does not limit.
 *
 * @param words any text: all its words, the last one perhaps unfinished, "quoted" ones beside each other; empty for none
 * @param concept its id, empty for questions outside the concepts; null for any
 * @param question null for any
 * @param point answers whose most likely point is this one, 1..n, or shares the largest mass with others; needs a question.
 *     0 for any. A segment of a Likert bar is a share of everybody's pmf, and these are the answers that speak for it.
 * @param starred those starred only
 */
public record TranscriptQuery(
        RunId run,
        String words,
        @Nullable String concept,
        @Nullable QuestionId question,
        int point,
        boolean starred) {
    public TranscriptQuery {
        if (point < 0 || (point > 0 && question == null)) {
            throw new IllegalArgumentException("A point belongs to a question: " + point);
        }
    }

    public static TranscriptQuery all(RunId run) {
        return new TranscriptQuery(run, "", null, null, 0, false);
    }

    public TranscriptQuery words(String now) {
        return new TranscriptQuery(run, now, concept, question, point, starred);
    }

    public TranscriptQuery concept(@Nullable String now) {
        return new TranscriptQuery(run, words, now, question, point, starred);
    }

    public TranscriptQuery starred(boolean now) {
        return new TranscriptQuery(run, words, concept, question, point, now);
    }

    /** @param now null for any question, and then of any point */
    public TranscriptQuery answers(@Nullable QuestionId now, int toPoint) {
        return new TranscriptQuery(run, words, concept, now, toPoint, starred);
    }

    /** Whether anything limits the answers. */
    public boolean limited() {
        return !words.isBlank() || concept != null || question != null || starred;
    }
}
