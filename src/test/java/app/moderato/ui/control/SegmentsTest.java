package app.moderato.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.Toolkit;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

@OnScreen
class SegmentsTest {
    private final MenuButton more = Toolkit.call(() -> new MenuButton("More"));
    private final Segments segments = Toolkit.call(() -> {
        Segments made = new Segments();
        for (String name : List.of("Compare", "Price", "Models", "Subgroups", "Table")) {
            ToggleButton button = new ToggleButton(name);
            button.setId(name);
            made.getChildren().add(button);
        }
        made.getChildren().add(more);
        new Scene(new Group(made));
        return made;
    });

    private void room(double share) {
        Toolkit.run(() -> {
            segments.applyCss();
            double width = segments.prefWidth(-1) * share;
            segments.resize(Math.max(width, segments.minWidth(-1)), 30);
            segments.layout();
        });
    }

    private Stream<ToggleButton> buttons() {
        return segments.getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast);
    }

    private List<String> row() {
        return Toolkit.call(() ->
                buttons().filter(Node::isVisible).map(ToggleButton::getText).toList());
    }

    private List<String> menu() {
        return Toolkit.call(() -> more.isVisible()
                ? more.getItems().stream().map(MenuItem::getText).toList()
                : List.of());
    }

    @Test
    void whereAllFitThereIsNoMenu() {
        room(1);
        assertThat(row()).containsExactly("Compare", "Price", "Models", "Subgroups", "Table");
        assertThat(menu()).isEmpty();
    }

    @Test
    void whatDoesNotFitGoesIntoTheMenuFromTheEndAndNothingIsLost() {
        room(0.75);
        assertThat(row()).startsWith("Compare", "Price");
        assertThat(menu()).endsWith("Table");
        assertThat(Stream.concat(row().stream(), menu().stream()))
                .containsExactly("Compare", "Price", "Models", "Subgroups", "Table");
        assertThat(Toolkit.call(() -> more.getLayoutX() + more.getWidth()))
                .isLessThanOrEqualTo(segments.getWidth() + 1);
        room(1);
        assertThat(menu()).isEmpty();
    }

    @Test
    void theChosenOneStaysInTheRow() {
        room(0.6);
        Toolkit.run(() -> more.getItems().getLast().fire());
        room(0.6);
        assertThat(Toolkit.call(() -> segments.valueProperty().get())).isEqualTo("Table");
        assertThat(row()).contains("Table");
        room(0);
        assertThat(row()).containsExactly("Table");
        assertThat(menu()).containsExactly("Compare", "Price", "Models", "Subgroups");
    }

    @Test
    void aViewThatTheRunHasNotIsInNeither() {
        Toolkit.run(() -> buttons().skip(2).findFirst().ifPresent(models -> Shown.set(false, models)));
        room(0.6);
        assertThat(Stream.concat(row().stream(), menu().stream()))
                .containsExactly("Compare", "Price", "Subgroups", "Table");
        Toolkit.run(() -> buttons().skip(2).findFirst().ifPresent(models -> Shown.set(true, models)));
        room(0);
        assertThat(menu()).contains("Models");
    }
}
