package app.moderato.ui.group;

import app.moderato.core.group.Command;
import app.moderato.core.group.Verb;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.harness.AsProvider;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the Group page in every state. */
@Tag("screens")
@OnScreen
class GroupScreensTest {
    private static final Preferences CONNECTED =
            Preferences.DEFAULT.withConnection(OpenDesk.OPENAI).withChosen(OpenDesk.OPENAI.id());

    @TempDir
    Path folder;

    private static ChatModel rehearsed(ProviderSettings settings) {
        return new RehearsalModel(SampleWorkspace.EMBEDDER);
    }

    private static ChatModel paid(ProviderSettings settings) {
        return new AsProvider(rehearsed(settings));
    }

    private static Seating seating(int groups, boolean byModel) {
        return new Seating(List.of(), 8, groups, byModel, true, false, false, false, null);
    }

    private static TableModel table(GroupStage stage) {
        return Objects.requireNonNull(stage.page.tableProperty().get());
    }

    private static boolean waits(GroupStage stage) {
        return stage.page.tableProperty().get() != null
                && table(stage).waitingProperty().get();
    }

    @Test
    void beforeAnyStudyIsOpen() {
        try (GroupStage stage = new GroupStage(folder, Preferences.DEFAULT, GroupScreensTest::rehearsed, "")) {
            stage.picture("empty");
        }
    }

    @Test
    void aGroupIsSeated() {
        try (GroupStage stage = new GroupStage(folder, CONNECTED, GroupScreensTest::paid)) {
            stage.until(() -> stage.page.setup().readyProperty().get());
            stage.picture("setup");
        }
    }

    /** Asked by a person in the chair, until the group waits again. */
    private static void talk(GroupStage stage) {
        Toolkit.run(() -> stage.groups.begin(seating(1, false)));
        stage.until(() -> waits(stage));
        ask(stage, "Tell us your name and how you look after your teeth.");
        Toolkit.run(() -> stage.groups.moveOn());
        stage.until(() -> waits(stage) && table(stage).state().stage() == 2);
        ask(stage, "Let’s stay on Enamel Shield White. What would have to be true for you to switch to it?");
        ask(stage, "And what speaks against it?");
    }

    private static void ask(GroupStage stage, String words) {
        int turns = table(stage).state().turns().size();
        Toolkit.run(() -> stage.groups.command(new Command.Ask(Verb.ASK_ALL, null, words)));
        stage.until(() -> waits(stage) && table(stage).state().turns().size() > turns + 1);
    }

    @Test
    void aGroupLive() {
        try (GroupStage stage = new GroupStage(folder, CONNECTED, GroupScreensTest::paid)) {
            talk(stage);
            stage.picture("live");
            Toolkit.run(() -> stage.groups.pause());
            stage.until(() -> table(stage).paused());
            stage.picture("paused");
        }
    }

    @Test
    void aRehearsedGroupUnderWay() {
        try (GroupStage stage = new GroupStage(folder, Preferences.DEFAULT, GroupScreensTest::rehearsed)) {
            talk(stage);
            stage.picture("rehearsal");
        }
    }

    @Test
    void aGroupThatHasEnded() {
        try (GroupStage stage = new GroupStage(folder, CONNECTED, GroupScreensTest::paid)) {
            Toolkit.run(() -> stage.groups.begin(seating(1, true)));
            stage.until(() -> stage.page.viewProperty().get() == GroupViewModel.View.SUMMARY);
            stage.picture("ended");
            Toolkit.run(stage.page::lobby);
            stage.picture("earlier");
        }
    }

    @Test
    void severalGroupsBesideEachOther() {
        try (GroupStage stage = new GroupStage(folder, CONNECTED, GroupScreensTest::paid)) {
            Toolkit.run(() -> stage.groups.begin(seating(3, true)));
            app.moderato.ui.harness.Screens.awaitThat(
                    90, () -> stage.page.viewProperty().get() == GroupViewModel.View.COMPARED);
            stage.picture("compare");
        }
    }

    @Test
    void aFault() {
        try (GroupStage stage = new GroupStage(folder, CONNECTED, settings -> new Failing(8))) {
            Toolkit.run(() -> stage.groups.begin(seating(1, true)));
            stage.until(() -> stage.page.troubleProperty().get() != null);
            stage.picture("fault");
        }
    }
}
