package app.moderato.ui.concept;

import app.moderato.core.study.ConceptId;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page of concepts. */
@Tag("screens")
@OnScreen
class ConceptsScreensTest {
    private static final String OWN = "bento";
    private static final String HOSTILE = "c1";

    @TempDir
    Path folder;

    @Test
    void theSample() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            picture("ready", open, "enamel-shield-white", State.READY);
        }
    }

    @Test
    void thePrompt() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            ConceptsViewModel model = Toolkit.call(() -> new ConceptsViewModel(open.desk(), open.tasks()));
            Screens.page(
                    "concepts",
                    "prompt",
                    open,
                    new RunsByHand(),
                    new Place.Concepts(null),
                    () -> {
                        ConceptsController page =
                                new ConceptsController(model, open.desk(), open.tasks(), new FilesByHand());
                        ((ToggleButton) page.node().lookup("#view-preview")).fire();
                        ((ToggleButton) page.node().lookup("#preview-prompt")).fire();
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
    void whatIsMissingIsSaidAtItsField() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            model.editor().add();
            model.editor().name("");
            model.editor().price().type("cheap");
            page("wrong", open, model);
        }
    }

    @Test
    void aStudyWithoutConcepts() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            ConceptsViewModel model = new ConceptsViewModel(open.desk(), open.tasks());
            while (model.editor().draft().conceptProperty().get() != null) {
                model.editor().remove();
            }
            page("none", open, model);
        }
    }

    private static void page(String state, OpenDesk open, ConceptsViewModel model) {
        Screens.page(
                "concepts",
                state,
                open,
                new RunsByHand(),
                new Place.Concepts(null),
                () -> new ConceptsController(model, open.desk(), open.tasks(), new FilesByHand()),
                () -> model.stateProperty().get() == State.READY);
    }

    private static void picture(String state, OpenDesk open, String chosen, State expected) {
        ConceptsViewModel model = Toolkit.call(() -> {
            ConceptsViewModel made = new ConceptsViewModel(open.desk(), open.tasks());
            if (!chosen.isEmpty()) {
                made.select(new ConceptId(chosen));
            }
            return made;
        });
        Screens.page(
                "concepts",
                state,
                open,
                new RunsByHand(),
                new Place.Concepts(null),
                () -> new ConceptsController(model, open.desk(), open.tasks(), new FilesByHand()),
                () -> model.stateProperty().get() == expected);
    }
}
