package app.moderato.report.html;

import java.util.List;

/** What a group's template reads: finished words and figures. {@code css} is the only markup; the rest is escaped. */
record GroupModel(
        String css,
        String title,
        String facts,
        boolean rehearsal,
        PageModel.Judged judged,
        List<Seat> people,
        List<Measure> measures,
        String measureRule,
        List<Reacted> reactions,
        List<Subject> themes,
        List<Voice> minority,
        List<Part> parts,
        List<PageModel.Stimulus> concepts,
        List<PageModel.Fact> made) {
    boolean hasReactions() {
        return !reactions.isEmpty();
    }

    boolean hasThemes() {
        return !themes.isEmpty();
    }

    boolean hasMinority() {
        return !minority.isEmpty();
    }

    /**
     * Somebody at the table.
     *
     * @param tint 1..10, of their badge
     * @param width of their share of the talk, 0..100
     */
    record Seat(String initials, int tint, String name, String about, int turns, int words, String share, int width) {}

    /**
     * @param usual of groups of people
     * @param machines usual of synthetic groups
     * @param verdict such as inside
     * @param mark class of it
     */
    record Measure(String name, String figure, String usual, String machines, String verdict, String mark) {}

    /** Private before and after on one concept. */
    record Reacted(String concept, String summary, String scale, List<Moved> rows) {}

    /**
     * @param from place on the scale, 0..100, where there is one
     * @param start of the line between the two, 0..100
     * @param length of it
     */
    record Moved(
            Seat seat,
            String before,
            String after,
            String shift,
            String direction,
            String alone,
            String influence,
            boolean drawn,
            boolean retested,
            int from,
            int to,
            int start,
            int length,
            int again,
            String saidBefore,
            String saidAfter) {
        boolean askedAgain() {
            return !saidAfter.isEmpty();
        }
    }

    /** Something talked about, and by whom. */
    record Subject(String name, String count, List<Voice> voices) {}

    /** @param about where it was said, and what else to know of it */
    record Voice(Seat seat, String words, String about) {}

    /** A stage of the agenda as it went. */
    record Part(String heading, List<Line> lines) {}

    /** Exactly one of said, quiet and note is true. */
    record Line(
            boolean said,
            boolean quiet,
            boolean note,
            Seat seat,
            String classes,
            String to,
            String text,
            String figure,
            int turn) {}
}
