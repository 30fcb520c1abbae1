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
     * @param gap −1..1 between the two positions
     * @param recent the last turns
     * @param about whether the talk is about the thing, and not about habits or last thoughts
     */
    static Stance draw(Dice dice, double gap, List<TableTalk.Line> recent, boolean about) {
        double apart = Math.abs(gap);
        double agrees = apart < NEAR ? 0.5 : apart < FAR ? 0.25 : 0.03;
        double disagrees = apart < NEAR ? 0.05 : apart < FAR ? 0.2 : 0.6;
        double share = about ? 1 : 0.3;
        long agreeing = recent.stream().filter(line -> line.leaning() > 0).count();
        double agreesNow = share * agrees * (agreeing >= ENOUGH ? 0.1 : 1);
        double draw = dice.unit();
        return draw < agreesNow
                ? Stance.AGREES
                : draw < agreesNow + share * disagrees ? Stance.DISAGREES : Stance.NONE;
    }
}
