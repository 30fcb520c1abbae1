package app.moderato.ui.transcript;

import app.moderato.core.interview.RunId;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of Transcripts. */
@Tag("screens")
@OnScreen
class TranscriptScreensTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aSearchWithItsBestMatch() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture(
                    "ready",
                    open,
                    model -> {
                        model.go(new Place.Search("sensitive"));
                        chooseScored(model);
                        if (model.starredProperty().get() == 0) {
                            model.star();
                        }
                    },
                    TranscriptScreensTest::scored);
        }
    }

    @Test
    void aRehearsalWithoutASearch() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            open.desk().choose(new RunId(1));
            picture(
                    "rehearsal",
                    open,
                    model -> {},
                    model -> model.stateProperty().get() == TranscriptViewModel.State.READY);
        }
    }

    @Test
    void theAnswersOfASegment() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture(
                    "segment",
                    open,
                    model -> model.go(new Place.Answers(new QuestionId("intent"), "plain-pearl", 4)),
                    TranscriptScreensTest::scored);
        }
    }

    @Test
    void theAnswersAboutAConcept() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture(
                    "concept",
                    open,
                    model -> model.hits().arrangementProperty().set(Arrangement.CONCEPT),
                    TranscriptScreensTest::scored);
        }
    }

    @Test
    void theLogOfAnAnswer() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture(
                    "log",
                    open,
                    model -> {
                        model.go(new Place.Search("sensitive teeth"));
                        model.inspector().tabProperty().set(InspectorModel.Tab.LOG);
                    },
                    model -> !model.inspector().log().isEmpty());
        }
    }

    @Test
    void nothingFound() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture(
                    "no-hits",
                    open,
                    model -> model.go(new Place.Search("xylophone")),
                    model -> model.stateProperty().get() == TranscriptViewModel.State.NO_HITS);
        }
    }

    @Test
    void noRunYet() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            picture(
                    "empty",
                    open,
                    model -> {},
                    model -> model.stateProperty().get() == TranscriptViewModel.State.EMPTY);
        }
    }

    @Test
    void aRunThatStoppedOnTheWayWithWhatIsNoAnswer() {
        try (OpenDesk open = AlteredInterviews.open(folder, AlteredInterviews.STOPPED)) {
            picture("partial", open, model -> model.hits().step(true), TranscriptScreensTest::read);
        }
    }

    @Test
    void aStudyThatWasEditedAfterItsRun() {
        try (OpenDesk open = AlteredInterviews.open(folder, AlteredInterviews.EDITED)) {
            picture("stale", open, model -> {}, TranscriptScreensTest::read);
        }
    }

    @Test
    void aRunThatCannotBeRead() {
        try (OpenDesk open = AlteredInterviews.open(folder, AlteredInterviews.UNREADABLE)) {
            picture(
                    "error",
                    open,
                    model -> {},
                    model -> model.stateProperty().get() == TranscriptViewModel.State.ERROR);
        }
    }

    @Test
    void theFirstInterviewOnItsWay() {
        List<Runnable> held = new ArrayList<>();
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture(
                    "loading",
                    open,
                    TaskRunner.on(held::add, Runnable::run),
                    model -> {},
                    model -> model.stateProperty().get() == TranscriptViewModel.State.LOADING);
        }
    }

    private static boolean read(TranscriptViewModel model) {
        return !model.reading().lines().isEmpty();
    }

    private static void chooseScored(TranscriptViewModel model) {
        model.reading().lines().stream()
                .filter(Line.Entry.class::isInstance)
                .map(Line.Entry.class::cast)
                .filter(entry -> entry.question().equals(new QuestionId("intent")))
                .findFirst()
                .ifPresent(entry -> model.reading().selectedProperty().set(entry));
    }

    private static boolean scored(TranscriptViewModel model) {
        return model.inspector().anchorsProperty().get() instanceof Score.Anchors.Nearest;
    }

    private static void picture(
            String state, OpenDesk open, Consumer<TranscriptViewModel> act, Predicate<TranscriptViewModel> ready) {
        picture(state, open, open.tasks(), act, ready);
    }

    private static void picture(
            String state,
            OpenDesk open,
            TaskRunner tasks,
            Consumer<TranscriptViewModel> act,
            Predicate<TranscriptViewModel> ready) {
        AtomicReference<@Nullable TranscriptViewModel> made = new AtomicReference<>();
        Screens.page(
                "transcripts",
                state,
                open,
                new RunsByHand(),
                new Place.Transcripts(),
                () -> {
                    TranscriptViewModel model = new TranscriptViewModel(
                            open.desk(), new RunsByHand(), place -> {}, new FilesByHand(), tasks);
                    TranscriptController page =
                            new TranscriptController(model, new ResultLabels(model.verdictProperty()));
                    act.accept(model);
                    made.set(model);
                    return page;
                },
                () -> {
                    TranscriptViewModel model = made.get();
                    return model != null && ready.test(model);
                });
    }
}
