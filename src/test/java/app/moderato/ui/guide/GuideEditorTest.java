package app.moderato.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.Better;
import app.moderato.core.study.Condition;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideFinding;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.QuestionType;
import app.moderato.file.study.QuestionBlock;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class GuideEditorTest {
    @TempDir
    Path folder;

    private OpenDesk open() {
        OpenDesk open = OpenDesk.fresh(folder);
        open.desk().open(StudyFolder.lunchBoxes(folder));
        return open;
    }

    private static GuideViewModel model(OpenDesk open, String chosen) {
        GuideViewModel model = new GuideViewModel(open.desk(), open.tasks());
        model.select(new QuestionId(chosen));
        return model;
    }

    private static Guide guide(OpenDesk open) {
        return Objects.requireNonNull(open.desk().studyProperty().get()).study().guide();
    }

    private static List<String> ids(OpenDesk open) {
        return guide(open).all().map(question -> question.id().value()).toList();
    }

    private static Question question(OpenDesk open, String id) {
        return guide(open).find(new QuestionId(id)).orElseThrow();
    }

    private static String chosen(GuideViewModel model) {
        return Objects.requireNonNull(model.selectedProperty().get())
                .question()
                .id()
                .value();
    }

    @Test
    void toLookAtEveryQuestionChangesNothing() throws Exception {
        try (OpenDesk open = open()) {
            String before = Files.readString(folder.resolve("lunch.study.yaml"));
            GuideViewModel model = model(open, "usual");
            Toolkit.call(
                    () -> new GuideController(model, open.desk(), open.tasks(), new FilesByHand(), place -> {}).node());
            guide(open).all().toList().forEach(one -> Toolkit.run(() -> model.select(one.id())));
            assertThat(open.desk().drafting().undoableProperty().get()).isEmpty();
            assertThat(folder.resolve("lunch.study.yaml")).hasContent(before);
        }
    }

    @Test
    void aQuestionIsWordedAndTurnedIntoAnotherType() {
        try (OpenDesk open = open()) {
            GuideViewModel model = model(open, "colour");
            GuideEditor editor = model.editor();
            editor.question().text("Which colour do you prefer?");
            editor.question().options(List.of("Red", "Blue", "None of these"));
            editor.question().shuffle(true);
            editor.question().required(false);
            assertThat(question(open, "colour")).isInstanceOfSatisfying(Question.Choice.class, choice -> {
                assertThat(choice.wording().text()).isEqualTo("Which colour do you prefer?");
                assertThat(choice.wording().dontKnow()).isTrue();
                assertThat(choice.options())
                        .isEqualTo(new Question.Options(List.of("Red", "Blue", "None of these"), true, false));
            });
            editor.question().type(QuestionType.MULTIPLE);
            assertThat(question(open, "colour")).isInstanceOf(Question.Multiple.class);
            editor.question().type(QuestionType.RATING);
            editor.question().scale("liking");
            editor.question().labels(List.of("Low", "High"));
            assertThat(question(open, "colour"))
                    .isInstanceOfSatisfying(
                            Question.Rating.class,
                            rating -> assertThat(rating.measure())
                                    .isEqualTo(new Question.Measure.Custom(2, List.of("Low", "High"))));
        }
    }

    @Test
    void aConditionIsKeptOnceItIsOneAndExplainedUntilThen() {
        try (OpenDesk open = open()) {
            GuideViewModel model = model(open, "order");
            GuideEditor editor = model.editor();
            editor.question().askIf("friends >");
            assertThat(editor.question().askIf()).isEqualTo("friends >");
            assertThat(editor.question().trouble("ask_if")).isNotEmpty();
            assertThat(question(open, "order").wording().askIf()).isNull();
            assertThat(open.desk().studyProperty().get().runnable()).isFalse();

            editor.question().askIf("friends > 6");
            assertThat(editor.question().trouble("ask_if")).isEmpty();
            editor.question().addRule(new QuestionId("often"), Condition.Operator.AT_LEAST, "2");
            assertThat(Objects.requireNonNull(question(open, "order").wording().askIf())
                            .source())
                    .isEqualTo("friends > 6 and often >= 2");
            editor.question().askIf("later == 1");
            assertThat(model.problemsProperty().get()).containsKey("ask_if");
            editor.question().askIf("");
            assertThat(question(open, "order").wording().askIf()).isNull();
            assertThat(open.desk().studyProperty().get().runnable()).isTrue();
        }
    }

    @Test
    void aNewNameGoesWhereverTheQuestionIsNamed() {
        try (OpenDesk open = open()) {
            GuideViewModel model = model(open, "usual");
            model.editor().question().id("habit");
            assertThat(question(open, "why").wording().text()).contains("{{answer.habit}}");
            assertThat(chosen(model)).isEqualTo("habit");
            model.editor().question().id("why");
            assertThat(model.editor().question().trouble("id"))
                    .isEqualTo("Another question is called so. Choose another name.");
            model.editor().question().id("1st");
            assertThat(model.editor().question().trouble("id")).startsWith("A name begins with a letter");
            assertThat(ids(open)).contains("habit").doesNotContain("1st");
        }
    }

    @Test
    void questionsAreAddedMovedCopiedAndDeleted() {
        try (OpenDesk open = open()) {
            GuideViewModel model = model(open, "usual");
            GuideEditor editor = model.editor();
            editor.add(QuestionType.OPEN, GuideSection.BEFORE);
            assertThat(ids(open)).startsWith("usual", "open", "appeal");
            assertThat(chosen(model)).isEqualTo("open");
            editor.moveBy(true);
            assertThat(guide(open).before()).hasSize(1);
            assertThat(guide(open).questions().getFirst().id().value()).isEqualTo("open");
            editor.moveBy(false);
            assertThat(guide(open).before()).hasSize(2);
            editor.duplicate();
            assertThat(ids(open)).startsWith("usual", "open", "open_2");
            editor.remove();
            assertThat(chosen(model)).as("the next one").isEqualTo("appeal");
            model.select(new QuestionId("open"));
            editor.remove();
            assertThat(ids(open)).startsWith("usual", "appeal");
            QuestionBlock block = QuestionBlock.all().getFirst();
            editor.add(block);
            assertThat(guide(open).in(block.section())).hasSizeGreaterThan(1);
            open.desk().drafting().undo();
            assertThat(ids(open)).startsWith("usual", "appeal");
        }
    }

    @Test
    void probesExposureAndMemoryAreTheGuides() {
        try (OpenDesk open = open()) {
            GuideViewModel model = model(open, "last");
            model.editor().question().probes(2);
            model.editor().question().probe("Say more?");
            assertThat(question(open, "last").wording().probes()).isEqualTo(2);
            assertThat(question(open, "last").wording().probe()).isEqualTo("Say more?");
            model.editor().question().probes(0);
            assertThat(question(open, "last").wording().probe()).isNull();
            model.editor().exposure(new Exposure.Subset(2));
            model.editor().memory(Memory.INTERVIEW);
            assertThat(guide(open).exposure()).isEqualTo(new Exposure.Subset(2));
            assertThat(guide(open).memory()).isEqualTo(Memory.INTERVIEW);
        }
    }

    @Test
    void aBetterWordingTakesThePlaceOfWhatWasFound() {
        try (OpenDesk open = open()) {
            GuideViewModel model = model(open, "colour");
            ReadGuide read = Objects.requireNonNull(model.guideProperty().get());
            var offered = read.findings(new QuestionId("colour")).stream()
                    .filter(finding -> finding.better() != null)
                    .findFirst()
                    .orElseThrow();
            model.editor().use(offered);
            assertThat(question(open, "colour").wording().text()).doesNotContain("amazing");
        }
    }

    @Test
    void aQuestionAboutTwoThingsBecomesTwo() {
        try (OpenDesk open = open()) {
            GuideViewModel model = model(open, "appeal");
            model.editor().question().text("How tasty and healthy is it?");
            ReadGuide read = Objects.requireNonNull(model.guideProperty().get());
            GuideFinding found = read.findings(new QuestionId("appeal")).stream()
                    .filter(finding -> finding.better() instanceof Better.Several)
                    .findFirst()
                    .orElseThrow();
            model.editor().use(found);
            assertThat(ids(open)).startsWith("usual", "appeal", "appeal_2", "why");
            assertThat(question(open, "appeal").wording().text())
                    .isNotEqualTo(question(open, "appeal_2").wording().text());
            open.desk().drafting().undo();
            assertThat(ids(open)).startsWith("usual", "appeal", "why");
        }
    }

    @Test
    void aGuideCanLoseAllItsQuestionsAndGetNewOnes() {
        try (OpenDesk open = open()) {
            GuideViewModel model = model(open, "usual");
            int questions = ids(open).size();
            for (int i = 0; i < questions; i++) {
                model.editor().remove();
            }
            assertThat(ids(open)).isEmpty();
            assertThat(model.rows()).hasSize(3);
            model.editor().add(QuestionType.RATING, GuideSection.QUESTIONS);
            assertThat(chosen(model)).isEqualTo("rating");
            assertThat(open.desk().studyProperty().get().runnable()).isTrue();
        }
    }

    @Test
    void aQuestionIsTriedOnOnePersonAndShownInThePlaceOfARunsAnswer() {
        try (OpenDesk open = open()) {
            GuideViewModel model = model(open, "appeal");
            assertThat(Objects.requireNonNull(model.person().answerProperty().get())
                            .ending())
                    .isEqualTo(AnswerSheet.Ending.NOTHING);
            model.person().tryNow();
            AnswerSheet sheet =
                    Objects.requireNonNull(model.person().answerProperty().get());
            assertThat(model.person().tryOut().troubleProperty().get()).isEmpty();
            assertThat(sheet.facts()).startsWith("Tried now");
            assertThat(sheet.exchanges()).isNotEmpty();
            assertThat(sheet.pmf()).isNotNull();
            assertThat(open.desk().runs()).as("no run").isEmpty();
            model.editor().question().text("How much does {{concept.name}} appeal to you today?");
            assertThat(Objects.requireNonNull(model.person().answerProperty().get())
                            .ending())
                    .as("another question")
                    .isEqualTo(AnswerSheet.Ending.NOTHING);
        }
    }

    @Test
    void theGuideIsGoneThroughAndPrinted() {
        try (OpenDesk open = open()) {
            FilesByHand files = new FilesByHand();
            GuideExports exports = new GuideExports(
                    open.desk(), open.tasks(), files, app.moderato.ui.control.Messages.beside(GuideExports.class));
            exports.walk(
                    walk -> assertThat(walk.paths().in(GuideSection.QUESTIONS)).hasSizeGreaterThan(1));
            files.answer(folder.resolve("guide.pdf"));
            exports.print(false);
            assertThat(exports.outcomeProperty().get()).startsWith("The guide is in");
            assertThat(folder.resolve("guide.pdf")).isNotEmptyFile();
            files.answer(folder.resolve("none/guide.docx"));
            exports.print(true);
            assertThat(exports.outcomeProperty().get()).contains("cannot be written");
        }
    }
}
