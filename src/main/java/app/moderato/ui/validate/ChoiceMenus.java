package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.Validation;
import app.moderato.core.interview.RunRecord;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Which question and which run are looked at; where there is no choice the button is not there. */
final class ChoiceMenus {
    private final MenuButton question;
    private final MenuButton look;
    private final ValidateViewModel model;
    private final Messages messages;

    ChoiceMenus(MenuButton question, MenuButton look, ValidateViewModel model, Messages messages) {
        this.question = question;
        this.look = look;
        this.model = model;
        this.messages = messages;
        model.runs().addListener((ListChangeListener<RunRecord>) change -> fill());
        model.shownProperty().subscribe(now -> fill());
    }

    private void fill() {
        Held held = model.shownProperty().get();
        Shown.set(held != null && held.questions().size() > 1, question);
        Shown.set(held != null && model.runs().size() > 1, look);
        if (held == null) {
            return;
        }
        question.setText(held.chosen().question());
        ToggleGroup questions = new ToggleGroup();
        question.getItems()
                .setAll(held.questions().stream()
                        .map(validation -> item(validation, held, questions))
                        .toList());
        look.setText(messages.text(
                "validate.look.button", String.valueOf(held.view().run().id())));
        ToggleGroup runs = new ToggleGroup();
        look.getItems()
                .setAll(List.copyOf(model.runs()).stream()
                        .map(run -> item(run, held, runs))
                        .toList());
    }

    private RadioMenuItem item(Validation validation, Held held, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(validation.question());
        item.setId("validate-question-" + validation.question());
        item.setToggleGroup(group);
        item.setSelected(validation.equals(held.chosen()));
        item.setOnAction(event -> model.choose(validation.question()));
        return item;
    }

    private RadioMenuItem item(RunRecord run, Held held, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(
                messages.text("validate.look.run", String.valueOf(run.id()), run.provider(), run.model()));
        item.setId("validate-run-" + run.id());
        item.setToggleGroup(group);
        item.setSelected(run.id().equals(held.view().run().id()));
        item.setOnAction(event -> model.look(run.id()));
        return item;
    }
}
