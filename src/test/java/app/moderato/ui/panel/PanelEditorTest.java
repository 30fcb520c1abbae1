package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelAttribute;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Study;
import app.moderato.core.study.WeightSpec;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelEditorTest {
    private static final String STUDY = """
            moderato: 1
            title: Soap
            language: en
            seed: 5
            concepts: [{id: a, name: A, text: A soap.}]
            panel: {size: 100, population: us-adults}
            guide: {questions: [{id: q, type: rating, scale: liking, text: "How do you like it?"}]}
            """;

    @TempDir
    Path folder;

    private OpenDesk open() {
        OpenDesk open = OpenDesk.fresh(folder);
        open.desk().open(StudyFolder.write(folder.resolve("soap.study.yaml"), STUDY));
        return open;
    }

    private static PanelViewModel model(OpenDesk open) {
        return new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1));
    }

    private static OpenStudy kept(OpenDesk open) {
        return Objects.requireNonNull(open.desk().studyProperty().get());
    }

    private static Study study(OpenDesk open) {
        return kept(open).study();
    }

    private static PanelSpec spec(OpenDesk open) {
        return study(open).panel();
    }

    private static Panel panel(OpenDesk open) {
        return kept(open).panel();
    }

    private static PanelAttribute attribute(PanelViewModel model, String name) {
        return model.attributesProperty().get().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int people(Panel panel, String attribute, String value) {
        return (int) panel.personas().stream()
                .filter(one -> one.attribute(attribute).orElse("").equals(value))
                .count();
    }

    @Test
    void anotherSizeDrawsOtherPeopleAndStandsInTheFile() throws Exception {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            model.editor().size("5");
            model.editor().size("50");
            assertThat(model.shown()).hasSize(50);
            assertThat(Files.readString(folder.resolve("soap.study.yaml"))).contains("size: 50");
            open.desk().drafting().undo();
            assertThat(spec(open).size()).as("letter after letter is one step").isEqualTo(100);
        }
    }

    @Test
    void whatIsNoSizeStaysInItsFieldAndThePanelAsItWas() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            model.editor().size("many");
            assertThat(model.editor().size()).isEqualTo("many");
            assertThat(model.note(PanelField.SIZE)).startsWith("This is no number of people.");
            assertThat(model.shown()).hasSize(100);
            assertThat(kept(open).runnable()).isFalse();
            assertThat(model.unfinished()).isTrue();
            model.editor().size("");
            assertThat(model.note(PanelField.SIZE)).isNotEmpty();
            model.editor().size("20000");
            assertThat(model.note(PanelField.SIZE)).contains("from 1 to 10,000");
            model.editor().size(" 30 ");
            assertThat(model.note(PanelField.SIZE)).isEmpty();
            assertThat(model.shown()).hasSize(30);
            assertThat(kept(open).runnable()).isTrue();
        }
    }

    @Test
    void aNewDrawHasAnotherSeedAndOtherPeople() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            List<?> before = panel(open).personas();
            model.editor().seed("77");
            assertThat(study(open).seed()).isEqualTo(77);
            model.editor().seed("seven");
            assertThat(model.note(PanelField.SEED)).startsWith("This is no seed.");
            model.editor().drawAnew();
            assertThat(model.note(PanelField.SEED)).isEmpty();
            assertThat(study(open).seed()).isNotEqualTo(77).isBetween(1L, 9_999L);
            assertThat(panel(open).personas()).isNotEqualTo(before).hasSize(100);
        }
    }

    @Test
    void filtersLimitWhoIsDrawn() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            model.editor().wanted("region", List.of("South", "West"));
            model.editor().range("age", "25-3");
            assertThat(model.note(PanelField.filter("age"))).startsWith("“25-3” is no range.");
            assertThat(model.editor().filter("age")).isEqualTo("25-3");
            model.editor().range("age", "25-34");
            assertThat(model.note(PanelField.filter("age"))).isEmpty();
            assertThat(panel(open).personas()).hasSize(100).allSatisfy(one -> {
                assertThat(Integer.parseInt(one.attribute("age").orElseThrow())).isBetween(25, 34);
                assertThat(one.attribute("region")).get().isIn("South", "West");
            });
            assertThat(model.factsProperty().get()).contains("only region South or West, age 25-34");
            model.editor().wanted("region", List.of());
            model.editor().range("age", "");
            assertThat(spec(open).filter()).isEmpty();
        }
    }

    @Test
    void aFilterThatLeavesNobodyIsToldWhereItStandsAndTheLastPeopleStay() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            model.editor().range("age", "5-9");
            assertThat(model.staleProperty().get()).isTrue();
            assertThat(model.staleSentenceProperty().get()).startsWith("Nobody in the population");
            assertThat(model.noteAt("/panel/filter")).contains("Widen it.");
            assertThat(model.shown()).hasSize(100);
            open.desk().drafting().undo();
            assertThat(model.staleProperty().get()).isFalse();
        }
    }

    @Test
    void aQuotaBeginsAsThePopulationIsAndTakesHoldOnceItAddsUp() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            PanelEditor editor = model.editor();
            editor.share(ShareKind.QUOTAS, "gender", attribute(model, "gender").shares());
            assertThat(Objects.requireNonNull(spec(open).quotas().get("gender")).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isEqualTo(1);
            editor.share(ShareKind.QUOTAS, "gender", "female", "70");
            assertThat(model.note("panel/quotas/gender")).contains("too many", "The panel keeps the quota it had");
            assertThat(kept(open).unfinished()).containsKey("panel/quotas/gender");
            assertThat(people(panel(open), "gender", "female")).isLessThan(60);
            editor.share(ShareKind.QUOTAS, "gender", "male", "3O");
            assertThat(model.note("panel/quotas/gender")).isEqualTo("“3O” is no share. Write a number from 0 to 100.");
            editor.share(ShareKind.QUOTAS, "gender", "male", "30 %");
            assertThat(model.note("panel/quotas/gender")).isEmpty();
            assertThat(spec(open).quotas()).isEqualTo(Map.of("gender", Map.of("female", 0.7, "male", 0.3)));
            assertThat(people(panel(open), "gender", "female")).isEqualTo(70);
            editor.even(ShareKind.QUOTAS, "gender");
            assertThat(people(panel(open), "gender", "female")).isEqualTo(50);
            editor.removeShares(ShareKind.QUOTAS, "gender");
            assertThat(spec(open).quotas()).isEmpty();
            assertThat(editor.shared(ShareKind.QUOTAS)).isEmpty();
        }
    }

    @Test
    void aQuotaOfAgesMayHaveBandsOfItsOwn() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            PanelEditor editor = model.editor();
            editor.share(ShareKind.QUOTAS, "age", Map.of("18-39", 1.0));
            editor.share(ShareKind.QUOTAS, "age", "40+", "60");
            editor.share(ShareKind.QUOTAS, "age", "18-39", "40");
            assertThat(panel(open).personas().stream()
                            .filter(one -> Integer.parseInt(one.attribute("age").orElseThrow()) >= 40))
                    .hasSize(60);
            editor.share(ShareKind.QUOTAS, "age", "30-50", "0");
            assertThat(model.note("panel/quotas/age")).isEqualTo("The quota bands of age overlap at 30-50.");
            editor.removeCategory(ShareKind.QUOTAS, "age", "30-50");
            assertThat(model.note("panel/quotas/age")).isEmpty();
        }
    }

    @Test
    void weightsBringThePeopleToAPopulationAndKeepBelowALimit() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            PanelEditor editor = model.editor();
            editor.share(ShareKind.QUOTAS, "gender", Map.of("female", 0.7, "male", 0.3));
            editor.rake("us-adults");
            editor.weightsOn(List.of("gender", "region"));
            ReadPanel raked = Objects.requireNonNull(model.panelProperty().get());
            assertThat(raked.profile().designEffect()).isGreaterThan(1.1);
            assertThat(model.words().weights(raked.profile(), spec(open)).caption())
                    .startsWith("raked on ");
            editor.trim("1");
            assertThat(model.note(PanelField.TRIM)).startsWith("Write how many times the mean");
            editor.trim("1,8");
            assertThat(spec(open).weights())
                    .isEqualTo(new WeightSpec("us-adults", List.of("gender", "region"), Map.of(), 1.8));
            assertThat(Objects.requireNonNull(model.panelProperty().get())
                            .profile()
                            .highest())
                    .isLessThan(1.801);
            editor.trim("");
            editor.share(ShareKind.WEIGHTS, "gender", Map.of("female", 0.5, "male", 0.5));
            assertThat(panel(open).targets()).anySatisfy(target -> {
                assertThat(target.category()).isEqualTo("female");
                assertThat(target.target()).isEqualTo(0.5);
            });
            editor.weightsOff();
            assertThat(spec(open).weights()).isNull();
        }
    }

    @Test
    void typedWeightsBeginWithSomethingAndEndWithTheirLastShares() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            model.editor().typeWeights(attribute(model, "region"));
            assertThat(Objects.requireNonNull(spec(open).weights()).shares()).containsOnlyKeys("region");
            assertThat(Objects.requireNonNull(spec(open).weights()).rake()).isNull();
            model.editor().removeShares(ShareKind.WEIGHTS, "region");
            assertThat(spec(open).weights()).isNull();
        }
    }

    @Test
    void aLimitThatCannotHoldIsExplained() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            model.editor().share(ShareKind.QUOTAS, "gender", Map.of("female", 0.9, "male", 0.1));
            model.editor().rake("us-adults");
            model.editor().weightsOn(List.of("gender"));
            model.editor().trim("1.5");
            assertThat(panel(open).remarks())
                    .singleElement()
                    .asString()
                    .startsWith("With no weight above 1.5 times the mean the targets cannot all be reached");
        }
    }

    @Test
    void nearCopiesAreLookedForAmongFiveThousand() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            model.editor().size("5000");
            assertThat(model.words().copies(model.copiesProperty().get(), 5_000).caption())
                    .isEqualTo("closest pair 1.00 similar");
        }
    }

    @Test
    void whoIsSearchedForIsStillSearchedForInOtherPeople() {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            model.searchProperty().set("texas");
            model.filters().stream()
                    .filter(one -> one.name().equals("gender"))
                    .findFirst()
                    .orElseThrow()
                    .chosen()
                    .add("female");
            model.editor().drawAnew();
            assertThat(model.searchProperty().get()).isEqualTo("texas");
            assertThat(model.shown()).allSatisfy(row -> {
                assertThat(row.value("state")).isEqualTo("Texas");
                assertThat(row.value("gender")).isEqualTo("female");
            });
        }
    }

    @Test
    void aStudyWhosePeopleFileIsGoneStillHasAForm() throws Exception {
        try (OpenDesk open = open()) {
            PanelViewModel model = model(open);
            model.editor().people("gone.csv");
            assertThat(model.noteAt("/panel/personas")).contains("There is no file of personas “gone.csv”.");
            assertThat(model.attributesProperty().get()).isEmpty();
            assertThat(model.shown()).hasSize(100);
            model.editor().population("us-adults");
            assertThat(spec(open).size()).isEqualTo(200);
            assertThat(model.shown()).hasSize(200);
        }
    }
}
