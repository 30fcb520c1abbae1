package app.moderato.ui.panel;

import app.moderato.core.panel.PersonaId;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** Which people of the panel are shown, by search and filters, and who of them is selected. */
final class PeopleInSight {
    private final Messages messages;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable PersonRow> selected = new SimpleObjectProperty<>();
    private final ObservableList<AttributeFilter> filters = FXCollections.observableArrayList();
    private final ObservableList<PersonRow> people = FXCollections.observableArrayList();
    private final FilteredList<PersonRow> shown = new FilteredList<>(people);
    /** To be selected as soon as they are read. */
    private @Nullable PersonaId wanted;

    PeopleInSight(Messages messages) {
        this.messages = messages;
        search.subscribe(this::filter);
    }

    StringProperty searchProperty() {
        return search;
    }

    ObservableList<AttributeFilter> filters() {
        return filters;
    }

    ObservableList<PersonRow> shown() {
        return shown;
    }

    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable PersonRow> selectedProperty() {
        return selected;
    }

    void clear() {
        search.set("");
        filters.forEach(filter -> filter.chosen().clear());
    }

    void select(PersonaId id) {
        wanted = id;
        find(id).ifPresent(row -> {
            if (!shown.contains(row)) {
                clear();
            }
            selected.set(row);
        });
    }

    private Optional<PersonRow> find(PersonaId id) {
        return people.stream().filter(row -> row.persona().id().equals(id)).findFirst();
    }

    void nobody() {
        people.clear();
        filters.clear();
        selected.set(null);
        filter();
    }

    /**
     * @param sameStudy whoever was looked for is still looked for
     * @param before done once the people are there and before one of them is selected
     */
    void show(ReadPanel now, boolean sameStudy, Runnable before) {
        PersonRow was = selected.get();
        List<AttributeFilter> fresh = filters(now);
        if (sameStudy) {
            fresh.forEach(filter -> filters.stream()
                    .filter(old -> old.name().equals(filter.name()))
                    .forEach(old -> filter.chosen()
                            .addAll(old.chosen().stream()
                                    .filter(filter.groups()::contains)
                                    .toList())));
        } else {
            search.set("");
        }
        filters.clear();
        people.setAll(now.people());
        filters.setAll(fresh);
        before.run();
        PersonaId again =
                wanted != null ? wanted : was == null ? null : was.persona().id();
        selected.set(Optional.ofNullable(again).flatMap(this::find).orElse(people.getFirst()));
        wanted = null;
        filter();
    }

    private List<AttributeFilter> filters(ReadPanel now) {
        List<AttributeFilter> made = new ArrayList<>();
        for (int i = 0; i < now.profile().attributes().size(); i++) {
            if (AttributeFilter.isUseful(now.profile().attributes().get(i))) {
                AttributeFilter filter =
                        new AttributeFilter(now.profile().attributes().get(i), i);
                filter.chosen().addListener((SetChangeListener<String>) change -> filter());
                made.add(filter);
            }
        }
        made.sort(Comparator.comparingInt(filter -> Captions.rank(filter.name())));
        return made;
    }

    private void filter() {
        String asked = search.get().strip().toLowerCase(Locale.ROOT);
        List<AttributeFilter> active =
                filters.stream().filter(filter -> !filter.chosen().isEmpty()).toList();
        shown.setPredicate(
                row -> row.words().contains(asked) && active.stream().allMatch(filter -> filter.accepts(row)));
        filtered.set(!asked.isEmpty() || !active.isEmpty());
        count.set(filtered.get() ? messages.text("panel.filter.count", shown.size(), people.size()) : "");
    }
}
