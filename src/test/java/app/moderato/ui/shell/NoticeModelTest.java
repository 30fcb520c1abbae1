package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.harness.RunsByHand;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeModelTest {
    private final RunsByHand runs = new RunsByHand();
    private final List<Place> places = new ArrayList<>();
    private final ReadOnlyObjectWrapper<RailPage> page = new ReadOnlyObjectWrapper<>(RailPage.RUN);
    private final SimpleBooleanProperty focused = new SimpleBooleanProperty(true);
    private final NoticeModel model =
            new NoticeModel(runs, places::add, page.getReadOnlyProperty(), focused.asObject());

    static RunGlance ended(RunState state, int done, @Nullable Double cost) {
        return new RunGlance(new RunId(3), state, false, done, 1_600, null, cost, 5.0, false, 0, 16);
    }

    private @Nullable Notice notice() {
        return model.noticeProperty().get();
    }

    @Test
    void whoSeesTheRunNeedsNoNotice() {
        runs.end(ended(RunState.COMPLETED, 1_600, 1.84));
        assertThat(notice()).isNull();
        assertThat(model.titleProperty().get()).isEqualTo("Moderato");
    }

    @Test
    void aRunThatHeardEnoughLeadsToItsResults() {
        page.set(RailPage.PANEL);
        runs.end(new RunGlance(new RunId(3), RunState.STOPPED, false, 640, 1_600, null, 0.7, 5.0, false, 0, 16, true));
        assertThat(notice())
                .isEqualTo(new Notice(
                        "Run 3 has heard enough and is done",
                        "640 of 1,600 cells done · $0.70",
                        "Read the results",
                        new Place.Results()));
    }

    @Test
    void onAnotherPageADoneRunLeadsToItsResults() {
        page.set(RailPage.PANEL);
        runs.end(ended(RunState.COMPLETED, 1_600, 1.84));
        assertThat(notice())
                .isEqualTo(new Notice(
                        "Run 3 is done", "1,600 of 1,600 cells done · $1.84", "Read the results", new Place.Results()));
        assertThat(model.titleProperty().get()).as("the window is in front").isEqualTo("Moderato");
        model.open();
        assertThat(places).containsExactly(new Place.Results());
        assertThat(notice()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "INCOMPLETE,cells have no answer",
        "BUDGET,its cap is reached",
        "REFUSED,the provider refused",
        "INTERRUPTED,it was interrupted"
    })
    void aRunWithHolesLeadsToItsPageWhichSaysWhatToDo(RunState state, String why) {
        page.set(RailPage.HOME);
        runs.end(ended(state, 1_591, null));
        assertThat(notice())
                .isEqualTo(new Notice(
                        "Run 3 has ended: " + why,
                        "1,591 of 1,600 cells done",
                        "Look at the run",
                        new Place.Run(false)));
    }

    @Test
    void behindOtherWindowsTheTitleSaysItUntilSomebodyComesBack() {
        focused.set(false);
        runs.end(ended(RunState.COMPLETED, 1_600, 1.84));
        assertThat(notice()).isNotNull();
        assertThat(model.titleProperty().get()).isEqualTo("✓ Run 3 done – Moderato");
        focused.set(true);
        assertThat(model.titleProperty().get()).isEqualTo("Moderato");
        assertThat(notice()).as("the run's page is in sight").isNull();
    }

    @Test
    void whoStoppedTheRunKnows() {
        page.set(RailPage.HOME);
        runs.end(ended(RunState.STOPPED, 900, 1.0));
        assertThat(notice()).isNull();
    }

    @Test
    void whoGoesToTheRunNeedsTheNoticeNoLonger() {
        page.set(RailPage.HOME);
        runs.end(ended(RunState.INCOMPLETE, 900, 1.0));
        page.set(RailPage.RUN);
        assertThat(notice()).isNull();
    }
}
