package app.moderato.ui.harness;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.control.RowButton;
import app.moderato.ui.theme.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sweep over every picture sees what it is for. */
@OnScreen
class AccessTest {
    @Test
    void anIconAloneHasNoNameAndAPromptIsNone() {
        TextField field = new TextField();
        field.setPromptText("Search");
        assertThat(barriers(new Button("", new FontIcon(Feather.X)), field))
                .filteredOn(line -> line.startsWith("no name"))
                .hasSize(2);
    }

    @Test
    void aLabelNamesItsField() {
        TextField field = new TextField();
        Label label = new Label("Cap");
        label.setLabelFor(field);
        assertThat(barriers(label, field)).isEmpty();
    }

    @Test
    void aPressThatNoKeyDoesIsSeen() {
        Label label = new Label("More");
        label.setOnMouseClicked(event -> {});
        Button button = new Button("Less");
        button.setFocusTraversable(false);
        assertThat(barriers(label, button))
                .filteredOn(line -> line.startsWith("by mouse only"))
                .hasSize(2);
    }

    @Test
    void aFaintTextIsSeenOnWhatLiesBelowIt() {
        Label muted = styled(new Label("On white"), "-fx-text-fill: -color-fg-muted");
        Label subtle = styled(new Label("Too faint"), "-fx-text-fill: -color-fg-subtle");
        Node bar = styled(new StackPane(), "-fx-background-color: -likert-4");
        Label onBar = styled(new Label("On a bar"), "-fx-text-fill: -color-fg-muted");
        assertThat(barriers(muted, subtle, new StackPane(bar, onBar)))
                .hasSize(2)
                .anyMatch(line -> line.contains("“Too faint” #818b98 on #ffffff = 3.45"))
                .anyMatch(line -> line.contains("“On a bar”") && line.contains("on #8fc0ef"));
    }

    @Test
    void aTextOnAGradientIsHeldAgainstWhatIsSeen() {
        Label label = styled(
                new Label("On a gradient"),
                "-fx-text-fill: white; -fx-padding: 20; -fx-background-color: linear-gradient(to right, #eee, #ddd)");
        assertThat(barriers(label)).singleElement().asString().startsWith("faint: “On a gradient”");
    }

    @Test
    void aRowWithoutARingIsSeen() {
        RowButton row = styled(new RowButton(), "-fx-background-color: -color-bg-default");
        row.getChildren().add(new Label("Open"));
        row.setAccessibleText("Open");
        assertThat(barriers(row)).singleElement().asString().startsWith("no ring of focus: RowButton");
    }

    private static <N extends Node> N styled(N node, String style) {
        node.setStyle(style);
        return node;
    }

    private static List<String> barriers(Node... nodes) {
        return Toolkit.call(() -> {
            try (Theme _ = new Theme("light")) {
                Scene scene = new Scene(new VBox(nodes), 300, 200);
                scene.snapshot(null);
                return Access.barriers(scene);
            }
        });
    }
}
