package app.moderato.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;

/** The Group page in the real frame over a real workspace, for pictures and journeys. */
final class GroupStage implements AutoCloseable {
    static final String STUDY = """
            moderato: 1
            title: Two toothpastes at one table
            language: en
            seed: 11
            concepts:
              - {id: shield, name: Enamel Shield White, price: 6.99 USD, text: "A whitening toothpaste that rebuilds enamel. Three shades whiter in a month, without peroxide."}
              - {id: plain, name: The paste you know, price: 3.49 USD, text: An ordinary mint toothpaste., control: true}
            panel: {size: 40, population: us-adults}
            guide:
              exposure: sequential
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy {{concept.name}}?"}
            group:
              participants: 8
              concepts: [shield]
              sections:
                - {kind: warm-up, minutes: 1}
                - {kind: private}
                - {kind: discuss, minutes: 3}
                - {kind: private}
                - {kind: close, minutes: 1}
            """;

    final List<Place> places = new ArrayList<>();
    final FilesByHand files = new FilesByHand();
    private final Background background = new Background(Platform::runLater);
    final TaskRunner tasks;
    final Desk desk;
    final GroupDesk groups;
    final GroupViewModel page;

    GroupStage(Path folder, Preferences preferences, Function<ProviderSettings, ChatModel> line) {
        this(folder, preferences, line, STUDY);
    }

    GroupStage(Path folder, Preferences preferences, Function<ProviderSettings, ChatModel> line, String study) {
        tasks = Toolkit.call(() -> TaskRunner.on(background, Platform::runLater));
        desk = Toolkit.call(() -> new Desk(OpenDesk.ports(folder, line), preferences, tasks));
        groups = Toolkit.call(() -> new GroupDesk(desk, tasks));
        page = Toolkit.call(() -> new GroupViewModel(desk, groups, places::add, tasks));
        if (!study.isEmpty()) {
            Path file = write(folder, study);
            Toolkit.run(() -> desk.open(file));
            until(() -> desk.stateProperty().get() != Desk.State.OPENING);
            assertThat(Toolkit.call(() -> desk.troubleProperty().get())).isEmpty();
        }
    }

    private static Path write(Path folder, String study) {
        try {
            Path file = folder.resolve("table.study.yaml");
            return Files.exists(file) ? file : Files.writeString(file, study);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    GroupController controller() {
        return new GroupController(
                page, new app.moderato.ui.control.ResultLabels(page.verdictProperty()), tasks, files);
    }

    Scene scene(Dimension2D size) {
        return Toolkit.call(
                () -> Framed.around(controller(), new Place.Group(), desk, new RunsByHand(), groups, tasks, size));
    }

    void until(Callable<Boolean> condition) {
        Screens.awaitThat(condition);
    }

    void picture(String state) {
        Screens.everywhere((scheme, size) -> {
            Scene scene = scene(size);
            Screens.settled(scene);
            until(this::allArrived);
            Screens.save(Screens.settled(scene), "group", state, scheme, size);
        });
    }

    /** Measures, seats and pictures come in work that is not listed; a group at the table is. */
    private boolean allArrived() {
        return background.underWay() == tasks.running().size();
    }

    @Override
    public void close() {
        groups.close();
        Toolkit.run(tasks::close);
        background.close();
        desk.close();
    }
}
