package app.moderato.ui.panel;

import java.util.Comparator;
import java.util.List;

/**
 * The order of a column, worked out once in the background, so that a press on its head compares whole numbers however
 * many people there are.
 */
final class PeopleOrder implements Comparator<PersonRow> {
    private final int[] places;

    /** @param people the whole panel, in its order */
    PeopleOrder(List<PersonRow> people, Comparator<PersonRow> order) {
        places = new int[people.size()];
        PersonRow before = null;
        int place = 0;
        for (PersonRow row : people.stream().sorted(order).toList()) {
            place += before == null || order.compare(before, row) == 0 ? 0 : 1;
            places[row.number()] = place;
            before = row;
        }
    }

    @Override
    public int compare(PersonRow a, PersonRow b) {
        return Integer.compare(places[a.number()], places[b.number()]);
    }
}
