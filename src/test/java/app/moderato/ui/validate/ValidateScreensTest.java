package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.interview.RunId;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.validate.ValidateViewModel.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of Validate. */
@Tag("screens")
@OnScreen
class ValidateScreensTest {
    @TempDir
    Path folder;

    private final FilesByHand files = new FilesByHand();

    @Test
    void aRunBesidePeople() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            picture("ready", open, State.READY, model -> {});
        }
    }

    @Test
    void oneConceptsDistributions() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            picture("concept", open, State.READY, model -> model.open(first(model)));
        }
    }

    @Test
    void aFileThatWasDeletedCanBeBroughtBack() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            HumanSet first = People.keep(open);
            People.workspace(open)
                    .humans()
                    .keep(new HumanSet(first.study(), "second.csv", "", first.ratings(), first.kept()));
            Toolkit.run(() -> open.desk().choose(new RunId(1)));
            picture("deleted", open, State.READY, model -> {
                model.deletePeople();
                model.open(first(model));
            });
        }
    }

    private static String first(ValidateViewModel model) {
        Held held = model.shownProperty().get();
        return held == null ? "" : held.chosen().concepts().get(1).concept();
    }

    @Test
    void aRehearsalBesidePeople() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            Toolkit.run(() -> open.desk().choose(new RunId(1)));
            picture("rehearsal", open, State.READY, model -> {});
        }
    }

    @Test
    void withoutPeople() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("empty", open, State.NO_PEOPLE, model -> {});
        }
    }

    @Test
    void beforeTheFirstRun() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            picture("no-run", open, State.NO_RUN, model -> {});
        }
    }

    @Test
    void theFirstFiguresOnTheirWay() {
        List<Runnable> held = new ArrayList<>();
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            picture("loading", open, State.LOADING, TaskRunner.on(held::add, Runnable::run), model -> {});
        }
    }

    @Test
    void aFileThatIsNoRatings() throws IOException {
        files.answer(Files.writeString(folder.resolve("odd.csv"), "name,stars\nAnna,4\n"));
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            picture("error", open, State.READY, ValidateViewModel::importRatings);
        }
    }

    @Test
    void peopleWhoRatedSomethingElse() throws IOException {
        files.answer(Files.writeString(folder.resolve("bars.csv"), "respondent,concept,rating\n1,Oat bar,4\n"));
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("mismatch", open, State.ERROR, ValidateViewModel::importRatings);
        }
    }

    private void picture(String state, OpenDesk open, State wanted, Consumer<ValidateViewModel> before) {
        picture(state, open, wanted, open.tasks(), before);
    }

    /** What was put on file is in the verdict. */
    private static boolean settled(@Nullable Held shown) {
        return shown == null || !shown.news();
    }

    private void picture(
            String state, OpenDesk open, State wanted, TaskRunner tasks, Consumer<ValidateViewModel> before) {
        RunsByHand runs = new RunsByHand();
        ValidateViewModel[] made = new ValidateViewModel[1];
        Screens.page(
                "validate",
                state,
                open,
                runs,
                new Place.Validate(),
                () -> {
                    made[0] = new ValidateViewModel(
                            open.desk(),
                            runs,
                            place -> {},
                            files,
                            tasks,
                            new PlainRatings(files, tasks, OpenDesk.CLOCK));
                    before.accept(made[0]);
                    return ValidateController.of(made[0]);
                },
                () -> made[0].stateProperty().get() == wanted
                        && settled(made[0].shownProperty().get()));
    }
}
