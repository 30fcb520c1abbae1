package app.moderato.ui.group;

import app.moderato.core.panel.PersonaId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How groups are to be begun, or gone on with.
 *
 * @param people at the first table, by seat; empty for those who are suggested
 * @param seats at every table
 * @param groups of the same design, one after the other; more than one only with a model in the chair
 * @param byModel whether a model holds the chair at first
 * @param alone whether everybody is asked once more without the group
 * @param rehearsed whether nobody but the rehearsal respondents takes part, whatever is chosen
 * @param textOnly whether the concepts' pictures are not shown
 * @param withoutCap although none can be kept, as the model's price is unknown
 * @param cap in US dollars instead of the usual one, null for that one
 */
record Seating(
        List<PersonaId> people,
        int seats,
        int groups,
        boolean byModel,
        boolean alone,
        boolean rehearsed,
        boolean textOnly,
        boolean withoutCap,
        @Nullable BigDecimal cap) {
    /** For a group that is gone on with as it was. */
    static final Seating AS_IT_WAS = new Seating(List.of(), 0, 1, false, false, false, false, false, null);

    Seating {
        people = List.copyOf(people);
    }

    Seating textsAlone() {
        return new Seating(people, seats, groups, byModel, alone, rehearsed, true, withoutCap, cap);
    }

    Seating uncapped() {
        return new Seating(people, seats, groups, byModel, alone, rehearsed, textOnly, true, null);
    }

    Seating capped(BigDecimal usd) {
        return new Seating(people, seats, groups, byModel, alone, rehearsed, textOnly, withoutCap, usd);
    }
}
