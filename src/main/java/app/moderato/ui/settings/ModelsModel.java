package app.moderato.ui.settings;

import app.moderato.core.llm.ModelNames;
import app.moderato.core.llm.PriceTable;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The wizard's fourth step: the models of the endpoint, and any other by its name. */
final class ModelsModel {
    /** Good enough for interviews and cheap; the first that is offered is checked first. */
    private static final List<String> USUAL = List.of(
            "gpt-4.1-mini", "claude-haiku-4-5", "gemini-2.5-flash", "mistral-small", "llama-3.3-70b", "gpt-4o-mini");

    private final PriceTable prices;
    private final Messages messages;
    private final ObservableList<ModelRow> all = FXCollections.observableArrayList();
    private final FilteredList<ModelRow> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable String> chosen = new ReadOnlyObjectWrapper<>();
    private List<String> listed = List.of();
    /** What was chosen before anything was typed. */
    private @Nullable String picked;

    ModelsModel(PriceTable prices, Messages messages) {
        this.prices = prices;
        this.messages = messages;
        filter.subscribe(this::filter);
    }

    // Properties

    /** What the endpoint lists, as far as the filter lets it through. */
    ObservableList<ModelRow> shown() {
        return shown;
    }

    /** As the endpoint lists them. */
    List<String> listed() {
        return listed;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** A name that was typed and is not in the list; empty for none. */
    ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable String> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    // Commands

    void list(Target target, List<String> names) {
        listed = List.copyOf(names);
        picked = null;
        filter.set("");
        chosen.set(null);
        all.setAll(names.stream()
                .map(name -> new ModelRow(name, ModelNames.use(name), price(target, name)))
                .toList());
        long chats =
                all.stream().filter(row -> row.use() == ModelNames.Use.CHAT).count();
        facts.set(
                names.isEmpty()
                        ? messages.text("settings.models.none-listed")
                        : messages.text("settings.models.facts", names.size(), chats));
    }

    void choose(String name) {
        picked = name;
        chosen.set(name);
    }

    /** Takes the typed name as it is. */
    void chooseTyped() {
        if (!typed.get().isEmpty()) {
            choose(typed.get());
        }
    }

    /**
     * The model to check first.
     *
     * @param wished of the open study, or connected before
     */
    Optional<String> first(List<String> wished) {
        List<String> chats = listed.stream()
                .filter(name -> ModelNames.use(name) == ModelNames.Use.CHAT)
                .toList();
        return wished.stream()
                .filter(listed::contains)
                .findFirst()
                .or(() -> USUAL.stream()
                        .flatMap(usual -> chats.stream().filter(name -> name.startsWith(usual)))
                        .findFirst())
                .or(() -> chats.stream().findFirst())
                .or(() -> listed.stream().findFirst());
    }

    private void filter(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted));
        typed.set(wanted.isEmpty() || listed.contains(words.strip()) ? "" : words.strip());
        chosen.set(meant(words.strip()));
    }

    /** Never a model that the filter hides: the first it lets through, else the name as it was typed. */
    private @Nullable String meant(String words) {
        String before = picked;
        if (words.isEmpty()
                || words.equals(before)
                || shown.stream().anyMatch(row -> row.name().equals(before))) {
            return before;
        }
        return shown.isEmpty() ? words : shown.getFirst().name();
    }

    private String price(Target target, String name) {
        if (target.destination().here()) {
            return "";
        }
        return prices.priceOf(name)
                .map(price -> messages.text(
                        "settings.models.price", Figures.dollars(price.input()), Figures.dollars(price.output())))
                .orElse("");
    }
}
