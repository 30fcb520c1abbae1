package app.moderato.ui.transcript;

import app.moderato.core.interview.Found;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.ui.control.Messages;

/** The line over the left list: how much was found, in which order. */
final class Summary {
    private Summary() {}

    static String of(Finds finds, RunNames names, Messages messages) {
        TranscriptQuery query = finds.query();
        int people = finds.people().size();
        int matches = finds.found().matches();
        if (matches == 0) {
            return messages.text("transcript.summary.none");
        }
        if (finds.found().order() == Found.Order.POINT && query.question() != null) {
            return messages.text(
                    "transcript.summary.point",
                    people,
                    finds.rated(),
                    query.point() - 1 + names.lowest(query.question()));
        }
        if (query.words().isBlank()) {
            return query.starred()
                    ? messages.text("transcript.summary.starred", people, matches)
                    : messages.text("transcript.summary.all", people, matches);
        }
        return finds.found().order() == Found.Order.WORDS
                ? messages.text("transcript.summary.ranked", people, matches)
                : messages.text("transcript.summary.many", people, matches);
    }
}
