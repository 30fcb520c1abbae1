package app.moderato.core.group.measure;

import app.moderato.core.group.GroupState;
import app.moderato.core.group.Turn;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who said what, by verbatim passages only, with what only a few said kept apart.
 *
 * @param themes most speakers first, then as found; empty where none were found
 * @param noThemes why none were looked for or could be; null where they were looked for
 * @param ofFew those of one or two people
 * @param against who thinks otherwise than the table, by concept and seat
 */
public record GroupSummary(
        List<SaidTheme> themes, @Nullable String noThemes, List<SaidTheme> ofFew, List<Against> against) {
    public GroupSummary {
        themes = List.copyOf(themes);
        ofFew = List.copyOf(ofFew);
        against = List.copyOf(against);
    }

    /**
     * Somebody whose mean in the last private round lies on the other side of the scale's middle than the mean of all.
     *
     * @param after theirs, on the scale's own numbers
     * @param table mean of everybody rated in that round
     * @param turn their most telling one while the concept was on: whose score is nearest to {@code after}, and where
     *     turns have no scores the one of most words; of equals the first. Null where they said nothing
     */
    public record Against(
            PersonaId who,
            ConceptId concept,
            double after,
            double table,
            @Nullable Turn turn) {}

    /**
     * @param figures of the same state
     * @param scores {@link TurnScores#NONE} where turns were not scored
     */
    public static GroupSummary of(GroupFigures figures, GroupState state, TurnScores scores) {
        List<SaidTheme> themes = Optional.ofNullable(state.themes()).orElse(List.of()).stream()
                .map(theme -> SaidTheme.of(theme, state))
                .sorted(Comparator.comparingInt(
                                (SaidTheme theme) -> theme.speakers().size())
                        .reversed())
                .toList();
        double middle = (figures.lowest() + figures.highest()) / 2.0;
        List<Against> against = figures.concepts().stream()
                .flatMap(concept -> against(concept, middle, state, scores).stream())
                .toList();
        String unsought = state.themes() == null ? "The group ended before they were looked for." : state.noThemes();
        return new GroupSummary(
                themes, unsought, themes.stream().filter(SaidTheme::ofFew).toList(), against);
    }

    private static List<Against> against(ConceptFigures concept, double middle, GroupState state, TurnScores scores) {
        double[] rated = concept.people().stream()
                .map(PersonalShift::after)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        Double table = Movement.mean(rated);
        if (table == null) {
            return List.of();
        }
        return concept.people().stream()
                .flatMap(one -> Optional.ofNullable(one.after()).stream()
                        .filter(after -> (after - middle) * (table - middle) < 0)
                        .map(after -> new Against(
                                one.who(),
                                concept.concept(),
                                after,
                                table,
                                telling(one.who(), concept.concept(), after, state, scores))))
                .toList();
    }

    private static @Nullable Turn telling(
            PersonaId who, ConceptId concept, double after, GroupState state, TurnScores scores) {
        List<Turn> own = state.spoken().stream()
                .filter(turn -> who.equals(turn.speaker()) && concept.equals(turn.concept()))
                .toList();
        List<TurnScores.Point> points = scores.construct(who).stream()
                .filter(point -> own.stream().anyMatch(turn -> turn.number() == point.turn()))
                .toList();
        Optional<Turn> nearest = points.stream()
                .min(Comparator.comparingDouble(point -> Math.abs(point.mean() - after)))
                .flatMap(point -> own.stream()
                        .filter(turn -> turn.number() == point.turn())
                        .findFirst());
        return nearest.or(() ->
                        own.stream().min(Comparator.comparingInt(Turn::words).reversed()))
                .orElse(null);
    }
}
