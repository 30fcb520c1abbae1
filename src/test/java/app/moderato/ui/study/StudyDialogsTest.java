package app.moderato.ui.study;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.GroupPlan;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class StudyDialogsTest {
    @TempDir
    Path folder;

    private static void press(Node node, KeyCode key, boolean alt) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, alt, false));
    }

    private static List<String> course(OpenDesk open) {
        return new PlannedGroup(open.desk(), Messages.beside(PlannedGroup.class))
                .course().stream().map(SectionRow::words).toList();
    }

    @Test
    void theKeyboardAlonePlansAGroup() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            Toolkit.run(() -> {
                open.desk().open(StudyFolder.lunchBoxes(folder));
                StackPane root = new StackPane();
                Scene scene = new Scene(root, 1000, 760);
                StudyDialogs dialogs = new StudyDialogs(open.desk());
                dialogs.open(new Place.StudySettings(), root);
                scene.snapshot(null);
                ((Button) scene.lookup("#study-group")).fire();
                assertThat(scene.lookup("#study-settings"))
                        .as("one dialog at a time")
                        .isNull();
                assertThat(scene.lookup("#group-none").isVisible()).isTrue();
                scene.snapshot(null);
                ((Button) scene.lookup("#group-none .button")).fire();
                assertThat(scene.getFocusOwner()).isEqualTo(scene.lookup("#group-participants"));
                ((TextField) scene.lookup("#group-participants")).setText("8");

                scene.snapshot(null);
                ListView<?> sections = (ListView<?>) scene.lookup("#group-sections");
                press(sections, KeyCode.DOWN, true);
                assertThat(course(open)).startsWith("Private reaction", "Warm-up");
                assertThat(sections.getSelectionModel().getSelectedIndex()).isEqualTo(1);
                press(sections, KeyCode.DELETE, false);
                assertThat(course(open)).containsExactly("Private reaction", "Discuss", "Private reaction", "Close");
                press(scene.lookup("#group-plan"), KeyCode.ESCAPE, false);
                assertThat(scene.lookup("#group-plan")).isNull();
                GroupPlan plan = Objects.requireNonNull(
                        Objects.requireNonNull(open.desk().studyProperty().get())
                                .study()
                                .group());
                assertThat(plan.participants()).isEqualTo(8);
                dialogs.open(new Place.GroupPlan(), root);
                assertThat(scene.lookup("#group-plan")).as("opens again").isNotNull();
            });
        }
    }
}
