package app.moderato.ui.study;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.concept.ConceptsController;
import app.moderato.ui.concept.ConceptsViewModel;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.LockedDrafts;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the study's settings over a page. */
@Tag("screens")
@OnScreen
class StudyScreensTest {
    @TempDir
    Path folder;

    private void draw(OpenDesk open, Place over, String state) {
        draw(open, over, state, scene -> {});
    }

    private void draw(OpenDesk open, Place over, String state, Consumer<Scene> before) {
        Screens.everywhere((scheme, size) -> {
            Scene scene = Toolkit.call(() -> Framed.around(
                    new ConceptsController(
                            new ConceptsViewModel(open.desk(), open.tasks()),
                            open.desk(),
                            open.tasks(),
                            new FilesByHand()),
                    over,
                    open.desk(),
                    new RunsByHand(),
                    open.tasks(),
                    size));
            Screens.settled(scene);
            Toolkit.run(() -> before.accept(scene));
            Screens.save(Screens.settled(scene), "home", state, scheme, size);
        });
    }

    @Test
    void theSettingsWithOneThatIsNoValue() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            new StudyEditor(open.desk(), Messages.beside(StudyEditor.class)).type(StudyField.SEED, "many");
            draw(open, new Place.StudySettings(), "study-settings");
            draw(
                    open,
                    new Place.StudySettings(),
                    "study-settings-end",
                    scene -> ((ScrollPane) scene.lookup("#study-settings .scroll-pane")).setVvalue(1));
        }
    }

    @Test
    void anotherStudyWaitsForTextThatCannotBeKept() {
        LockedDrafts drafts = new LockedDrafts();
        try (OpenDesk open =
                OpenDesk.with(drafts.ports(folder), Preferences.DEFAULT, TaskRunner.on(Runnable::run, Runnable::run))) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            drafts.lock(true);
            new StudyEditor(open.desk(), Messages.beside(StudyEditor.class)).type(StudyField.TITLE, "Boxes");
            open.desk().openSample();
            draw(open, new Place.Home(), "unkept");
        }
    }

    private static GroupPlanEditor editor(OpenDesk open, PlannedGroup group) {
        return new GroupPlanEditor(group, open.desk().drafting(), Messages.beside(GroupPlanEditor.class));
    }

    @Test
    void aGroupThatNobodyHasPlanned() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            draw(open, new Place.GroupPlan(), "group-plan-none");
        }
    }

    @Test
    void aGroupWithTheUsualCourse() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            PlannedGroup group = new PlannedGroup(open.desk(), Messages.beside(GroupPlanEditor.class));
            editor(open, group).begin();
            draw(open, new Place.GroupPlan(), "group-plan-usual");
        }
    }

    @Test
    void aGroupWithACourseOfItsOwnAndThingsToMend() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            PlannedGroup group = new PlannedGroup(open.desk(), Messages.beside(GroupPlanEditor.class));
            GroupPlanEditor editor = editor(open, group);
            editor.type(GroupField.PARTICIPANTS, "40");
            editor.concept(new ConceptId("bento"), true);
            editor.concept(new ConceptId("tiffin"), true);
            group.selectedProperty().set(3);
            editor.about(new ConceptId("bento"));
            editor.add(GroupPlan.Kind.POLL);
            group.selectedProperty().set(0);
            editor.about(null);
            editor.kind(GroupPlan.Kind.DISCUSS);
            editor.about(new ConceptId("wrap"));
            editor.type(GroupField.MINUTES, "long");
            editor.say("What would make you switch from {{concept.name}}?");
            draw(open, new Place.GroupPlan(), "group-plan-own");
        }
    }

    @Test
    void aGroupOfAStudyWithManyConceptsAndOfOneWithNone() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.hostile(folder));
            PlannedGroup group = new PlannedGroup(open.desk(), Messages.beside(GroupPlanEditor.class));
            GroupPlanEditor editor = editor(open, group);
            editor.begin();
            draw(open, new Place.GroupPlan(), "group-plan-many");
            open.desk()
                    .drafting()
                    .change(
                            new Drafting.Step("Clear", "", new Place.Home()),
                            draft -> draft.with(study -> study.withConcepts(List.of())));
            draw(open, new Place.GroupPlan(), "group-plan-no-concepts");
        }
    }
}
