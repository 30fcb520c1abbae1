package app.moderato.core.group.measure;

import app.moderato.core.group.GroupState;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Round;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.ConceptId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person thinks of a concept, asked by themselves: persona means on the scale's own numbers, each null where it
 * was not asked, not answered or not rated yet.
 *
 * @param before in the concept's first private round
 * @param now in their last rated private round or blind poll so far; null before there is one other than the first round
 * @param after in the concept's last private round that was held, where that is not the first
 * @param alone once more without the group
 */
public record PersonalShift(
        PersonaId who,
        ConceptId concept,
        @Nullable Double before,
        @Nullable Double now,
        @Nullable Double after,
        @Nullable Double alone) {
    static PersonalShift of(
            GroupState state,
            PersonaId who,
            ConceptId concept,
            Optional<Round> first,
            Optional<Round> last,
            int lowest) {
        Optional<Reaction> now = state.lastRated(who, concept)
                .filter(one -> first.isEmpty() || !one.round().equals(first.get()));
        return new PersonalShift(
                who,
                concept,
                first.flatMap(round -> state.reaction(who, round, concept))
                        .map(one -> mean(one, lowest))
                        .orElse(null),
                now.map(one -> mean(one, lowest)).orElse(null),
                last.flatMap(round -> state.reaction(who, round, concept))
                        .map(one -> mean(one, lowest))
                        .orElse(null),
                state.reactions().stream()
                        .filter(one -> one.round().kind() == Round.Kind.ALONE
                                && one.who().equals(who)
                                && one.concept().equals(concept))
                        .findFirst()
                        .map(one -> mean(one, lowest))
                        .orElse(null));
    }

    private static @Nullable Double mean(Reaction reaction, int lowest) {
        Rating rating = reaction.rating();
        return rating == null ? null : rating.pmf().mean() - 1 + lowest;
    }

    /** After − before: the conformity shift of METHOD §6, in points of the scale, −(n − 1)..n − 1. */
    public Optional<Double> shift() {
        return difference(before, after);
    }

    /** Alone − before: how far the same person moves when asked twice with no group in between. */
    public Optional<Double> retest() {
        return difference(before, alone);
    }

    /** Shift − retest, the part of the shift that asking twice does not explain; needs all three answers. */
    public Optional<Double> influence() {
        return shift().flatMap(moved -> retest().map(again -> moved - again));
    }

    private static Optional<Double> difference(@Nullable Double from, @Nullable Double to) {
        return from == null || to == null ? Optional.empty() : Optional.of(to - from);
    }
}
