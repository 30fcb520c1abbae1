package app.moderato.ui.transcript;

import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** What limits the list, as chips that change it or take it away. */
final class FilterChips {
    private static final String ON = "on";

    private final HitsModel model;
    private final Messages messages;
    private final MenuButton concept;
    private final Button point;
    private @Nullable RunNames names;

    /** @param anyConcept takes the concept away again */
    FilterChips(
            HitsModel model,
            MenuButton concept,
            Button anyConcept,
            Button point,
            ToggleButton starred,
            Messages messages) {
        this.model = model;
        this.messages = messages;
        this.concept = concept;
        this.point = point;
        Filters filters = model.filters();
        starred.selectedProperty().bindBidirectional(filters.starredProperty());
        starred.setOnAction(event -> model.look());
        point.setOnAction(event -> {
            filters.pointProperty().set(null);
            model.look();
        });
        anyConcept.setOnAction(event -> {
            filters.conceptProperty().set(null);
            model.look();
        });
        Shown.when(
                filters.conceptProperty()
                        .isNotNull()
                        .and(model.arrangementProperty().isNotEqualTo(Arrangement.CONCEPT)),
                anyConcept);
        Shown.when(filters.pointProperty().isNotNull(), point);
        Shown.when(model.arrangementProperty().map(arrangement -> arrangement != Arrangement.CONCEPT), concept);
        filters.conceptProperty().subscribe(() -> describe());
        filters.pointProperty().subscribe(() -> describe());
    }

    /** @param now null where there is no run */
    void use(@Nullable RunNames now) {
        names = now;
        concept.getItems().clear();
        if (now != null) {
            ToggleGroup group = new ToggleGroup();
            concept.getItems().add(item(group, null, messages.text("transcript.filter.any-concept")));
            for (ConceptName name : now.concepts()) {
                concept.getItems()
                        .add(item(
                                group,
                                name.id(),
                                messages.text("transcript.filter.concept-name", name.letter(), name.name())));
            }
        }
        describe();
    }

    private RadioMenuItem item(ToggleGroup group, @Nullable String id, String text) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setUserData(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            model.filters().conceptProperty().set(id);
            model.look();
        });
        return item;
    }

    private void describe() {
        RunNames called = names;
        String chosen = model.filters().conceptProperty().get();
        concept.setText(
                chosen == null || called == null
                        ? messages.text("transcript.filter.concept-any")
                        : messages.text(
                                "transcript.filter.concept",
                                called.concept(chosen).map(ConceptName::letter).orElse(chosen)));
        concept.getStyleClass().remove(ON);
        if (chosen != null) {
            concept.getStyleClass().add(ON);
        }
        concept.getItems().forEach(item -> {
            boolean on = chosen == null ? item.getUserData() == null : chosen.equals(item.getUserData());
            ((RadioMenuItem) item).setSelected(on);
        });
        Filters.Point only = model.filters().pointProperty().get();
        if (only != null && called != null) {
            point.setText(
                    only.point() == 0
                            ? messages.text("transcript.filter.question", called.label(only.question()))
                            : messages.text(
                                    "transcript.filter.point",
                                    called.label(only.question()),
                                    only.point() - 1 + called.lowest(only.question())));
        }
    }
}
