package app.moderato.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideViewModelTest {
    private static final Messages MESSAGES = Messages.beside(GuideViewModel.class);

    @TempDir
    Path folder;

    private static GuideViewModel model(OpenDesk open) {
        return new GuideViewModel(open.desk(), open.tasks());
    }

    private static ReadGuide guide(GuideViewModel model) {
        return Objects.requireNonNull(model.guideProperty().get());
    }

    private static GuideWords words(GuideViewModel model) {
        return new GuideWords(MESSAGES, guide(model));
    }

    private static AnswerSheet answer(GuideViewModel model) {
        return Objects.requireNonNull(model.person().answerProperty().get());
    }

    private static String lastMessage(GuideViewModel model) {
        List<ChatMessage> messages =
                Objects.requireNonNull(model.person().promptProperty().get()).messages();
        return messages.getLast().text();
    }

    private static void select(GuideViewModel model, String question) {
        model.select(new QuestionId(question));
        assertThat(Objects.requireNonNull(model.selectedProperty().get())
                        .question()
                        .id()
                        .value())
                .isEqualTo(question);
    }

    @Test
    void theSampleIsSetOutInSections() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            GuideViewModel model = model(open);
            assertThat(model.stateProperty().get()).isEqualTo(State.READY);
            assertThat(words(model).facts())
                    .isEqualTo("10 questions · 1 probe · 8 blocks per person · about 8,000 calls");
            assertThat(model.rows()).hasSize(13).first().isEqualTo(new GuideRow.Section(GuideSection.BEFORE));
            assertThat(words(model).sectionNote(GuideSection.QUESTIONS)).isEqualTo("random order");
            assertThat(Objects.requireNonNull(model.selectedProperty().get()).number())
                    .isEqualTo(3);
            assertThat(words(model).order()).contains("E is shown once more in another slot as the noise check.");
        }
    }

    @Test
    void conditionsAreSaidWithNumbersAndMeans() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            GuideViewModel model = model(open);
            select(model, "pay");
            var pay = Objects.requireNonNull(model.selectedProperty().get()).question();
            assertThat(words(model).condition(pay)).isEqualTo("Asked only if Q4 is above 6 or Q5 is at least 3");
            assertThat(words(model).briefCondition(pay)).isEqualTo("Skip logic");
            select(model, "why");
            var why = Objects.requireNonNull(model.selectedProperty().get()).question();
            assertThat(words(model).condition(why)).isEqualTo("Asked only if Q2 mean is at least 3");
            assertThat(words(model).briefCondition(why)).isEqualTo("Only if Q2 ≥ 3");
            select(model, "appeal");
            var appeal = Objects.requireNonNull(model.selectedProperty().get()).question();
            assertThat(words(model).condition(appeal)).isEmpty();
            assertThat(words(model).decides(appeal)).containsExactly("Q3 is asked only if Q2 mean is at least 3");
            assertThat(words(model).type(appeal)).isEqualTo("Rating 1–7");
        }
    }

    @Test
    void withoutARunThePromptIsThereAndTheAnswerIsNot() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            GuideViewModel model = model(open);
            select(model, "intent");
            assertThat(lastMessage(model))
                    .contains("If you saw Enamel Shield White at 6.99 USD where you shop")
                    .endsWith("without giving a score.");
            assertThat(answer(model).ending()).isEqualTo(AnswerSheet.Ending.NOTHING);
            assertThat(answer(model).note())
                    .isEqualTo("No answer yet. Try asks this person now; a run asks everybody.");
            assertThat(model.person().nearestProperty().get()).isNull();
        }
    }

    @Test
    void theStoredAnswerOfThatPersonAboutThatConceptIsShown() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            GuideViewModel model = model(open);
            select(model, "intent");
            Persona person = model.person().people().get(4);
            ConceptName concept = model.person().concepts().get(2);
            model.person().personProperty().set(person);
            model.person().conceptProperty().set(concept);
            AnswerSheet sheet = answer(model);
            assertThat(sheet.ending()).isEqualTo(AnswerSheet.Ending.ANSWERED);
            assertThat(sheet.facts()).startsWith("Run 2 · ");
            assertThat(sheet.pmf()).isNotNull();
            assertThat(sheet.exchanges().getFirst().asked())
                    .as("the prompt shown is the one that was sent")
                    .isEqualTo(lastMessage(model).substring(lastMessage(model).indexOf("If you saw")));
            assertThat(Objects.requireNonNull(model.person().nearestProperty().get())
                            .typical()
                            .anchors())
                    .hasSize(5);

            select(model, "habit");
            assertThat(answer(model).pmf()).isNull();
            assertThat(answer(model).ending()).isEqualTo(AnswerSheet.Ending.ANSWERED);
            select(model, "basket");
            assertThat(answer(model).value()).isNotEmpty();
        }
    }

    @Test
    void whoDoesNotSeeAConceptHasNoAnswerAboutIt() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            GuideViewModel model = model(open);
            select(model, "appeal");
            assertThat(answer(model).note())
                    .as("what the first person sees is chosen at first")
                    .isEqualTo("No answer yet. Try asks this person now; a run asks everybody.");
            ConceptName seen =
                    Objects.requireNonNull(model.person().conceptProperty().get());
            ConceptName other = model.person().concepts().stream()
                    .filter(name -> !name.equals(seen))
                    .findFirst()
                    .orElseThrow();
            model.person().conceptProperty().set(other);
            assertThat(answer(model).note()).isEqualTo("Person A0 does not see " + other.name() + " in this study.");
            select(model, "last");
            assertThat(answer(model).note())
                    .isEqualTo("No answer yet. Try asks this person now; a run asks everybody.");
        }
    }

    @Test
    void anAnswerThatIsQuotedIsStillUnknownWithoutARun() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            GuideViewModel model = model(open);
            select(model, "why");
            assertThat(lastMessage(model)).contains("You said you have [answer to usual] for lunch.");
            assertThat(words(model)
                            .earlier(Objects.requireNonNull(
                                            model.person().promptProperty().get())
                                    .earlier()))
                    .isEqualTo("Q1 to Q2, with this person’s answers");
        }
    }

    @Test
    void theRawFormIsThatOfChatCompletionsWithoutThePicturesBytes() throws Exception {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            GuideViewModel model = model(open);
            select(model, "intent");
            List<ChatMessage> messages = Objects.requireNonNull(
                            model.person().promptProperty().get())
                    .messages();
            JsonNode json = new JsonMapper()
                    .readTree(
                            PromptJson.of(messages, guide(model).study().study().simulation()));
            assertThat(json.at("/model").asText()).isEqualTo("gpt-4.1-mini");
            assertThat(json.at("/messages/0/content").asText())
                    .isEqualTo(messages.getFirst().text());
            assertThat(json.at("/messages/1/content/0/text").asText()).isEqualTo(lastMessage(model));
            assertThat(json.at("/messages/1/content/1/image_url/url").asText())
                    .matches("data:image/png;base64,… \\(\\d+ kB\\)");
        }
    }

    @Test
    void stepsStopAtTheEndsOfTheGuide() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            GuideViewModel model = model(open);
            for (int i = 0; i < 12; i++) {
                model.step(false);
            }
            assertThat(Objects.requireNonNull(model.selectedProperty().get()).number())
                    .isEqualTo(1);
            for (int i = 0; i < 12; i++) {
                model.step(true);
            }
            assertThat(Objects.requireNonNull(model.selectedProperty().get()).number())
                    .isEqualTo(10);
        }
    }
}
