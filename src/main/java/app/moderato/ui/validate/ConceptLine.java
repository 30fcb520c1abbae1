package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.ConceptMatch;
import app.moderato.ui.control.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A concept's row.
 *
 * @param number as beside its dot, from 1
 */
record ConceptLine(int number, String name, ConceptMatch match) {
    /** Points of top-2-box from which a gap is worth a look. */
    private static final int WIDE = 10;

    static List<ConceptLine> of(Held held) {
        List<ConceptLine> lines = new ArrayList<>();
        for (ConceptMatch match : held.chosen().concepts()) {
            lines.add(new ConceptLine(lines.size() + 1, held.name(match.concept()), match));
        }
        return List.copyOf(lines);
    }

    String humanN() {
        return Figures.count(match.human().n());
    }

    String human() {
        return String.valueOf(percent(match.human().top2()));
    }

    String synthetic() {
        return String.valueOf(percent(match.synthetic().top2()));
    }

    /** Of the figures as shown, so that the row adds up. */
    private long points() {
        return percent(match.synthetic().top2()) - percent(match.human().top2());
    }

    String gap() {
        return Figures.signed(points());
    }

    boolean wide() {
        return Math.abs(points()) >= WIDE;
    }

    String ks() {
        return String.format(Locale.ENGLISH, "%.2f", match.ks());
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}
