package app.moderato.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.Round;
import app.moderato.core.group.Turn;
import app.moderato.core.group.TurnRule;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.PersonaId;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a person does on the Group page, by mouse and keyboard, in a window of 1000 × 760. */
@Timeout(240)
@OnScreen
class GroupJourneyTest {
    private static final Dimension2D SIZE = new Dimension2D(1000, 760);

    private final FxRobot robot = new FxRobot();
    private final Theme theme = Toolkit.call(() -> new Theme("light"));

    @TempDir
    Path folder;

    @AfterEach
    void closeTheTheme() {
        Toolkit.run(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            theme.close();
        });
    }

    private GroupStage open() {
        GroupStage stage =
                new GroupStage(folder, Preferences.DEFAULT, settings -> new RehearsalModel(SampleWorkspace.EMBEDDER));
        Scene scene = stage.scene(SIZE);
        Toolkit.run(() -> {
            Stage window = new Stage();
            window.setScene(scene);
            window.setWidth(SIZE.getWidth());
            window.setHeight(SIZE.getHeight());
            window.show();
        });
        return stage;
    }

    private static Optional<Node> shown(String selector) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(GroupJourneyTest::visible)
                .findFirst();
    }

    private static boolean visible(Node node) {
        return node.isVisible() && (node.getParent() == null || visible(node.getParent()));
    }

    private void press(String selector) {
        Screens.awaitThat(
                () -> shown(selector).filter(node -> !node.isDisabled()).isPresent());
        robot.clickOn(Toolkit.call(() -> shown(selector).orElseThrow()));
    }

    /** Never inside a condition, which is on the screen's thread already. */
    private static String text(String selector) {
        return Toolkit.call(() -> said(selector));
    }

    /** On the screen's thread. */
    private static String said(String selector) {
        return shown(selector).map(node -> ((Labeled) node).getText()).orElse("");
    }

    private static TableModel table(GroupStage stage) {
        return Objects.requireNonNull(stage.page.tableProperty().get());
    }

    private static void awaitTurn(GroupStage stage) {
        Screens.awaitThat(
                60,
                () -> stage.page.tableProperty().get() != null
                        && table(stage).waitingProperty().get());
    }

    private static void awaitSummary(GroupStage stage) {
        Screens.awaitThat(120, () -> stage.page.viewProperty().get() == GroupViewModel.View.SUMMARY);
    }

    /** A drawer where the window is narrow. */
    private void openTheMeasures() {
        assertThat(Toolkit.call(() -> shown("#group-measures"))).isEmpty();
        press("#group-drawer");
        Screens.awaitThat(() -> shown("#group-measures").isPresent());
    }

    @Test
    void aRehearsalIsModeratedToItsEndAndTheShiftIsRead() {
        try (GroupStage stage = open()) {
            press("#group-begin");
            awaitTurn(stage);
            openTheMeasures();
            say("How do you look after your teeth?");
            Screens.awaitThat(
                    60,
                    () -> table(stage).state().spoken().size() >= 8
                            && table(stage).waitingProperty().get());
            press("#primary");
            Screens.awaitThat(
                    60,
                    () -> table(stage).state().stage() == 2
                            && table(stage).waitingProperty().get());
            assertThat(text("#primary-detail")).isEqualTo("Private again, A");

            press("#group-text");
            robot.write("Don't you agree that it is great?");
            Screens.awaitThat(() -> shown("#group-lint").isPresent());
            Toolkit.run(() -> ((TextField) shown("#group-text").orElseThrow()).clear());
            say("What would have to be true for you to switch?");
            awaitTurn(stage);

            robot.press(KeyCode.ALT, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.ALT);
            Screens.awaitThat(() -> said("#group-send").equals("Blind poll"));
            press("#group-send");
            Screens.awaitThat(
                    60,
                    () -> table(stage).state().reactions().stream()
                                    .filter(one -> one.round().kind() == Round.Kind.POLL && one.rating() != null)
                                    .count()
                            == 8);
            Screens.awaitThat(() -> said("#group-shift").contains("→"));

            press("#primary");
            Screens.awaitThat(
                    60,
                    () -> table(stage).state().stage() == 4
                            && table(stage).waitingProperty().get());
            say("One last thought?");
            awaitTurn(stage);
            press("#primary");
            awaitSummary(stage);
            Screens.awaitThat(() -> shown("#group-summary-shifts .shift-figure").isPresent());
            assertThat(text("#group-summary-shifts .shift-figure")).contains("→");
            assertThat(Toolkit.call(() -> shown("#group-rehearsal"))).isPresent();

            stage.files.answer(folder.resolve("group-1.html"));
            press("#group-export");
            press("#group-export-html");
            Screens.awaitThat(() -> Files.exists(folder.resolve("group-1.html")));
        }
    }

    private void say(String words) {
        press("#group-text");
        robot.interact(() -> ((TextField) shown("#group-text").orElseThrow()).setText(words));
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    }

    @Test
    void thePersonTakesTheChairFromTheModelAndGivesItBackAndForksAfterwards() {
        try (GroupStage stage = open()) {
            press("#group-begin");
            awaitTurn(stage);
            openTheMeasures();
            press("#group-pace-3");
            press("#group-model");
            Screens.awaitThat(
                    60,
                    () -> table(stage).state().byModel()
                            && !table(stage).state().spoken().isEmpty());
            press("#group-model");
            Screens.awaitThat(
                    60,
                    () -> !table(stage).state().byModel()
                            && table(stage).waitingProperty().get());
            press("#group-pace-0");
            press("#group-model");
            awaitSummary(stage);
            List<Turn> ended = Toolkit.call(() -> table(stage).state().turns());

            ListView<?> record =
                    (ListView<?>) Toolkit.call(() -> shown("#group-record").orElseThrow());
            Toolkit.run(() -> record.getSelectionModel()
                    .select(record.getItems().stream()
                            .map(Object.class::cast)
                            .filter(row -> row instanceof StreamRow.Said said && said.turn() == 5)
                            .findFirst()
                            .map(row -> record.getItems().indexOf(row))
                            .orElseThrow()));
            press("#group-fork");
            Screens.awaitThat(
                    60,
                    () -> stage.page.viewProperty().get() == GroupViewModel.View.TABLE
                            && table(stage).group().value() == 2);
            assertThat(Toolkit.call(() -> table(stage).state().turns()).subList(0, 5))
                    .isEqualTo(ended.subList(0, 5));
        }
    }

    @Test
    void aSeatIsExchangedTurnsAreRuledAndTheNudgeIsFollowed() {
        try (GroupStage stage = open()) {
            Toolkit.run(() -> stage.page.setup().peopleProperty().set(2));
            Screens.awaitThat(() -> stage.page.setup().readyProperty().get());
            PersonaId sent =
                    Toolkit.call(() -> stage.page.setup().seats().getFirst().id());
            press("#group-exchange-" + sent);
            Screens.awaitThat(() -> stage.page.setup().readyProperty().get()
                    && !stage.page.setup().seats().getFirst().id().equals(sent));

            press("#group-begin");
            awaitTurn(stage);
            openTheMeasures();
            press("#group-rule-order");
            Screens.awaitThat(() -> table(stage).state().rule() == TurnRule.IN_ORDER);
            press("#group-rule-pick");
            Screens.awaitThat(() -> table(stage).state().rule() == TurnRule.MODERATOR_PICKS);
            press("#group-rule-auction");
            Screens.awaitThat(() -> table(stage).state().rule() == TurnRule.AUCTION);

            press("#group-probe");
            press("#group-people .person-line");
            for (int turn = 1; turn <= 4; turn++) {
                int heard = turn;
                say("What else comes to your mind, number " + turn + "?");
                Screens.awaitThat(
                        60,
                        () -> table(stage).state().spoken().size() == heard
                                && table(stage).waitingProperty().get());
            }
            Screens.awaitThat(() -> said("#group-nudge-text").contains("not been heard for 4 turns"));
            press("#group-nudge-do");
            Screens.awaitThat(() -> said("#group-send").equals("Ask one")
                    && !((TextField) shown("#group-text").orElseThrow())
                            .getText()
                            .isEmpty());
            press("#group-send");
            Screens.awaitThat(60, () -> table(stage).state().spoken().size() > 4);
            assertThat(Toolkit.call(() -> table(stage).state().spoken().get(4).speaker()))
                    .isEqualTo(Toolkit.call(() -> table(stage).design().ids().getLast()));
        }
    }

    @Test
    void groupsOfBeforeAreLaidBesideEachOther() {
        try (GroupStage stage = open()) {
            Toolkit.run(() -> stage.groups.begin(new Seating(List.of(), 4, 2, true, false, false, false, false, null)));
            Screens.awaitThat(120, () -> stage.page.viewProperty().get() == GroupViewModel.View.COMPARED);
            press("#group-all");
            Screens.awaitThat(() -> shown("#group-compared").isEmpty());
            press("#group-compare-1");
            Screens.awaitThat(() -> shown("#group-compared").isPresent());
            assertThat(Objects.requireNonNull(stage.page.comparedProperty().get())
                            .groups())
                    .hasSize(2);
        }
    }

    @Test
    void aGroupIsLeftForAnotherDayAndGoneOnWith() {
        try (GroupStage stage = open()) {
            press("#group-begin");
            awaitTurn(stage);
            press("#group-end");
            press("#group-end-leave");
            Screens.awaitThat(() -> !stage.groups.busyProperty().get());
            Screens.awaitThat(() -> said("#group-state").equals("Paused"));
            press("#group-resume");
            awaitTurn(stage);
            press("#group-end");
            press("#group-end-yes");
            awaitSummary(stage);
            assertThat(Objects.requireNonNull(stage.page.summaryProperty().get())
                            .stored()
                            .record()
                            .state())
                    .isEqualTo(RunState.STOPPED);
        }
    }
}
