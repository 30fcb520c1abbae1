package app.moderato.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.group.GroupId;
import app.moderato.core.interview.RunState;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.desk.Place;
import app.moderato.ui.group.GroupTrouble.Remedy;
import app.moderato.ui.group.GroupViewModel.View;
import app.moderato.ui.harness.AsProvider;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class GroupViewModelTest {
    private static final Preferences CONNECTED =
            Preferences.DEFAULT.withConnection(OpenDesk.OPENAI).withChosen(OpenDesk.OPENAI.id());

    @TempDir
    Path folder;

    private static GroupTrouble trouble(GroupBench bench) {
        return Objects.requireNonNull(bench.page.troubleProperty().get());
    }

    @Test
    void theLobbyComesFirstAndJudgesNothing() {
        try (GroupBench bench = new GroupBench(folder)) {
            assertThat(bench.page.viewProperty().get()).isEqualTo(View.LOBBY);
            assertThat(bench.page.verdictProperty().get()).isNull();
            assertThat(bench.page.earlier()).isEmpty();
        }
    }

    @Test
    void aGroupThatEndsIsSummedUpAndListed() {
        try (GroupBench bench = new GroupBench(folder)) {
            bench.begin(1, true);
            assertThat(bench.page.viewProperty().get()).isEqualTo(View.TABLE);
            bench.untilShown(View.SUMMARY);
            assertThat(bench.groups.busyProperty().get()).isFalse();
            Verdict verdict =
                    Objects.requireNonNull(bench.page.verdictProperty().get());
            assertThat(verdict.level()).isEqualTo(Verdict.Level.DO_NOT_USE);
            bench.until(() -> bench.page.earlier().size() == 1
                    && bench.page.earlier().getFirst().group().state() == RunState.COMPLETED);
            bench.page.fork(2);
            bench.until(() -> bench.page.viewProperty().get() == View.TABLE);
            assertThat(bench.table().group()).isEqualTo(new GroupId(2));
            assertThat(bench.table().state().turns()).hasSize(2);
        }
    }

    @Test
    void severalGroupsAreComparedAtTheEnd() {
        try (GroupBench bench = new GroupBench(folder)) {
            bench.begin(2, true);
            bench.untilShown(View.COMPARED);
            assertThat(Objects.requireNonNull(bench.page.comparedProperty().get())
                            .groups())
                    .hasSize(2);
            bench.page.lobby();
            bench.until(() -> bench.page.earlier().size() == 2);
            assertThat(bench.page.earlier().getLast().series()).hasSize(2);
        }
    }

    @Test
    void theLobbyAndBackLeaveTheTableAsItIs() {
        try (GroupBench bench = new GroupBench(folder)) {
            bench.begin(1, false);
            bench.untilWaiting();
            TableModel held = bench.table();
            bench.page.lobby();
            assertThat(bench.page.viewProperty().get()).isEqualTo(View.LOBBY);
            assertThat(bench.page.busyProperty().get()).isTrue();
            bench.page.open(held.group());
            assertThat(bench.page.viewProperty().get()).isEqualTo(View.TABLE);
            assertThat(bench.table()).isSameAs(held);
        }
    }

    @Test
    void whoGoesToTheLobbyWhileAGroupIsReadStaysThere() {
        try (GroupBench bench = new GroupBench(folder)) {
            bench.begin(1, true);
            bench.untilShown(View.SUMMARY);
            bench.page.lobby();
            bench.page.open(new GroupId(1));
            assertThat(bench.page.loadingProperty().get()).isTrue();
            bench.page.lobby();
            assertThat(bench.page.loadingProperty().get()).isFalse();
            bench.page.earlier().clear();
            bench.until(() -> !bench.page.earlier().isEmpty());
            bench.untilIdle();
            assertThat(bench.page.viewProperty().get()).isEqualTo(View.LOBBY);
        }
    }

    @Test
    void aGroupIsPausedAndGoesOn() {
        try (GroupBench bench = new GroupBench(folder)) {
            bench.begin(1, false);
            bench.groups.pause();
            bench.until(() -> bench.table().paused());
            assertThat(bench.page.troubleProperty().get()).isNull();
            assertThat(Objects.requireNonNull(bench.groups.glanceProperty().get())
                            .doing())
                    .isEqualTo("The group is paused");
            bench.groups.goOn();
            bench.untilWaiting();
            assertThat(bench.table().live()).isTrue();
        }
    }

    @Test
    void aGroupThatIsLeftIsGoneOnWithAnotherDay() {
        try (GroupBench bench = new GroupBench(folder)) {
            bench.begin(1, false);
            bench.untilWaiting();
            bench.groups.stop();
            bench.until(
                    () -> !bench.groups.busyProperty().get() && !bench.table().held());
            assertThat(bench.table().paused()).isTrue();
            bench.page.resume();
            bench.until(() -> bench.table().held());
            bench.untilWaiting();
            bench.groups.end();
            bench.untilShown(View.SUMMARY);
            assertThat(Objects.requireNonNull(bench.page.summaryProperty().get())
                            .stored()
                            .record()
                            .state())
                    .isEqualTo(RunState.STOPPED);
        }
    }

    @Test
    void aProviderThatFailsPausesTheGroupInWordsOfTheWindow() {
        Failing provider = new Failing(8);
        try (GroupBench bench = new GroupBench(folder, CONNECTED, settings -> provider)) {
            bench.begin(1, true);
            bench.until(
                    () -> bench.table().paused() && bench.page.troubleProperty().get() != null);
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.GO_ON);
            assertThat(trouble(bench).sentence())
                    .isEqualTo("openai did not answer within 20 s. What was said is kept.");
            provider.mend();
            bench.page.remedy();
            assertThat(bench.page.troubleProperty().get()).isNull();
            bench.untilShown(View.SUMMARY);
        }
    }

    @Test
    void aCapThatWasReachedIsRaisedOnAGroupOfBeforeToo() {
        Preferences tight = CONNECTED.withBudgetCap(new BigDecimal("0.0001"));
        GroupBench first =
                new GroupBench(folder, tight, settings -> new AsProvider(new RehearsalModel(SampleWorkspace.EMBEDDER)));
        try (first) {
            first.begin(1, true);
            first.until(() -> !first.groups.busyProperty().get()
                    && !first.table().held()
                    && first.page.troubleProperty().get() != null);
            assertThat(trouble(first).remedy()).isEqualTo(Remedy.RAISE_CAP);
        }
        try (GroupBench bench = new GroupBench(
                folder, tight, settings -> new AsProvider(new RehearsalModel(SampleWorkspace.EMBEDDER)))) {
            bench.page.open(new GroupId(1));
            bench.until(() -> bench.page.troubleProperty().get() != null);
            assertThat(trouble(bench).remedy()).isEqualTo(Remedy.RAISE_CAP);
            bench.page.remedy();
            assertThat(bench.groups.busyProperty().get()).isTrue();
            bench.until(() -> bench.table().held());
        }
    }

    @Test
    void whatNeedsTheSettingsGoesThere() {
        try (GroupBench bench = new GroupBench(folder)) {
            bench.page.remedy();
            assertThat(bench.places).isEmpty();
            bench.page.fail(bench.groups.troubles().keyGone("OpenAI"));
            assertThat(trouble(bench).sentence()).isEqualTo("There is no key for OpenAI. Nothing was sent.");
            bench.page.remedy();
            assertThat(bench.places).containsExactly(new Place.Connect());
        }
    }
}
