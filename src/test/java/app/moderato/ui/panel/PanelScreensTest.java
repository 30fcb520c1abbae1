package app.moderato.ui.panel;

import app.moderato.core.panel.PersonaId;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page of the panel. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class PanelScreensTest {
    private static final String OWN = "w01";
    private static final String HOSTILE = "p002";

    @TempDir
    Path folder;

    @Test
    void aStudyThatWasRun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("ready", open, "p005", State.READY);
        }
    }

    @Test
    void nobodyFits() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            PanelViewModel model = Toolkit.call(() -> new PanelViewModel(open.desk(), open.tasks(), place -> {}));
            Toolkit.run(() -> model.searchProperty().set("nobody is called so"));
            Screens.page(
                    "panel",
                    "empty",
                    open,
                    new RunsByHand(),
                    new Place.PanelOf(null),
                    () -> new PanelController(model),
                    () -> model.shown().isEmpty());
        }
    }

    @Test
    void detailsOverTheTable() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PanelViewModel model = Toolkit.call(() -> new PanelViewModel(open.desk(), open.tasks(), place -> {}));
            Screens.page(
                    "panel",
                    "person",
                    open,
                    new RunsByHand(),
                    new Place.PanelOf(new PersonaId("p007")),
                    () -> new PanelController(model),
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

    private static void picture(String state, OpenDesk open, String chosen, State expected) {
        PanelViewModel model = Toolkit.call(() -> {
            PanelViewModel made = new PanelViewModel(open.desk(), open.tasks(), place -> {});
            if (!chosen.isEmpty()) {
                made.select(new PersonaId(chosen));
            }
            return made;
        });
        Screens.page(
                "panel",
                state,
                open,
                new RunsByHand(),
                new Place.PanelOf(null),
                () -> new PanelController(model),
                () -> model.stateProperty().get() == expected);
    }
}
