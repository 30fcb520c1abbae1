package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Embedder;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptPreviewsTest {
    private static final Concept PEARL = Studies.concept("pearl", false);
    private static final Question.Choice PACK = new Question.Choice(
            Studies.wording("pack", "Which pack, {{persona.name}}, {{persona.age}}? Before: {{answer.habit}}", null, 0),
            new Question.Options(List.of("Tube", "Pump", "Box", "Bag", "None"), true, false));
    private static final Study STUDY = Studies.study(
            Studies.guide(new Exposure.Sequential(), List.of(Studies.intent(), PACK)),
            PEARL,
            Studies.concept("control", true));
    private static final Panel PANEL = Studies.panel(4);

    private static final ScaleLibrary NO_SCALES = new ScaleLibrary() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Optional<Scale> find(String name) {
            return Optional.empty();
        }
    };
    private static final Embedder NO_EMBEDDER = new Embedder() {
        @Override
        public String id() {
            return "none";
        }

        @Override
        public float[] embed(String text) {
            throw new AssertionError("nothing is rated here");
        }
    };

    private static Optional<String> nothingSaid(QuestionId earlier) {
        return Optional.empty();
    }

    private static List<String> inserted(PromptPreview preview, int part) {
        PromptPreview.Part shown = preview.parts().get(part);
        return shown.insertions().stream()
                .map(place -> place.placeholder() + "=" + shown.message().text().substring(place.start(), place.end()))
                .filter(text -> text.matches("[a-z]+\\..*"))
                .toList();
    }

    @Test
    void theFirstQuestionIsShownAsARunSendsIt() {
        Guide bare = new Guide(new Exposure.Monadic(), Memory.CONCEPT, List.of(), List.of(PACK), List.of());
        Study study = Studies.study(bare, PEARL, Studies.concept("b", false));
        ScriptedModel model = new ScriptedModel(request -> "The tube.");
        run(study, model);
        assertThat(model.requests).hasSize(4);
        PromptPreviews previews = PromptPreviews.of(study, PANEL);
        for (ChatRequest request : model.requests) {
            PromptPreview preview = previews.preview(
                    request.situation().persona(),
                    request.situation().concept(),
                    PACK,
                    PromptPreviewsTest::nothingSaid);
            assertThat(preview.messages()).isEqualTo(request.messages());
        }
    }

    private static void run(Study study, ScriptedModel model) {
        MemoryJournal journal = new MemoryJournal();
        try (RatingDesk nothingToRate =
                new RatingDesk(study, NO_SCALES, NO_EMBEDDER, new Instruments.NoArchive(), journal, event -> {})) {
            RunEngine engine = new RunEngine(
                    study,
                    InterviewPlan.of(study, PANEL),
                    model,
                    journal.planned(InterviewPlan.of(study, PANEL).size(study)),
                    KeptReplies.NONE,
                    nothingToRate,
                    new Budget(null, null, 0),
                    1,
                    Clock.systemUTC(),
                    event -> {});
            assertThat(engine.run()).isEqualTo(RunState.COMPLETED);
        }
    }

    @Test
    void insertedValuesAreMarkedWhereTheyStand() {
        PromptPreview preview = PromptPreviews.of(STUDY, PANEL)
                .preview(PANEL.personas().getFirst(), PEARL, PACK, id -> Optional.of("twice a day"));
        assertThat(inserted(preview, 1))
                .containsExactly(
                        "concept.name=The pearl",
                        "concept.text=A paste called pearl.",
                        "concept.price=4.99 USD",
                        "persona.name=Person 1",
                        "persona.age=21",
                        "answer.habit=twice a day");
        assertThat(inserted(preview, 0)).contains("persona.name=Person 1");
        assertThat(preview.characters())
                .isEqualTo(preview.messages().stream()
                        .mapToInt(message -> message.text().length())
                        .sum());
    }

    @Test
    void whatWasAskedBeforeInTheSameConversationIsNamed() {
        PromptPreviews previews = PromptPreviews.of(STUDY, PANEL);
        Persona persona = PANEL.personas().getFirst();
        assertThat(previews.preview(persona, PEARL, PACK, PromptPreviewsTest::nothingSaid)
                        .earlier())
                .extracting(question -> question.id().value())
                .containsExactly("habit", "intent");
        assertThat(previews.preview(persona, null, STUDY.guide().before().getFirst(), PromptPreviewsTest::nothingSaid)
                        .earlier())
                .isEmpty();
        assertThat(previews.preview(persona, null, STUDY.guide().after().getFirst(), PromptPreviewsTest::nothingSaid)
                        .earlier())
                .hasSize(3);
    }

    @Test
    void aPersonSeesWhatThePlanShows() {
        Study monadic = Studies.study(
                Studies.guide(new Exposure.Monadic(), List.of(PACK)), PEARL, Studies.concept("other", false));
        InterviewPlan plan = InterviewPlan.of(monadic, PANEL);
        for (PlannedInterview interview : plan.interviews()) {
            assertThat(PromptPreviews.of(monadic, PANEL).seenBy(interview.persona()))
                    .isEqualTo(interview.seen());
        }
    }

    @Test
    void aPersonIsToldAsEveryRunTellsIt() {
        Persona persona = new Persona(new PersonaId("p"), "Ana", Map.of("shoe_size", "39"), 1, "You paint.");
        assertThat(PersonaProse.bundled().tell(persona)).isEqualTo("Your shoe size: 39. You paint.");
    }
}
