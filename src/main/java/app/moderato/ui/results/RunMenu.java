package app.moderato.ui.results;

import app.moderato.core.interview.RunRecord;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** Which of the study's runs is looked at. */
final class RunMenu {
    private final MenuButton button;
    private final Tooltip tip = new Tooltip();
    private final ResultsViewModel model;
    private final Messages messages;

    /** @param around holds the button, and says why it does nothing: a disabled one hears no pointer */
    RunMenu(MenuButton button, Node around, ResultsViewModel model, Messages messages) {
        this.button = button;
        this.model = model;
        this.messages = messages;
        Tooltip.install(around, tip);
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
        boolean several = model.runs().size() > 1;
        button.setDisable(!several);
        button.setText(
                now == null
                        ? messages.text("results.look.none")
                        : messages.text(
                                "results.look.button",
                                String.valueOf(now.view().run().id())));
        Shown.set(!model.runs().isEmpty(), button);
        tip.setText(messages.text(several ? "results.look.title" : "results.look.only"));
    }
}
