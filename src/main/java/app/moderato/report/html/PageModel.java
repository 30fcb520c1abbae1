package app.moderato.report.html;

import java.util.List;

/**
 * What the page's template reads: finished words and figures. {@code svg} and {@code css} are the only markup; the
 * rest is escaped.
 */
record PageModel(
        String css,
        String title,
        String facts,
        boolean rehearsal,
        String level,
        String levelClass,
        String rule,
        List<String> reasons,
        List<Rating> ratings,
        List<Counts> counts,
        List<Quotes> quotes,
        String quoteRule,
        List<Fact> made,
        List<Stimulus> concepts) {
    boolean hasQuotes() {
        return !quotes.isEmpty();
    }

    record Rating(String question, List<Chart> charts, String noise, String meanHead, boolean top2, List<Row> rows) {}

    /** @param classes say when it shows: light or dark, wide or narrow */
    record Chart(String classes, String svg) {}

    record Row(
            String badge,
            String badgeClass,
            String name,
            int n,
            String mean,
            String meanInterval,
            String top2,
            String top2Interval,
            String bottom2) {}

    /** A question of choices (bars per option) or of numbers (medians). */
    record Counts(String question, List<String> heads, List<CountRow> rows, String note) {}

    record CountRow(String label, List<Cell> cells) {}

    /** @param width of a bar, 0..100; */
    record Cell(String figure, int width, boolean bar) {}

    record Quotes(String badge, String badgeClass, String concept, List<Quote> quotes) {}

    record Quote(String text, String mean, String who) {}

    record Fact(String name, String value) {}

    record Stimulus(String badge, String badgeClass, String name, String price, String text, boolean control) {}
}
