package app.moderato.ui.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupId;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Pictures of the groups in Transcripts, and reading one by keyboard. */
@Tag("screens")
@OnScreen
class TalkScreensTest {
    private static final Dimension2D SIZE = new Dimension2D(1280, 800);

    @TempDir
    Path folder = Path.of("");

    private static TalkModel talks(OpenDesk open, GroupId id, String words) {
        TalkModel talks = new TalkModel(open.desk(), place -> {}, open.tasks());
        talks.choose(id);
        talks.search().wordsProperty().set(words);
        talks.search().lookIfChanged();
        return talks;
    }

    private static TranscriptsPage page(OpenDesk open, TalkModel talks) {
        TranscriptViewModel model =
                new TranscriptViewModel(open.desk(), new RunsByHand(), place -> {}, new FilesByHand(), open.tasks());
        return new TranscriptsPage(new TranscriptController(model, new ResultLabels(model.verdictProperty())), talks);
    }

    private void picture(String state, String provider, String words) {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            GroupId id = HeldTalk.in(open, provider);
            Screens.page(
                    "transcripts",
                    state,
                    open,
                    new RunsByHand(),
                    new Place.Transcripts(),
                    () -> page(open, talks(open, id, words)),
                    () -> true);
        }
    }

    @Test
    void aGroupWithASearch() {
        picture("group", "openai", "sensitive");
    }

    @Test
    void aRehearsedGroup() {
        picture("group-rehearsal", "rehearsal", "");
    }

    @Test
    void nothingFoundInAGroup() {
        picture("group-no-hits", "openai", "xylophone");
    }

    @Test
    void interviewsBesideAGroup() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            HeldTalk.in(open, "openai");
            Screens.page(
                    "transcripts",
                    "beside-group",
                    open,
                    new RunsByHand(),
                    new Place.Transcripts(),
                    () -> page(open, new TalkModel(open.desk(), place -> {}, open.tasks())),
                    () -> true);
        }
    }

    @Test
    void aGroupIsSearchedAndReadByKeyboard() {
        FxRobot robot = new FxRobot();
        try (OpenDesk open = OpenDesk.sample(folder)) {
            GroupId id = HeldTalk.in(open, "openai");
            TalkModel talks = Toolkit.call(() -> talks(open, id, ""));
            TranscriptsPage page = Toolkit.call(() -> page(open, talks));
            Scene scene = Toolkit.call(() ->
                    Framed.around(page, new Place.Transcripts(), open.desk(), new RunsByHand(), open.tasks(), SIZE));
            Stage window = Toolkit.call(() -> {
                Stage stage = new Stage();
                stage.setScene(scene);
                stage.show();
                page.find();
                return stage;
            });
            robot.write("sensitive");
            Screens.awaitThat(() -> talks.search().hits().size() == 2);
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            Screens.awaitThat(() -> focused(scene, "talk-hits"));
            int first = Toolkit.call(() -> selected(talks));
            robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
            Screens.awaitThat(() -> selected(talks) != first);
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            assertThat(Toolkit.call(() -> focused(scene, "talk-open"))).isTrue();
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            assertThat(Toolkit.call(() -> focused(scene, "talk-lines"))).isTrue();
            Toolkit.run(window::hide);
        }
    }

    private static int selected(TalkModel talks) {
        return Objects.requireNonNull(talks.search().selectedProperty().get()).turn();
    }

    private static boolean focused(Scene scene, String id) {
        Node owner = scene.getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }
}
