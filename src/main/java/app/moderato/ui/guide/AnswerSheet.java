package app.moderato.ui.guide;

import app.moderato.core.interview.Exchange;
import app.moderato.core.rating.Pmf;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer to one question, or why there is none.
 *
 * @param facts run, time and tokens in one line
 * @param exchanges the reply, then probes and their replies; empty where nobody was asked
 * @param value what was read from the words; empty for none
 * @param pmf null for an answer without a rating
 * @param lowest number of the scale's lowest point
 * @param note on how it ended, or why there is nothing
 */
record AnswerSheet(
        String facts,
        List<Exchange> exchanges,
        String value,
        @Nullable Pmf pmf,
        int lowest,
        Ending ending,
        String note) {
    enum Ending {
        ANSWERED,
        /** Asked, but there is no answer that counts. */
        NO_ANSWER,
        /** Nothing was asked. */
        NOTHING
    }

    AnswerSheet {
        exchanges = List.copyOf(exchanges);
    }

    /** All the person said, as it is rated. */
    String text() {
        return exchanges.stream().map(Exchange::replied).collect(Collectors.joining("\n"));
    }

    static AnswerSheet nothing(String note) {
        return new AnswerSheet("", List.of(), "", null, 1, Ending.NOTHING, note);
    }
}
