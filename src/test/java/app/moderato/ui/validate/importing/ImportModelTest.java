package app.moderato.ui.validate.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.analysis.validation.MappingMemory;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.file.human.HumanColumn;
import app.moderato.file.human.HumanImport;
import app.moderato.file.human.HumanLayout;
import app.moderato.file.human.HumanMapping;
import app.moderato.file.human.RatingScale;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.validate.importing.ImportModel.Step;
import app.moderato.ui.validate.importing.MappedFile.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportModelTest {
    private static final ComparedStudy STUDY = new ComparedStudy(
            Stream.of("charcoal", "mint")
                    .map(id -> new Concept(
                            new ConceptId(id), id + " toothpaste", "Text", null, List.of(), Map.of(), false, false))
                    .toList(),
            List.of(),
            OptionalInt.empty());

    @TempDir
    private Path folder;

    private final MappingMemory memory = MappingMemory.passing();
    private final List<HumanImport> taken = new ArrayList<>();
    private final ImportModel model =
            new ImportModel(TaskRunner.on(Runnable::run, Runnable::run), memory, STUDY, taken::add);

    private void read(String... lines) throws Exception {
        model.read(Files.writeString(folder.resolve("people.csv"), String.join("\n", lines) + "\n"));
    }

    private HumanMapping mapping() {
        return Objects.requireNonNull(model.mapped().mappingProperty().get());
    }

    private Digest digest() {
        return Objects.requireNonNull(model.mapped().digestProperty().get());
    }

    @Test
    void aFileGoesThroughFourStepsToItsRatings() throws Exception {
        read("who,concept,rating", "a,Charcoal,5", "b,mint,Like", "b,Other,2");
        assertThat(model.mapped().stateProperty().get()).isEqualTo(State.READY);
        List<Step> steps = new ArrayList<>();
        while (model.mapped().stateProperty().get() != State.CLOSED) {
            steps.add(model.stepProperty().get());
            model.next();
        }
        assertThat(steps).containsExactly(Step.values());
        assertThat(taken)
                .singleElement()
                .satisfies(read -> assertThat(read.ratings())
                        .extracting(HumanRating::concept)
                        .containsExactly("charcoal", "mint"));
    }

    @Test
    void theNextFileWithTheseColumnsIsReadAsTheLastOneWas() throws Exception {
        read("who,product,score", "a,Charcoal,5", "b,mint,3");
        model.mapped().scale(scale -> scale.withRange(0, 10, 11));
        model.mapped().concept("mint", "");
        for (int i = 0; i < 4; i++) {
            model.next();
        }
        read("who,product,score", "z,Charcoal,1", "z,mint,2");
        assertThat(model.mapped().rememberedProperty().get()).isTrue();
        assertThat(mapping().scale().points()).isEqualTo(11);
        assertThat(mapping().concepts()).containsEntry("mint", "");
        model.mapped().propose();
        assertThat(model.mapped().rememberedProperty().get()).isFalse();
        assertThat(mapping().scale()).isEqualTo(RatingScale.of(1, 5));
        assertThat(mapping().concepts()).containsEntry("mint", "mint");
    }

    @Test
    void whatIsWrongIsToldAndKeepsFromImportingUntilItIsMended() throws Exception {
        read("foo,bar", "Charcoal,x", "mint,y");
        assertThat(model.mapped().stateProperty().get()).isEqualTo(State.TROUBLE);
        assertThat(model.mapped().troubleProperty().get()).contains("No column holds the ratings");
        assertThat(model.isTroubled())
                .as("at the file, where it cannot be mended")
                .isFalse();
        model.next();
        assertThat(model.stepProperty().get()).isEqualTo(Step.COLUMNS);
        assertThat(model.isTroubled()).isTrue();
        assertThat(model.canGoOn()).isFalse();
        model.mapped().become("bar", HumanColumn.RATING);
        assertThat(model.mapped().troubleProperty().get()).contains("No rating is left");
        assertThat(model.isTroubled()).as("the columns are right").isFalse();
        model.next();
        assertThat(model.isTroubled()).as("at the scale").isTrue();
        assertThat(model.canGoOn()).isTrue();
        model.mapped().scale(scale -> scale.withWord("x", 5));
        assertThat(model.mapped().stateProperty().get()).isEqualTo(State.READY);
        assertThat(digest().counts()).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void aFileWithoutAnyConceptOfTheStudyIsTroubleAtItsNamesOnly() throws Exception {
        read("who,concept,rating", "a,Soap,5", "b,Shampoo,4");
        assertThat(model.mapped().stateProperty().get()).isEqualTo(State.TROUBLE);
        for (int i = 0; i < 3; i++) {
            assertThat(model.isTroubled()).as("step " + i).isFalse();
            model.next();
        }
        assertThat(model.isTroubled()).isTrue();
        model.mapped().concept("Soap", "mint");
        assertThat(model.isTroubled()).isFalse();
    }

    @Test
    void aRowMayBeAPersonInsteadOfAConcept() throws Exception {
        read("who,charcoal,mint", "a,5,4", "b,1,2");
        assertThat(mapping().layout()).isEqualTo(HumanLayout.PERSON_A_ROW);
        model.mapped().layout(HumanLayout.CONCEPT_A_ROW);
        assertThat(mapping().layout()).isEqualTo(HumanLayout.CONCEPT_A_ROW);
        model.mapped().layout(HumanLayout.PERSON_A_ROW);
        model.mapped().become("mint", HumanColumn.ATTRIBUTE);
        assertThat(digest().concepts()).containsExactly(Map.entry("charcoal", 2));
    }

    @Test
    void whatIsNoTableIsToldAndAnotherFileCanBeChosen() throws Exception {
        model.read(folder.resolve("missing.csv"));
        assertThat(model.mapped().stateProperty().get()).isEqualTo(State.TROUBLE);
        assertThat(model.mapped().troubleProperty().get()).contains("There is no file");
        assertThat(model.canGoOn()).isFalse();
        read("who,concept,rating", "a,mint,5");
        assertThat(model.mapped().stateProperty().get()).isEqualTo(State.READY);
    }

    @Test
    void aRangeThatIsNoneKeepsFromGoingOn() throws Exception {
        read("who,concept,rating", "a,mint,5");
        model.next();
        model.next();
        model.unfinished();
        assertThat(model.canGoOn()).isFalse();
        model.range(RatingScale.of(0, 10));
        assertThat(model.canGoOn()).isTrue();
        assertThat(digest().counts()).hasSize(11);
    }

    @Test
    void closingImportsNothing() throws Exception {
        read("who,concept,rating", "a,mint,5");
        model.close();
        assertThat(taken).isEmpty();
        assertThat(memory.find(HumanMapping.signature(List.of("who", "concept", "rating"))))
                .isEmpty();
    }

    @Test
    void aScaleIsTypedAsPeopleWriteNumbers() {
        RatingScale scale = RatingScale.of(1, 5);
        assertThat(ScaleText.range(scale, "0", "10")).hasValue(RatingScale.of(0, 10));
        assertThat(ScaleText.range(scale, "0,5", "5").orElseThrow().points()).isEqualTo(5);
        assertThat(ScaleText.range(scale, "0", "100").orElseThrow().points()).isEqualTo(5);
        assertThat(ScaleText.range(scale, "5", "1")).isEmpty();
        assertThat(ScaleText.range(scale, "NaN", "1")).isEmpty();
        assertThat(ScaleText.range(scale, "", "5")).isEmpty();
        assertThat(ScaleText.missing(scale.withMissing("none"), "99, -1; x").missing())
                .containsExactlyInAnyOrder("none", "99", "-1");
    }
}
