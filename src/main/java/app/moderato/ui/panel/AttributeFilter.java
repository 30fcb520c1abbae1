package app.moderato.ui.panel;

import app.moderato.core.analysis.PersonaAttribute;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** Which groups of one attribute are shown; none chosen shows all. */
final class AttributeFilter {
    /** More groups than these make a list that nobody reads; the search finds them. */
    private static final int MOST_GROUPS = 60;

    private final PersonaAttribute attribute;
    private final int index;
    private final ObservableSet<String> chosen = FXCollections.observableSet();

    /** @param index of the attribute in the panel's profile */
    AttributeFilter(PersonaAttribute attribute, int index) {
        this.attribute = attribute;
        this.index = index;
    }

    /** There is something to choose between. */
    static boolean isUseful(PersonaAttribute attribute) {
        return attribute.groups().size() > 1 && attribute.groups().size() <= MOST_GROUPS;
    }

    String name() {
        return attribute.name();
    }

    List<String> groups() {
        return List.copyOf(attribute.groups().keySet());
    }

    int people(String group) {
        return attribute.groups().getOrDefault(group, 0);
    }

    /** The screen may change it. */
    ObservableSet<String> chosen() {
        return chosen;
    }

    boolean accepts(PersonRow row) {
        return chosen.isEmpty() || chosen.contains(row.groups().get(index));
    }
}
