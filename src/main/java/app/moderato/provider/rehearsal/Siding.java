package app.moderato.provider.rehearsal;

import app.moderato.core.group.Stance;
import app.moderato.core.llm.TableTalk;
import java.util.List;

/** Whether somebody takes sides with the one who spoke before, by how far apart the two stand. */
final class Siding {
    private static final double NEAR = 0.18;
    private static final double FAR = 0.35;
    /** After this many who agree in a row, it is time for somebody else's thought. */
    private static final int ENOUGH = 2;

    private Siding() {}

    /**
     * @param recent the last turns
     * @param about whether the talk is about the thing, and not about habits or last thoughts
     */
    static Stance draw(Dice dice, Stand own, Stand other, List<TableTalk.Line> recent, boolean about) {
        double apart = Math.abs(own.position() - other.position());
        boolean sameSide = own.leaning() == other.leaning();
        double agrees = !sameSide ? 0 : apart < NEAR ? 0.5 : 0.3;
        double disagrees = sameSide ? 0 : apart < NEAR ? 0.1 : apart < FAR ? 0.35 : 0.65;
        double share = about ? 1 : 0.3;
        boolean enough = recent.stream().filter(line -> line.leaning() > 0).count() >= ENOUGH;
        double draw = dice.unit() / share;
        double agreesNow = enough ? agrees / 10 : agrees;
        return draw < agreesNow ? Stance.AGREES : draw < agreesNow + disagrees ? Stance.DISAGREES : Stance.NONE;
    }
}
