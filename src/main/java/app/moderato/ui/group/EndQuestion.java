package app.moderato.ui.group;

import app.moderato.ui.control.Messages;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Before a group is ended for good: what that means, and that it can be left instead. */
final class EndQuestion {
    private static final double WIDTH = 320;

    private EndQuestion() {}

    /**
     * @param end ends it
     * @param leave leaves it for another day
     */
    static void ask(Node owner, Messages messages, Runnable end, Runnable leave) {
        PopOver popOver = new PopOver();
        Label title = new Label(messages.text("group.end.title"));
        title.getStyleClass().add("strong");
        Label words = new Label(messages.text("group.end.words"));
        words.setWrapText(true);
        words.setPrefWidth(WIDTH);
        words.setMinHeight(Label.USE_PREF_SIZE);
        Button yes = button("group-end-yes", messages.text("group.end.yes"), popOver, end);
        yes.getStyleClass().add("danger");
        Button later = button("group-end-leave", messages.text("group.end.leave"), popOver, leave);
        HBox buttons = new HBox(later, yes);
        buttons.getStyleClass().add("popover-buttons");
        VBox content = new VBox(title, words, buttons);
        content.setId("group-end-question");
        content.getStyleClass().add("popover-body");
        popOver.setContentNode(content);
        popOver.setAnimated(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.getStyleClass().add("themed-popover");
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(EndQuestion.class.getResource("group.css"))
                        .toExternalForm());
        popOver.show(owner);
        later.requestFocus();
    }

    private static Button button(String id, String text, PopOver popOver, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> {
            popOver.hide();
            action.run();
        });
        return button;
    }
}
