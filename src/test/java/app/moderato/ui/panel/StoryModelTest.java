package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import app.moderato.file.panel.PanelLibrary;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StoryModelTest {
    private static final String FIVE = """
            moderato: 1
            title: Soap
            language: en
            seed: 5
            concepts: [{id: a, name: A, text: A soap.}]
            panel: {size: 5, population: us-adults}
            guide: {questions: [{id: q, type: rating, scale: liking, text: "How do you like it?"}]}
            """;

    @TempDir
    Path folder;

    private record Parts(PanelViewModel model, PanelKeeping keeping, StoryModel stories) {
        static Parts of(OpenDesk open) {
            Messages messages = Messages.beside(StoryModel.class);
            PanelViewModel model = new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1));
            PanelLibrary library =
                    new PanelLibrary(open.desk().ports().workspaceFile().resolveSibling("panels"));
            PanelKeeping keeping =
                    new PanelKeeping(model, new BesideStudy(open.desk(), open.tasks(), messages), library, messages);
            return new Parts(model, keeping, new StoryModel(model, open.desk(), open.tasks(), keeping, messages));
        }
    }

    private static OpenStudy study(OpenDesk open) {
        return Objects.requireNonNull(open.desk().studyProperty().get());
    }

    private static List<Persona> people(OpenDesk open) {
        return study(open).panel().personas();
    }

    /** In place of every provider. */
    private interface Script {
        String reply(ChatRequest request) throws LlmException, InterruptedException;
    }

    private OpenDesk scripted(Script script) {
        ChatModel model = new ChatModel() {
            @Override
            public String provider() {
                return "openai";
            }

            @Override
            public String model() {
                return "gpt-4.1-mini";
            }

            @Override
            public ChatReply reply(ChatRequest request, RetryListener retries)
                    throws LlmException, InterruptedException {
                return new ChatReply(
                        script.reply(request),
                        ChatReply.Finish.STOP,
                        new Usage(400, 100, 0, 0),
                        "gpt-4.1-mini",
                        null,
                        Duration.ofMillis(5));
            }
        };
        Preferences preferences =
                Preferences.DEFAULT.withConnection(OpenDesk.OPENAI).withChosen(OpenDesk.OPENAI.id());
        OpenDesk open = OpenDesk.with(
                OpenDesk.ports(folder, settings -> model), preferences, TaskRunner.on(Runnable::run, Runnable::run));
        open.desk().open(StudyFolder.write(folder.resolve("soap.study.yaml"), FIVE));
        return open;
    }

    private static int number(ChatRequest request) {
        return Integer.parseInt(request.situation().persona().id().value().substring(1));
    }

    private static String told(ChatRequest request) {
        Persona persona = request.situation().persona();
        String thing = List.of("bees", "clocks", "choirs", "cats", "quilts").get(number(request) - 1);
        return persona.name().split(" ", 2)[0] + " keeps " + thing + " and reads about " + thing
                + " until late. There are "
                + thing + " in every room, and friends bring more " + thing + ". Without " + thing + " a week is long,"
                + " and " + thing + " cost time.";
    }

    @Test
    void theRehearsalWritesForEverybodyInOneStepThatCanBeUndone() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openSample();
            Parts parts = Parts.of(open);
            List<Persona> before = people(open);
            parts.stories().offer();
            assertThat(parts.stories().stateProperty().get()).isEqualTo(StoryModel.State.ASKING);
            assertThat(parts.stories().takes().chosenProperty().get()).isEqualTo(200);
            assertThat(parts.stories().takes().costProperty().get()).isEmpty();
            assertThat(parts.stories().takes().targetProperty().get()).startsWith("The built-in rehearsal");
            parts.stories().write();
            assertThat(parts.stories().stateProperty().get()).isEqualTo(StoryModel.State.CLOSED);
            assertThat(people(open))
                    .hasSize(200)
                    .allMatch(persona -> !persona.background().isBlank());
            assertThat(parts.keeping().outcomeProperty().get())
                    .startsWith("200 stories are written, in people.csv beside the study.");
            assertThat(study(open).study().panel().personas()).isEqualTo("people.csv");
            assertThat(study(open).bundled()).isFalse();
            open.desk().drafting().undo();
            assertThat(people(open)).isEqualTo(before);
            assertThat(open.desk().drafting().undoableProperty().get()).isEmpty();
        }
    }

    @Test
    void whatItTakesIsToldBeforeAnythingIsSent() {
        AtomicInteger sent = new AtomicInteger();
        try (OpenDesk open = scripted(request -> {
            sent.incrementAndGet();
            return told(request);
        })) {
            Parts parts = Parts.of(open);
            parts.stories().offer();
            assertThat(parts.stories().takes().costProperty().get()).matches(".* tokens · \\$[0-9.]+ to \\$[0-9.]+.*");
            assertThat(parts.stories().takes().targetProperty().get())
                    .isEqualTo("Names and attributes go to OpenAI, gpt-4.1-mini.");
            parts.stories().close();
            assertThat(sent).hasValue(0);
            assertThat(parts.stories().stateProperty().get()).isEqualTo(StoryModel.State.CLOSED);
        }
    }

    @Test
    void whoIsRefusedKeepsWhatTheyHadAndIsNamedWithTheReason() {
        try (OpenDesk open =
                scripted(request -> request.situation().persona().id().value().endsWith("2")
                        ? told(request) + " As an AI I cannot say more."
                        : told(request))) {
            Parts parts = Parts.of(open);
            Persona second = people(open).get(1);
            parts.stories().offer();
            parts.stories().write();
            assertThat(parts.stories().stateProperty().get()).isEqualTo(StoryModel.State.DONE);
            assertThat(parts.stories().missing())
                    .containsExactly(second.name() + " (" + second.id()
                            + "): The model speaks of itself instead of the person.");
            assertThat(parts.stories().summaryProperty().get())
                    .contains("4 stories are written", "1 person keeps what they had", "It took $0.00");
            assertThat(people(open))
                    .filteredOn(persona -> persona.background().isBlank())
                    .containsExactly(second);
            parts.stories().close();
            parts.stories().offer();
            assertThat(parts.stories().takes().chosenProperty().get()).isEqualTo(1);
            assertThat(parts.stories().takes().oldProperty().get()).isEqualTo(4);
            parts.stories().takes().anewProperty().set(true);
            assertThat(parts.stories().takes().chosenProperty().get()).isEqualTo(5);
        }
    }

    @Test
    @Timeout(30)
    void stoppedItKeepsWhatWasWritten() {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (OpenDesk open = scripted(request -> {
            switch (number(request)) {
                case 1 -> {}
                case 2 -> first.await();
                default -> never.await();
            }
            return told(request);
        })) {
            Parts parts = Parts.of(open);
            parts.stories().offer();
            open.tasks().running().addListener((ListChangeListener<RunningTask>) change -> change.getList()
                    .forEach(task -> task.fractionProperty().subscribe(written -> {
                        if (written.doubleValue() == 1 / 5.0) {
                            first.countDown();
                        } else if (written.doubleValue() == 2 / 5.0) {
                            parts.stories().offer();
                        }
                    })));
            parts.stories().write();
            assertThat(parts.keeping().outcomeProperty().get()).startsWith("Stopped:");
            assertThat(people(open))
                    .extracting(persona -> persona.background().isBlank())
                    .containsExactly(false, false, true, true, true);
        }
    }

    @Test
    void aRejectedKeyChangesNobody() {
        try (OpenDesk open = scripted(request -> {
            throw new LlmException(new LlmFailure.KeyRejected("openai", 401));
        })) {
            Parts parts = Parts.of(open);
            List<Persona> before = people(open);
            parts.stories().offer();
            parts.stories().write();
            assertThat(parts.keeping().outcomeProperty().get()).contains("401", "No story was written");
            assertThat(people(open)).isEqualTo(before);
            assertThat(study(open).study().panel().personas()).isNull();
        }
    }

    @Test
    void aPanelThatCannotBeDrawnGetsNoStories() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openSample();
            Parts parts = Parts.of(open);
            parts.model().editor().range("age", "3-4");
            parts.stories().offer();
            assertThat(parts.stories().stateProperty().get()).isEqualTo(StoryModel.State.CLOSED);
            assertThat(parts.keeping().outcomeProperty().get()).startsWith("The panel cannot be drawn");
        }
    }
}
