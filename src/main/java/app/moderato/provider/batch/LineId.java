package app.moderato.provider.batch;

import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.Sha256;

/**
 * What a line is called: who is asked what at which turn, then what is sent. The same question in other words, or of other
 * words before it, is another line, so that a changed study is never answered by an old one. The names of parameters, which
 * may be learned anew, do not count.
 */
final class LineId {
    /** Of the 64 that a provider takes. */
    private static final int ASKING_LETTERS = 30;

    private static final int CONTENT_LETTERS = 24;

    private LineId() {}

    /** 55 of the characters 0–9, a–f and -. */
    static String of(ChatRequest request, String model) {
        return asking(request.situation()).substring(0, ASKING_LETTERS) + "-"
                + request.sha256(model).substring(0, CONTENT_LETTERS);
    }

    private static String asking(Situation of) {
        return Sha256.of(
                of.persona().id().value(),
                of.concept() == null ? "" : of.concept().id().value(),
                of.question().id().value(),
                of.showing() + " " + of.replicate() + " " + of.turn() + " " + of.attempt());
    }
}
