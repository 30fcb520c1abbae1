package app.moderato.ui.control;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line of a wizard's steps: done, current, still to come. */
public final class StepLine {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Messages messages = Messages.beside(StepLine.class);
    private final List<Label> marks;

    /** @param names of the steps, in order */
    public StepLine(HBox line, List<String> names) {
        this.marks = IntStream.range(0, names.size())
                .mapToObj(i -> mark(names.get(i), i + 1))
                .toList();
        for (Label mark : marks) {
            if (!line.getChildren().isEmpty()) {
                Region dash = new Region();
                dash.getStyleClass().add("dash");
                line.getChildren().add(dash);
            }
            line.getChildren().add(mark);
        }
    }

    private static Label mark(String name, int number) {
        Label mark = new Label(name);
        mark.getStyleClass().add("step-name");
        mark.setId("step-" + number);
        return mark;
    }

    /** @param current step, from 0; their number where all are done */
    public void show(int current) {
        for (int i = 0; i < marks.size(); i++) {
            Label mark = marks.get(i);
            mark.pseudoClassStateChanged(DONE, i < current);
            mark.pseudoClassStateChanged(CURRENT, i == current);
            mark.setGraphic(number(i + 1, i < current));
            mark.setAccessibleText(messages.text(
                    i == current ? "control.step.current" : i < current ? "control.step.done" : "control.step.coming",
                    i + 1,
                    marks.size(),
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
}
