package app.moderato.core.group.measure;

import app.moderato.core.group.GroupState;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Round;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person thinks of a concept, asked by themselves: persona means on the scale's own numbers, from 1, each null
 * where it was not asked, not answered or not rated yet.
 *
 * @param first in the concept's first private round
 * @param now in their last rated private round or blind poll so far; null before there is one other than the first round
 * @param last in the concept's last private round that was held, where that is not the first
 * @param alone once more without the group
 */
public record PersonalShift(
        PersonaId who,
        ConceptId concept,
        @Nullable Reaction first,
        @Nullable Double now,
        @Nullable Reaction last,
        @Nullable Double alone) {
    static PersonalShift of(
            GroupState state, PersonaId who, ConceptId concept, Optional<Round> first, Optional<Round> last) {
        Optional<Reaction> now = state.lastRated(who, concept)
                .filter(one -> first.isEmpty() || !one.round().equals(first.get()));
        Optional<Reaction> alone = state.reactions().stream()
                .filter(one -> one.round().kind() == Round.Kind.ALONE
                        && one.who().equals(who)
                        && one.concept().equals(concept))
                .findFirst();
        return new PersonalShift(
                who,
                concept,
                first.flatMap(round -> state.reaction(who, round, concept)).orElse(null),
                now.flatMap(Reaction::mean).orElse(null),
                last.flatMap(round -> state.reaction(who, round, concept)).orElse(null),
                alone.flatMap(Reaction::mean).orElse(null));
    }

    /** Mean of {@code first}. */
    public @Nullable Double before() {
        return mean(first);
    }

    /** Mean of {@code last}. */
    public @Nullable Double after() {
        return mean(last);
    }

    private static @Nullable Double mean(@Nullable Reaction reaction) {
        return reaction == null ? null : reaction.mean().orElse(null);
    }

    /** After − before: the conformity shift of METHOD §6, in points of the scale, at most all but one of them either way. */
    public Optional<Double> shift() {
        return difference(before(), after());
    }

    /** Alone − before: how far the same person moves when asked twice with no group in between. */
    public Optional<Double> retest() {
        return difference(before(), alone);
    }

    /** Shift − retest, the part of the shift that asking twice does not explain; needs all three answers. */
    public Optional<Double> influence() {
        return shift().flatMap(moved -> retest().map(again -> moved - again));
    }

    private static Optional<Double> difference(@Nullable Double from, @Nullable Double to) {
        return from == null || to == null ? Optional.empty() : Optional.of(to - from);
    }
}
