package app.moderato.ui.panel;

import app.moderato.core.analysis.PanelProfile;
import app.moderato.core.analysis.PersonaAttribute;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders in which the people can be put: one for each column of their table. */
record PeopleOrders(PeopleOrder ids, PeopleOrder names, PeopleOrder weights, Map<String, PeopleOrder> attributes) {
    static PeopleOrders of(List<PersonRow> people, PanelProfile profile) {
        return new PeopleOrders(
                new PeopleOrder(people, byWords(row -> row.persona().id().value())),
                new PeopleOrder(people, byWords(row -> row.persona().name())),
                new PeopleOrder(
                        people, Comparator.comparingDouble(row -> row.persona().weight())),
                profile.attributes().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                PersonaAttribute::name, attribute -> of(people, attribute), (a, b) -> a)));
    }

    private static PeopleOrder of(List<PersonRow> people, PersonaAttribute attribute) {
        Function<PersonRow, String> value = row -> row.value(attribute.name());
        return new PeopleOrder(people, attribute.isNumeric() ? byNumber(value) : byWords(value));
    }

    private static Comparator<PersonRow> byNumber(Function<PersonRow, String> text) {
        return Comparator.comparingLong(row -> {
            String value = text.apply(row);
            return value.isEmpty() ? Long.MAX_VALUE : Long.parseLong(value);
        });
    }

    /** Without regard to case, the missing ones last. */
    private static Comparator<PersonRow> byWords(Function<PersonRow, String> text) {
        return Comparator.comparing(
                text,
                (a, b) -> a.isEmpty() || b.isEmpty()
                        ? Boolean.compare(a.isEmpty(), b.isEmpty())
                        : a.compareToIgnoreCase(b));
    }
}
