package app.moderato.core.group.measure;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Participants' turns by SSR (METHOD §2), in the order said. A turn without a usable word has no score.
 *
 * @param sentimentPoints of the sentiment scale, 1 the most negative; 0 where the library has no such scale
 */
public record TurnScores(List<TurnScore> turns, int sentimentPoints) {
    public static final TurnScores NONE = new TurnScores(List.of(), 0);

    public TurnScores {
        turns = List.copyOf(turns);
    }

    /**
     * One turn on a line over time.
     *
     * @param turn its number
     * @param mean on the scale's own numbers
     */
    public record Point(int turn, PersonaId who, double mean) {}

    public Optional<TurnScore> of(int turn) {
        return turns.stream().filter(one -> one.turn() == turn).findFirst();
    }

    /** The trace of all turns on the group's construct. */
    public List<Point> construct() {
        return points(TurnScore::construct);
    }

    /** One person's trace on the group's construct. */
    public List<Point> construct(PersonaId who) {
        return construct().stream().filter(point -> point.who().equals(who)).toList();
    }

    /** One person's sentiment over time, 1..{@code sentimentPoints}; empty where there is no such scale. */
    public List<Point> sentiment(PersonaId who) {
        return points(TurnScore::sentiment).stream()
                .filter(point -> point.who().equals(who))
                .toList();
    }

    private List<Point> points(Function<TurnScore, @Nullable Rating> rating) {
        return turns.stream()
                .flatMap(one -> Optional.ofNullable(rating.apply(one)).stream()
                        .map(made -> new Point(one.turn(), one.who(), made.pmf().mean())))
                .toList();
    }
}
