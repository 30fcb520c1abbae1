package app.moderato.ui.study;

import app.moderato.core.study.ConceptId;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

/** The concepts to choose some of. */
public final class ConceptTicks extends FlowPane {
    /** @param words letter and name, or the id of one that the study does not have */
    record Tick(ConceptId id, String words, boolean ticked) {}

    private BiConsumer<ConceptId, Boolean> chosen = (id, ticked) -> {};
    private List<ConceptId> shown = List.of();

    public ConceptTicks() {
        getStyleClass().add("concept-ticks");
    }

    void onChange(BiConsumer<ConceptId, Boolean> listener) {
        chosen = listener;
    }

    /** Boxes of the same concepts stay, so that the keyboard stays on one. */
    void show(List<Tick> ticks) {
        List<ConceptId> ids = ticks.stream().map(Tick::id).toList();
        if (!ids.equals(shown)) {
            getChildren().setAll(ids.stream().map(this::box).toList());
            shown = ids;
        }
        for (int i = 0; i < ticks.size(); i++) {
            if (getChildren().get(i) instanceof CheckBox box) {
                box.setText(ticks.get(i).words());
                box.setSelected(ticks.get(i).ticked());
            }
        }
    }

    private CheckBox box(ConceptId id) {
        CheckBox box = new CheckBox();
        box.setId("group-concept-" + id.value());
        box.setMnemonicParsing(false);
        box.setOnAction(event -> chosen.accept(id, box.isSelected()));
        return box;
    }
}
