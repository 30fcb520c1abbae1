package app.moderato.ui.group;

import app.moderato.core.group.Round;
import app.moderato.ui.control.Messages;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An occasion on which everybody answered unseen, in a line: what it was, how far it is, what came of it. */
final class UnseenWords {
    private final Messages messages;

    UnseenWords(Messages messages) {
        this.messages = messages;
    }

    String of(StreamRow.Unseen row) {
        return Stream.of(what(row), far(row), outcome(row), told(row))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String what(StreamRow.Unseen row) {
        return messages.text(
                switch (row.round().kind()) {
                    case POLL -> "group.stream.poll";
                    case ALONE -> "group.stream.alone";
                    case PRIVATE -> "group.stream.private";
                },
                row.concept().letter());
    }

    private String far(StreamRow.Unseen row) {
        if (!row.whole()) {
            return messages.text("group.stream.answered", row.answered(), row.people());
        }
        return row.failed() == 0
                ? messages.text("group.stream.all-answered", row.people())
                : messages.text("group.stream.some-answered", row.people() - row.failed(), row.people());
    }

    private String outcome(StreamRow.Unseen row) {
        Double mean = row.mean();
        return mean == null || !row.whole()
                ? ""
                : messages.text("group.stream.mean", String.format(Locale.ENGLISH, "%.2f", mean));
    }

    private String told(StreamRow.Unseen row) {
        return row.round().kind() == Round.Kind.POLL && row.whole()
                ? messages.text(row.told() ? "group.stream.told" : "group.stream.not-told")
                : "";
    }
}
