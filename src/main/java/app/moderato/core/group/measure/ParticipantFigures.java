package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Turn;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One person at the table.
 *
 * @param name as called at the table
 * @param turns said aloud
 * @param words in them
 * @param talkShare their words ÷ all participants' words, 0..1; 0 before anybody has spoken
 * @param shifts one for each concept, in the agenda's order
 */
public record ParticipantFigures(
        PersonaId who, String name, int turns, int words, double talkShare, List<PersonalShift> shifts) {
    public ParticipantFigures {
        shifts = List.copyOf(shifts);
    }

    static List<ParticipantFigures> of(GroupDesign design, GroupState state, List<ConceptFigures> concepts) {
        List<Turn> spoken = state.spoken();
        int all = spoken.stream().mapToInt(Turn::words).sum();
        return design.ids().stream()
                .map(who -> {
                    List<Turn> own = spoken.stream()
                            .filter(turn -> who.equals(turn.speaker()))
                            .toList();
                    int words = own.stream().mapToInt(Turn::words).sum();
                    return new ParticipantFigures(
                            who,
                            design.names().of(who),
                            own.size(),
                            words,
                            all == 0 ? 0 : (double) words / all,
                            concepts.stream()
                                    .flatMap(concept -> concept.people().stream())
                                    .filter(one -> one.who().equals(who))
                                    .toList());
                })
                .toList();
    }

    /** Mean before over the concepts that have both; for one concept simply that; null where none has. */
    public @Nullable Double before() {
        return mean(PersonalShift::before);
    }

    /** Mean after over the concepts that have both. */
    public @Nullable Double after() {
        return mean(PersonalShift::after);
    }

    /** After − before over the concepts that have both, in points of the scale. */
    public @Nullable Double shift() {
        return mean(one -> one.shift().orElseThrow());
    }

    private @Nullable Double mean(Function<PersonalShift, @Nullable Double> figure) {
        return Movement.mean(shifts.stream()
                .filter(one -> one.shift().isPresent())
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
