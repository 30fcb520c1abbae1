package app.moderato.provider.rehearsal;

import app.moderato.core.llm.ChatModel;

/** Tells an answer in pieces to whoever reads along, as a language model's words come. */
final class Aloud {
    private static final int PIECES = 6;

    private Aloud() {}

    /** All but the last piece, which is the reply itself. */
    static void tell(String text, ChatModel.RetryListener listener) {
        if (!listener.readsAlong()) {
            return;
        }
        int step = Math.max(1, text.length() / PIECES);
        for (int end = text.indexOf(' ', step); end > 0; end = text.indexOf(' ', end + step)) {
            listener.said(text.substring(0, end));
        }
    }
}
