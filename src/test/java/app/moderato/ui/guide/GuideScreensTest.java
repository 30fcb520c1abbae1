package app.moderato.ui.guide;

import app.moderato.core.study.QuestionId;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.Hidden;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page of the guide. */
@Tag("screens")
@OnScreen
class GuideScreensTest {
    private static final String OWN = "why";
    private static final String HOSTILE = "a";

    @TempDir
    Path folder;

    @Test
    void aStudyThatWasRun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("ready", open, "intent", State.READY);
        }
    }

    @Test
    void everyTypeOfQuestion() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            for (String id : new String[] {"usual", "appeal", "friends", "colour", "last"}) {
                picture(id, open, id, State.READY);
            }
        }
    }

    @Test
    void choicesAndProbesOfARun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("choice", open, "basket", State.READY);
            picture("probe", open, "why", State.READY);
        }
    }

    @Test
    void theRawForm() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            GuideViewModel model = Toolkit.call(() -> new GuideViewModel(open.desk(), open.tasks()));
            Screens.page(
                    "guide",
                    "json",
                    open,
                    new RunsByHand(),
                    new Place.GuideOf(null),
                    () -> {
                        GuideController page =
                                new GuideController(model, open.desk(), open.tasks(), new FilesByHand(), place -> {});
                        ((ToggleButton) Hidden.find(page.node(), "show-json")).fire();
                        return page;
                    },
                    () -> model.stateProperty().get() == State.READY);
        }
    }

    @Test
    void aStudyOfOnesOwn() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            picture("own", open, OWN, State.READY);
        }
    }

    @Test
    void difficultTexts() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.hostile(folder));
            picture("hostile", open, HOSTILE, State.READY);
        }
    }

    @Test
    void beforeAnythingIsRead() {
        try (OpenDesk open = OpenDesk.with(folder, Preferences.DEFAULT, TaskRunner.on(neverRun -> {}, Runnable::run))) {
            open.desk().openLast();
            picture("loading", open, "", State.LOADING);
        }
    }

    @Test
    void aWorkspaceThatCannotBeUsed() throws IOException {
        Files.createDirectory(folder.resolve("moderato.db"));
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            picture("error", open, "", State.ERROR);
        }
    }

    @Test
    void anotherStudyThatCannotBeRead() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            open.desk().open(StudyFolder.write(folder.resolve("broken.study.yaml"), "moderato: 1\ntitle: Broken\n"));
            picture("unread", open, "", State.READY);
        }
    }

    @Test
    void everyPathThroughTheLogic() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            Screens.everywhere((scheme, size) -> {
                Scene scene = Toolkit.call(() -> {
                    GuideController page = new GuideController(
                            new GuideViewModel(open.desk(), open.tasks()),
                            open.desk(),
                            open.tasks(),
                            new FilesByHand(),
                            place -> {});
                    Scene made = Framed.around(
                            page, new Place.GuideOf(null), open.desk(), new RunsByHand(), open.tasks(), size);
                    ((Button) Hidden.find(page.node(), "guide-walk")).fire();
                    return made;
                });
                Screens.save(Screens.settled(scene), "guide", "walk", scheme, size);
            });
        }
    }

    @Test
    void aConditionThatIsNoneYetAndAnswerFromATry() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            GuideViewModel model = new GuideViewModel(open.desk(), open.tasks());
            model.select(new QuestionId("appeal"));
            model.person().tryNow();
            page("tried", open, model);
            model.select(new QuestionId("often"));
            model.editor().question().text("");
            model.editor().question().askIf("appeal >");
            page("wrong", open, model);
        }
    }

    @Test
    void aGuideWithoutQuestions() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            GuideViewModel model = new GuideViewModel(open.desk(), open.tasks());
            while (model.editor().draft().questionProperty().get() != null) {
                model.editor().remove();
            }
            page("none", open, model);
        }
    }

    private static void page(String state, OpenDesk open, GuideViewModel model) {
        Screens.page(
                "guide",
                state,
                open,
                new RunsByHand(),
                new Place.GuideOf(null),
                () -> new GuideController(model, open.desk(), open.tasks(), new FilesByHand(), place -> {}),
                () -> model.stateProperty().get() == State.READY);
    }

    private static void picture(String state, OpenDesk open, String chosen, State expected) {
        GuideViewModel model = Toolkit.call(() -> {
            GuideViewModel made = new GuideViewModel(open.desk(), open.tasks());
            if (!chosen.isEmpty()) {
                made.select(new QuestionId(chosen));
            }
            return made;
        });
        Screens.page(
                "guide",
                state,
                open,
                new RunsByHand(),
                new Place.GuideOf(null),
                () -> new GuideController(model, open.desk(), open.tasks(), new FilesByHand(), place -> {}),
                () -> model.stateProperty().get() == expected);
    }
}
