package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Turn;
import java.util.List;
import java.util.Optional;

/** Whether the last turns lean the same way. */
final class Leaning {
    private static final int WINDOW = 5;
    private static final int MANY = 3;
    /** A turn's words are no answer on the scale, so that more of them must agree than of stances. */
    private static final int MANY_SCORED = 4;

    private Leaning() {}

    /** The last five participants' turns of the stage, fewer where there are not so many. */
    static List<Turn> window(GroupState state) {
        List<Turn> here = state.spoken().stream()
                .filter(turn -> turn.stage() == state.stage())
                .toList();
        return here.subList(Math.max(0, here.size() - WINDOW), here.size());
    }

    /**
     * How many of the last five lean the same way, where none leans the other: three that agree and nobody who disagrees;
     * or four whose scores lie on one side of the scale's middle by an eighth of its length, and none on the other.
     */
    static Optional<Integer> sameWay(GroupDesign design, GroupState state, TurnScores scores) {
        List<Turn> last = window(state);
        int agreeing = count(last, Stance.AGREES);
        if (last.size() < WINDOW || count(last, Stance.DISAGREES) > 0) {
            return Optional.empty();
        }
        if (agreeing >= MANY) {
            return Optional.of(agreeing);
        }
        List<Integer> sides = last.stream()
                .flatMap(turn -> scores.of(turn.number()).stream())
                .map(score ->
                        side(score.construct().pmf().mean(), design.scale().points()))
                .toList();
        int up = (int) sides.stream().filter(side -> side > 0).count();
        int down = (int) sides.stream().filter(side -> side < 0).count();
        int most = Math.max(up, down);
        return most >= MANY_SCORED && Math.min(up, down) == 0 ? Optional.of(most) : Optional.empty();
    }

    private static int side(double mean, int points) {
        double off = mean - (points + 1) / 2.0;
        return Math.abs(off) <= (points - 1) / 8.0 ? 0 : (int) Math.signum(off);
    }

    private static int count(List<Turn> turns, Stance stance) {
        return (int) turns.stream().filter(turn -> turn.stance() == stance).count();
    }
}
