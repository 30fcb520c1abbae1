package app.moderato.ui.results;

import app.moderato.core.interview.RunRecord;
import app.moderato.ui.control.Messages;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Which of the study's runs is looked at. */
final class RunMenu {
    private final MenuButton button;
    private final ResultsViewModel model;
    private final Messages messages;

    RunMenu(MenuButton button, ResultsViewModel model, Messages messages) {
        this.button = button;
        this.model = model;
        this.messages = messages;
        model.runs().addListener((ListChangeListener<RunRecord>) change -> fill());
        model.shownProperty().subscribe(now -> fill());
    }

    private void fill() {
        Compared now = model.shownProperty().get();
        ToggleGroup group = new ToggleGroup();
        button.getItems()
                .setAll(model.runs().stream()
                        .map(run -> {
                            RadioMenuItem item = new RadioMenuItem(messages.text(
                                    "results.look.run", String.valueOf(run.id()), run.provider(), run.model()));
                            item.setId("look-run-" + run.id());
                            item.setToggleGroup(group);
                            item.setSelected(
                                    now != null && now.view().run().id().equals(run.id()));
                            item.setOnAction(event -> model.look(run.id()));
                            return item;
                        })
                        .toList());
        button.setDisable(model.runs().size() < 2);
    }
}
