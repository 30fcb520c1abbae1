package app.moderato.ui.settings;

import app.moderato.ui.control.Messages;
import app.moderato.ui.settings.WizardViewModel.Step;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line of the wizard's four steps: done, current, still to come. */
final class StepMarks {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final List<Step> STEPS = List.of(Step.PROVIDER, Step.ADDRESS, Step.CHECKS, Step.MODELS);

    private final Messages messages;
    private final List<Label> marks;

    StepMarks(HBox line, Messages messages) {
        this.messages = messages;
        this.marks = STEPS.stream().map(this::mark).toList();
        for (Label mark : marks) {
            if (!line.getChildren().isEmpty()) {
                Region dash = new Region();
                dash.getStyleClass().add("dash");
                line.getChildren().add(dash);
            }
            line.getChildren().add(mark);
        }
    }

    private Label mark(Step step) {
        Label mark = new Label(name(step));
        mark.getStyleClass().add("step-name");
        mark.setId("step-" + (STEPS.indexOf(step) + 1));
        return mark;
    }

    void show(Step now) {
        for (int i = 0; i < marks.size(); i++) {
            Label mark = marks.get(i);
            boolean done = STEPS.get(i).compareTo(now) < 0;
            mark.pseudoClassStateChanged(DONE, done);
            mark.pseudoClassStateChanged(CURRENT, STEPS.get(i) == now);
            mark.setGraphic(number(i + 1, done));
            mark.setAccessibleText(messages.text(
                    STEPS.get(i) == now
                            ? "settings.step.current"
                            : done ? "settings.step.done" : "settings.step.coming",
                    i + 1,
                    mark.getText()));
        }
    }

    private static Node number(int number, boolean done) {
        Label circle = new Label(done ? null : String.valueOf(number));
        circle.getStyleClass().add("step-number");
        if (done) {
            circle.setGraphic(new FontIcon(Feather.CHECK));
            circle.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
        return circle;
    }

    private String name(Step step) {
        return switch (step) {
            case PROVIDER -> messages.text("settings.step.provider");
            case ADDRESS -> messages.text("settings.step.address");
            case CHECKS -> messages.text("settings.step.checks");
            case MODELS, CONNECTED -> messages.text("settings.step.models");
        };
    }
}
