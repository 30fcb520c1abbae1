package app.moderato.ui.panel;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.panel.PersonaId;
import app.moderato.file.panel.PanelLibrary;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page of the panel. */
@Tag("screens")
@OnScreen
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
            PanelViewModel model = Toolkit.call(
                    () -> new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1)));
            Toolkit.run(() -> model.searchProperty().set("nobody is called so"));
            Screens.page(
                    "panel",
                    "empty",
                    open,
                    new RunsByHand(),
                    new Place.PanelOf(null),
                    () -> new PanelController(model, open.desk(), open.tasks(), new FilesByHand()),
                    () -> model.shown().isEmpty());
        }
    }

    @Test
    void detailsOverTheTable() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PanelViewModel model = Toolkit.call(
                    () -> new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1)));
            Screens.page(
                    "panel",
                    "person",
                    open,
                    new RunsByHand(),
                    new Place.PanelOf(new PersonaId("p007")),
                    () -> new PanelController(model, open.desk(), open.tasks(), new FilesByHand()),
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
    void theFormOfTheSamplesPanel() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            form("quotas", open, "#view-quotas");
        }
    }

    @Test
    void theFormWithEverythingInIt() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.write(folder.resolve("soap.study.yaml"), """
                    moderato: 1
                    title: Soap
                    language: en
                    seed: 5
                    concepts: [{id: a, name: A, text: A soap.}]
                    panel:
                      size: 200
                      population: us-adults
                      filter: {region: South|West, age: 25-64}
                      quotas: {gender: {female: 0.7, male: 0.3}, age: {25-39: 0.4, 40-64: 0.6}}
                      weights: {rake: us-adults, on: [gender, region], trim: 2}
                    guide: {questions: [{id: q, type: rating, scale: liking, text: "How do you like it?"}]}
                    """));
            form("designed", open, "#view-quotas");
            form("weighted", open, "#view-people");
        }
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            PanelViewModel model = Toolkit.call(
                    () -> new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1)));
            Toolkit.run(() -> {
                model.editor().population("us-adults");
                model.editor().size("lots");
                model.editor().range("age", "5-9");
                model.editor().share(ShareKind.QUOTAS, "gender", Map.of("female", 0.5, "male", 0.5));
                model.editor().share(ShareKind.QUOTAS, "gender", "female", "5O");
            });
            form("wrong", open, "#view-quotas");
            form("stale", open, "#view-people");
        }
    }

    @Test
    void whoIsAlmostSomebodyElse() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            form("diversity", open, "#view-diversity");
        }
    }

    @Test
    void aPeopleFileThatIsBroken() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "id,name,age\n1,A\n");
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.write(folder.resolve("soap.study.yaml"), """
                    moderato: 1
                    title: Soap
                    language: en
                    seed: 5
                    concepts: [{id: a, name: A, text: A soap.}]
                    panel: {size: 20, population: us-adults}
                    guide: {questions: [{id: q, type: rating, scale: liking, text: "How do you like it?"}]}
                    """));
            PanelViewModel model = Toolkit.call(
                    () -> new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1)));
            Toolkit.run(() -> model.editor().people("people.csv"));
            form("broken-file", open, "#view-quotas");
        }
    }

    @Test
    void peopleOfAFileAreLookedThrough() {
        Path file = StudyFolder.write(folder.resolve("Umfrage März.csv"), """
                Nr;Vorname;Alter;Geschlecht;Wohnort;Gewicht;Über mich
                1;Anna;34;weiblich;Bern;1,2;Ich arbeite in einer Bäckerei und koche gern für meine Freunde, am liebsten am Wochenende.
                2;Beat;51;männlich;Zug;0,8;
                3;Beat;51;männlich;Zug;0,8;
                ;Carla;abc;weiblich;;x;
                """);
        try (OpenDesk open = OpenDesk.sample(folder)) {
            dialog("import", open, file, "#panel-import");
        }
    }

    @Test
    void aFileThatHasNoPeople() {
        Path file = StudyFolder.write(folder.resolve("empty.csv"), "id,name\n");
        try (OpenDesk open = OpenDesk.sample(folder)) {
            dialog("import-empty", open, file, "#panel-import");
        }
    }

    @Test
    void theLibraryAndWhatGoesIntoIt() throws Exception {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            dialog("library-empty", open, folder, "#panel-library");
            PanelLibrary library = new PanelLibrary(folder.resolve("panels"));
            library.keep(
                    "Young parents in the South",
                    open.desk().studyProperty().get().panel());
            library.keep("Night shift", open.desk().studyProperty().get().panel());
            dialog("library", open, folder, "#panel-library");
            dialog("keep", open, folder, "#panel-keep");
            dialog("margins", open, folder, "#source-typed");
        }
    }

    @Test
    void whatBackgroundStoriesTake() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            dialog("stories", open, folder, "#panel-stories");
        }
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            dialog("stories-rehearsed", open, folder, "#panel-stories");
        }
    }

    @Test
    void whoGotNoStory() {
        Screens.everywhere((scheme, size) -> {
            Path own = folder.resolve(scheme + size.toString().replaceAll("\\W", ""));
            try (OpenDesk open = OpenDesk.with(
                    OpenDesk.ports(own, settings -> new Forgetful(SampleWorkspace.EMBEDDER)),
                    Preferences.DEFAULT,
                    TaskRunner.on(Runnable::run, Runnable::run))) {
                open.desk().openSample();
                Scene scene = Toolkit.call(() -> {
                    PanelController controller = controller(open, folder);
                    Scene made = Framed.around(
                            controller, new Place.PanelOf(null), open.desk(), new RunsByHand(), open.tasks(), size);
                    ((MenuButton) controller.node().lookup("#panel-more"))
                            .getItems().stream()
                                    .filter(item -> "panel-stories".equals(item.getId()))
                                    .forEach(MenuItem::fire);
                    ((ButtonBase) made.lookup("#stories-write")).fire();
                    return made;
                });
                Screens.save(Screens.settled(scene), "panel", "stories-refused", scheme, size);
            }
        });
    }

    /** Gives some people another age than they have. */
    private static final class Forgetful implements ChatModel {
        private final ChatModel model;

        Forgetful(Embedder embedder) {
            this.model = new RehearsalModel(embedder);
        }

        @Override
        public String provider() {
            return model.provider();
        }

        @Override
        public String model() {
            return model.model();
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
            ChatReply reply = model.reply(request, retries);
            String text = request.situation().persona().id().value().endsWith("7")
                    ? reply.text().replaceFirst("is \\d+ and", "is 101 and")
                    : reply.text();
            return new ChatReply(text, reply.finish(), reply.usage(), reply.model(), null, reply.latency());
        }
    }

    private static PanelController controller(OpenDesk open, Path answer) {
        FilesByHand files = new FilesByHand();
        files.answer(answer);
        return new PanelController(
                new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1)),
                open.desk(),
                open.tasks(),
                files);
    }

    private static void form(String state, OpenDesk open, String view) {
        Screens.page(
                "panel",
                state,
                open,
                new RunsByHand(),
                new Place.PanelOf(null),
                () -> {
                    PanelController controller = controller(open, Path.of(""));
                    ((ToggleButton) controller.node().lookup(view)).setSelected(true);
                    return controller;
                },
                () -> true);
    }

    /** @param opener id of a button or of an item of the page's menu */
    private static void dialog(String state, OpenDesk open, Path answer, String opener) {
        Screens.everywhere((scheme, size) -> {
            Scene scene = Toolkit.call(() -> {
                PanelController controller = controller(open, answer);
                Scene made = Framed.around(
                        controller, new Place.PanelOf(null), open.desk(), new RunsByHand(), open.tasks(), size);
                Node button = controller.node().lookup(opener);
                if (button instanceof ButtonBase pressed) {
                    pressed.fire();
                } else {
                    ((MenuButton) controller.node().lookup("#panel-more"))
                            .getItems().stream()
                                    .filter(item -> opener.equals("#" + item.getId()))
                                    .forEach(MenuItem::fire);
                }
                return made;
            });
            Screens.save(Screens.settled(scene), "panel", state, scheme, size);
        });
    }

    private static void picture(String state, OpenDesk open, String chosen, State expected) {
        PanelViewModel model = Toolkit.call(() -> {
            PanelViewModel made = new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1));
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
                () -> new PanelController(model, open.desk(), open.tasks(), new FilesByHand()),
                () -> model.stateProperty().get() == expected);
    }
}
