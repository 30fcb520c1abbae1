package app.moderato.report.html;

import app.moderato.core.analysis.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * What the page's template reads: finished words and figures. {@code svg} and {@code css} are the only markup; the
 * rest is escaped.
 */
record PageModel(
        String css,
        String title,
        String facts,
        boolean rehearsal,
        Judged judged,
        List<String> passed,
        String rules,
        List<Rating> ratings,
        List<Counts> counts,
        List<Quotes> quotes,
        String quoteRule,
        List<Fact> made,
        List<Stimulus> concepts) {
    boolean hasQuotes() {
        return !quotes.isEmpty();
    }

    record Rating(
            String question,
            List<Chart> charts,
            String noise,
            List<Health> health,
            List<Pairs> pairs,
            List<Groups> groups,
            String meanHead,
            boolean top2,
            List<Row> rows) {
        boolean hasHealth() {
            return !health.isEmpty();
        }
    }

    /** @param head of the differences */
    record Pairs(String head, List<PairRow> rows, String note) {}

    /** @param p adjusted for all pairs shown; empty, as the judgement is, where the scale collapsed */
    record PairRow(String pair, int n, String difference, String interval, String p, String judgement) {}

    /**
     * @param concepts heads of the columns
     * @param leftOut sentences on attributes that could not be shown, each with a space after it
     */
    record Groups(List<String> concepts, List<GroupRow> rows, String leftOut) {}

    /**
     * @param attribute on its first group, empty on the others
     * @param light ● from 60 people on, ○ from 30 on, ■ below
     */
    record GroupRow(String attribute, String name, int n, String light, List<String> cells) {}

    /**
     * @param range mean cosine range
     * @param noise that sentences about something else reach
     * @param within share of the answers within it
     * @param entropy in bits
     * @param even the same of an even spread
     * @param agreement of the reference sets
     * @param reason why the scale counts as collapsed, empty where it does not
     */
    record Health(
            String badge,
            String badgeClass,
            String name,
            String range,
            String noise,
            String within,
            String entropy,
            String even,
            String agreement,
            String reason) {
        boolean collapsed() {
            return !reason.isEmpty();
        }
    }

    /** A verdict in words. */
    record Judged(String level, String levelClass, String use, List<String> reasons) {
        static Judged of(Verdict verdict) {
            return new Judged(
                    verdict.level().words(),
                    verdict.level().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    verdict.use(),
                    verdict.reasons());
        }
    }

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
