package app.moderato.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Evidence;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.analysis.validation.HumanShelf.Listed;
import app.moderato.core.analysis.validation.ValidationShelf.Kept;
import app.moderato.core.interview.RunId;
import app.moderato.ui.control.Messages;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.validate.ValidateViewModel.State;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateViewModelTest {
    private static final Messages MESSAGES = Messages.beside(ValidateViewModel.class);

    @TempDir
    Path folder;

    private final FilesByHand files = new FilesByHand();

    private ValidateViewModel on(OpenDesk open) {
        return on(open, open.tasks());
    }

    private ValidateViewModel on(OpenDesk open, TaskRunner tasks) {
        return new ValidateViewModel(
                open.desk(),
                new RunsByHand(),
                place -> {},
                files,
                tasks,
                new PlainRatings(files, tasks, OpenDesk.CLOCK));
    }

    private static Held shown(ValidateViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get(), "nothing is shown");
    }

    @Test
    void ratingsThatAreImportedAreKeptAndTheRunIsHeldAgainstThem() throws IOException {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            ValidateViewModel model = on(open);
            assertThat(model.stateProperty().get()).isEqualTo(State.NO_PEOPLE);
            files.answer(People.file(open, folder));
            model.importRatings();
            assertThat(model.stateProperty().get()).isEqualTo(State.READY);
            assertThat(model.noticeProperty().get()).contains("1,500 ratings by 150 people", "people.csv");
            assertThat(shown(model).chosen().question()).isEqualTo("intent");
            assertThat(shown(model).chosen().concepts()).hasSize(5);
            assertThat(model.verdictProperty().get()).isNotNull();
            ValidateViewModel again = on(open);
            assertThat(again.stateProperty().get()).isEqualTo(State.READY);
        }
    }

    @Test
    void whatIsShownLeavesEvidenceOnFileForEachQuestionAndRun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            HumanSet people = People.keep(open);
            ValidateViewModel model = on(open);
            Held held = shown(model);
            List<Kept> kept = People.workspace(open).validations().all();
            assertThat(kept).extracting(Kept::question).containsExactlyInAnyOrder("intent", "unique");
            assertThat(kept)
                    .allSatisfy(one -> assertThat(one.evidence().source()).isEqualTo(people.name()));
            Evidence evidence = People.workspace(open)
                    .validations()
                    .evidence(held.view().run().model(), "purchase-intent")
                    .getFirst();
            assertThat(evidence.ks()).isEqualTo(held.chosen().agreement().ks());
            assertThat(evidence.made()).isEqualTo(OpenDesk.CLOCK.instant());
        }
    }

    private static String verdict(ValidateViewModel model) {
        Verdict verdict = Objects.requireNonNull(model.verdictProperty().get());
        return verdict.reasons() + " " + verdict.passed();
    }

    @Test
    void anotherQuestionAndAnotherRunCanBeLookedAt() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            ValidateViewModel model = on(open);
            model.open(shown(model).chosen().concepts().getFirst().concept());
            assertThat(verdict(model))
                    .contains("(purchase-intent, oral-care-archive.csv)")
                    .doesNotContain("No validation", "uniqueness");
            assertThat(Reasons.of(shown(model), MESSAGES))
                    .extracting(Reason::sentence)
                    .anyMatch(sentence -> sentence.startsWith("KS 0.79 is no better"))
                    .noneMatch(sentence -> sentence.startsWith("Distributions"))
                    .doesNotHaveDuplicates();
            model.choose("unique");
            assertThat(verdict(model))
                    .contains("(uniqueness, oral-care-archive.csv)")
                    .doesNotContain("No validation", "purchase-intent");
            assertThat(shown(model).chosen().question()).isEqualTo("unique");
            assertThat(model.conceptProperty().get()).isNull();
            model.look(new RunId(1));
            assertThat(shown(model).view().run().id()).isEqualTo(new RunId(1));
            assertThat(shown(model).chosen().question()).isEqualTo("unique");
        }
    }

    @Test
    void aFileThatIsNoRatingsLeavesWhatIsShown() throws IOException {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            ValidateViewModel model = on(open);
            files.answer(Files.writeString(folder.resolve("odd.csv"), "name,stars\nAnna,4\n"));
            model.importRatings();
            assertThat(model.stateProperty().get()).isEqualTo(State.READY);
            assertThat(model.troubleProperty().get()).startsWith("odd.csv has no column respondent, concept, rating");
            files.answer(Files.writeString(folder.resolve("bars.csv"), "respondent,concept,rating\n1,Oat bar,4\n"));
            model.importRatings();
            assertThat(model.stateProperty().get()).isEqualTo(State.ERROR);
            assertThat(model.troubleProperty().get()).contains("No concept is on both sides", "Oat bar");
        }
    }

    @Test
    void aSecondFileLeavesTheFirstToChooseAndOneThatIsDeletedTakesItsEvidenceAlong() throws IOException {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            HumanSet first = People.keep(open);
            ValidateViewModel model = on(open);
            files.answer(Files.writeString(folder.resolve("wrong.csv"), """
                    respondent,concept,rating
                    1,Plain Pearl,3
                    2,Plain Pearl,4
                    1,Overnight Bright,5
                    2,Overnight Bright,4
                    """));
            model.importRatings();
            assertThat(model.people().shownProperty().get().chosen()).isEqualTo("wrong.csv");
            assertThat(model.people().shownProperty().get().all())
                    .extracting(Listed::name)
                    .containsExactlyInAnyOrder("wrong.csv", first.name());
            assertThat(sources(open)).contains("wrong.csv", first.name());

            model.people().choose(first.name());
            assertThat(shown(model).humans()).isEqualTo(first);
            assertThat(sources(open)).contains("wrong.csv", first.name());

            model.people().choose("wrong.csv");
            model.deletePeople();
            assertThat(shown(model).humans()).isEqualTo(first);
            assertThat(model.noticeProperty().get()).startsWith("wrong.csv is deleted");
            assertThat(verdict(model)).doesNotContain("wrong.csv").contains(first.name());
            assertThat(sources(open)).containsOnly(first.name());

            assertThat(model.offerProperty().get()).isEqualTo("Undo");
            model.answer();
            assertThat(model.people().shownProperty().get().chosen()).isEqualTo("wrong.csv");
            assertThat(sources(open)).contains("wrong.csv", first.name());
        }
    }

    private static List<String> sources(OpenDesk open) {
        return People.workspace(open).validations().all().stream()
                .map(kept -> kept.evidence().source())
                .toList();
    }

    @Test
    void aFileThatDoesNotMeetTheStudyCanBeDeletedAndTheLastOneLeavesNone() throws IOException {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            ValidateViewModel model = on(open);
            files.answer(Files.writeString(folder.resolve("bars.csv"), "respondent,concept,rating\n1,Oat bar,4\n"));
            model.importRatings();
            assertThat(model.stateProperty().get()).isEqualTo(State.ERROR);
            assertThat(model.people().shownProperty().get().chosen()).isEqualTo("bars.csv");
            model.deletePeople();
            assertThat(model.stateProperty().get()).isEqualTo(State.NO_PEOPLE);
            assertThat(model.troubleProperty().get()).isEmpty();
            assertThat(model.people().shownProperty().get().all()).isEmpty();
        }
    }

    @Test
    void withoutARunThereIsNothingToHoldAgainstPeople() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            ValidateViewModel model = on(open);
            assertThat(model.stateProperty().get()).isEqualTo(State.NO_RUN);
            model.save(ValidateExport::json);
            assertThat(model.noticeProperty().get()).isEmpty();
        }
    }

    @Test
    void theLatestRequestWins() {
        Deque<Runnable> held = new ArrayDeque<>();
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            ValidateViewModel model = on(open, TaskRunner.on(held::add, Runnable::run));
            assertThat(model.stateProperty().get()).isEqualTo(State.LOADING);
            open.desk().choose(new RunId(1));
            List.copyOf(held).reversed().forEach(Runnable::run);
            assertThat(shown(model).view().run().id()).isEqualTo(new RunId(1));
        }
    }

    @Test
    void theFiguresAreSavedAsJsonTableAndPicture() throws IOException {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            open.desk().choose(new RunId(1));
            ValidateViewModel model = on(open);
            Path json = folder.resolve("v.json");
            files.answer(json);
            model.save(ValidateExport::json);
            assertThat(model.noticeProperty().get()).contains("v.json");
            JsonNode saved = new ObjectMapper().readTree(json.toFile());
            assertThat(saved.get("label").asText()).isEqualTo("Synthetic respondents");
            assertThat(saved.get("warning").asText()).contains("REHEARSAL");
            assertThat(saved.get("questions")).hasSize(2);
            files.answer(folder.resolve("v.csv"));
            model.save(ValidateExport::csv);
            assertThat(Files.readAllLines(folder.resolve("v.csv")))
                    .hasSize(11)
                    .first()
                    .asString()
                    .endsWith("synthetic_p5");
            files.answer(folder.resolve("v.png"));
            model.save(ValidateExport::png);
            assertThat(folder.resolve("v.png")).isNotEmptyFile();
            files.answer(folder.resolve("none").resolve("v.png"));
            model.save(ValidateExport::png);
            assertThat(model.troubleProperty().get()).contains("cannot be written");
        }
    }

    @Test
    void theHeadlinesSayTheCeilingAndTheConstantBesideWhatIsAttained() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            People.keep(open);
            Held held = shown(on(open));
            Headlines headlines = new Headlines(held, MESSAGES);
            assertThat(headlines.attainment().caption()).contains("split-half ceiling 0.");
            assertThat(headlines.similarity().caption())
                    .contains("a constant says "
                            + Headlines.number(held.chosen().agreement().constantKs()));
            assertThat(headlines.advice()).contains("too few to be sure");
            assertThat(headlines.order().figure()).endsWith("of 10");
            assertThat(headlines.facts())
                    .isEqualTo("intent · oral-care-archive.csv · 5 concepts · 750 ratings · run 2");
            List<Reason> reasons = Reasons.of(held, MESSAGES);
            assertThat(reasons)
                    .extracting(Reason::sentence)
                    .anyMatch(sentence -> sentence.contains("constant prediction"))
                    .anyMatch(sentence -> sentence.startsWith("95% interval"));
            assertThat(reasons).extracting(Reason::sentence).noneMatch(sentence -> sentence.contains("accura"));
        }
    }
}
