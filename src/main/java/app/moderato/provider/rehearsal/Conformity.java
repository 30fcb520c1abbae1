package app.moderato.provider.rehearsal;

import app.moderato.core.panel.PersonaId;
import java.util.List;

/**
 * How far people let a table move them. A quarter hardly move, one in seven move away from the others, the rest go part
 * of the way: this product's own choice, so that a rehearsal has something to show, and no finding.
 */
final class Conformity {
    private static final double AGAINST = 0.15;
    private static final double HARDLY = 0.40;

    private Conformity() {}

    /** The share of the way towards the others, −0.2..0.6. */
    static double pull(long seed, PersonaId who) {
        Dice dice = Dice.of(seed, "conformity", who);
        double kind = dice.unit();
        double degree = dice.unit();
        if (kind < AGAINST) {
            return -0.05 - 0.15 * degree;
        }
        return kind < HARDLY ? 0.1 * degree : 0.2 + 0.4 * degree;
    }

    /** @param heard where those stand who spoke; the stand as it was where nobody did */
    static Stand moved(Stand own, List<Stand> heard, double pull) {
        if (heard.isEmpty()) {
            return own;
        }
        double mean = heard.stream().mapToDouble(Stand::position).average().orElse(own.position());
        double position = Math.clamp(own.position() + pull * (mean - own.position()), 0, 1);
        return new Stand(own.name(), own.construct(), own.temperament(), own.appeal(), position);
    }
}
