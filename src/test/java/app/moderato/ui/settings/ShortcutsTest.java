package app.moderato.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.Toolkit;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;

@OnScreen
class ShortcutsTest {
    @Test
    void theKeysOfAGroupStandInTheListWithWhatTheyDo() {
        List<String> told = Toolkit.call(() -> {
            GridPane keys = (GridPane) new ShortcutsController().node().lookup("#shortcuts");
            return keys.getChildren().stream()
                    .map(cell -> ((Label) cell).getText())
                    .toList();
        });

        assertThat(told).doesNotContain("").doesNotHaveDuplicates();
        for (String key : List.of("Alt 1 … Alt 6", "Alt M", "Alt N", "Alt H")) {
            assertThat(told.get(told.indexOf(key) + 1)).as(key).startsWith("In a group: ");
        }
    }
}
