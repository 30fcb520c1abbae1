package app.moderato.ui.shell;

import app.moderato.ui.control.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The column of pages at the left: a button each, a dot where work is going on. */
final class Rail {
    private final Map<RailPage, ToggleButton> buttons = new EnumMap<>(RailPage.class);

    /** Fills the column, below what it holds already. */
    Rail(VBox column, ShellViewModel model, Messages messages) {
        ToggleGroup group = new ToggleGroup();
        boolean pinned = false;
        for (RailPage page : RailPage.values()) {
            if (page.pinned() && !pinned) {
                Region gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                column.getChildren().add(gap);
                pinned = true;
            }
            ToggleButton button = made(page, messages);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.go(page.place());
            });
            buttons.put(page, button);
            column.getChildren()
                    .add(
                            switch (page) {
                                case RUN -> dotted(button, "rail-live", model.liveProperty());
                                case GROUP -> dotted(button, "rail-group-live", model.groupLiveProperty());
                                default -> button;
                            });
        }
        model.pageProperty().subscribe(page -> button(page).setSelected(true));
    }

    ToggleButton button(RailPage page) {
        return Objects.requireNonNull(buttons.get(page));
    }

    private static ToggleButton made(RailPage page, Messages messages) {
        String name = page.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(word(page, messages), new FontIcon(page.icon()));
        button.setId("rail-" + name);
        button.getStyleClass().add("rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        return button;
    }

    private static Node dotted(ToggleButton button, String id, ObservableValue<Boolean> live) {
        Region dot = new Region();
        dot.setId(id);
        dot.getStyleClass().add("rail-dot");
        dot.setMouseTransparent(true);
        dot.visibleProperty().bind(live);
        StackPane stack = new StackPane(button, dot);
        stack.getStyleClass().add("rail-stack");
        return stack;
    }

    private static String word(RailPage page, Messages messages) {
        return messages.text(
                switch (page) {
                    case HOME -> "shell.rail.home";
                    case CONCEPTS -> "shell.rail.concepts";
                    case PANEL -> "shell.rail.panel";
                    case GUIDE -> "shell.rail.guide";
                    case RUN -> "shell.rail.run";
                    case RESULTS -> "shell.rail.results";
                    case TRANSCRIPTS -> "shell.rail.transcripts";
                    case GROUP -> "shell.rail.group";
                    case VALIDATE -> "shell.rail.validate";
                    case ANCHORS -> "shell.rail.anchors";
                    case SETTINGS -> "shell.rail.settings";
                });
    }
}
