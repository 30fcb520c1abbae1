package app.moderato.ui.panel;

import app.moderato.core.panel.PanelAttribute;
import app.moderato.core.study.PanelSpec;
import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Whom the panel is limited to: a row an attribute, with groups to tick, or a range or words to type. */
final class FilterRows {
    private static final int MOST_TICKS = 60;

    private interface Row {
        void show(String attribute, List<String> categories);
    }

    private final PanelViewModel model;
    private final FlowPane place;
    private final Messages messages;
    private final Map<PanelAttribute, Row> rows = new LinkedHashMap<>();
    private final Map<String, FieldNote> notes = new LinkedHashMap<>();

    FilterRows(PanelViewModel model, FlowPane place, Messages messages) {
        this.model = model;
        this.place = place;
        this.messages = messages;
    }

    void show() {
        List<PanelAttribute> attributes = attributes();
        if (!List.copyOf(rows.keySet()).equals(attributes)) {
            rows.clear();
            notes.clear();
            place.getChildren().clear();
            attributes.forEach(this::add);
        }
        rows.forEach((attribute, row) -> row.show(attribute.name(), attribute.categories()));
        showNotes();
    }

    void showNotes() {
        notes.forEach((name, note) -> note.tell(model.note(PanelField.filter(name)), null));
    }

    /** Those of the population, and those that the study names and it does not have. */
    private List<PanelAttribute> attributes() {
        List<PanelAttribute> attributes =
                new ArrayList<>(model.attributesProperty().get());
        Set<String> filtered =
                model.editor().spec().map(PanelSpec::filter).map(Map::keySet).orElse(Set.of());
        filtered.stream()
                .filter(name -> attributes.stream().noneMatch(one -> one.name().equals(name)))
                .forEach(name -> attributes.add(new PanelAttribute(name, false, Map.of())));
        return attributes;
    }

    private void add(PanelAttribute attribute) {
        String name = attribute.name();
        Label label = new Label(Captions.attribute(name));
        label.getStyleClass().add("filter-name");
        HBox line = new HBox(label);
        line.getStyleClass().add("filter-line");
        String id = "only-" + name.replaceAll("\\W+", "-");
        boolean ticks = !attribute.numeric()
                && !attribute.shares().isEmpty()
                && attribute.shares().size() <= MOST_TICKS;
        if (ticks) {
            MenuButton button = new MenuButton();
            button.setId(id);
            button.setAccessibleText(messages.text("panel.only.name", label.getText()));
            line.getChildren().add(button);
            TickMenu menu = new TickMenu(
                    button, model.words()::group, values -> model.editor().wanted(name, values));
            rows.put(attribute, (key, categories) -> {
                List<String> wanted = model.editor().wanted(key);
                menu.show(categories, wanted, caption(wanted));
            });
        } else {
            TextField field = new TextField();
            field.setId(id);
            field.setPromptText(messages.text(attribute.numeric() ? "panel.only.range" : "panel.only.values"));
            field.setAccessibleText(messages.text("panel.only.name", label.getText()));
            line.getChildren().add(field);
            EditedText text = new EditedText(field, typed -> {
                if (attribute.numeric()) {
                    model.editor().range(name, typed);
                } else {
                    model.editor().values(name, typed);
                }
            });
            rows.put(attribute, (key, categories) -> {
                String now = model.editor().filter(key);
                if (!field.isFocused() || !field.getText().strip().equals(now.strip())) {
                    text.show(now);
                }
            });
        }
        FieldNote note = new FieldNote();
        note.setId(id + "-note");
        notes.put(name, note);
        VBox row = new VBox(line, note);
        row.getStyleClass().add("filter-row");
        place.getChildren().add(row);
    }

    private String caption(List<String> wanted) {
        return switch (wanted.size()) {
            case 0 -> messages.text("panel.only.any");
            case 1, 2, 3 ->
                String.join(
                        messages.text("panel.only.or"),
                        wanted.stream().map(model.words()::group).toList());
            default -> messages.text("panel.only.several", wanted.size());
        };
    }
}
