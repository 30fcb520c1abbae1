package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Evidence;
import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.analysis.validation.HumanShelf.Dropped;
import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.analysis.validation.HumanShelf.Listed;
import app.moderato.core.analysis.validation.ValidationShelf.Kept;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationShelfTest {
    @TempDir
    Path folder = Path.of("");

    private ValidationWorkspace open() throws Exception {
        return new WorkspaceOpener(Sample.CLOCK).open(folder.resolve("moderato.db"));
    }

    @Test
    void aValidationIsKeptOncePerRunQuestionAndFileNewestFirst() throws Exception {
        try (ValidationWorkspace workspace = open();
                RunJournal run = workspace.runs().begin(Sample.run(1, null));
                RunJournal other = workspace.runs().begin(Sample.run(1, null))) {
            Kept first = kept(run.run(), "a.csv", OptionalDouble.of(0.7), 1);
            Kept again = kept(run.run(), "a.csv", OptionalDouble.empty(), 3);
            Kept beside = kept(other.run(), "a.csv", OptionalDouble.of(1.1), 2);
            workspace.validations().keep(first);
            workspace.validations().keep(beside);
            workspace.validations().keep(again);
            assertThat(workspace.validations().all()).containsExactly(again, beside);
            assertThat(workspace.validations().evidence("m", "purchase-intent"))
                    .containsExactly(again.evidence(), beside.evidence());
            assertThat(ValidationWorkspace.evidence(workspace, "m", "liking")).isEmpty();
        }
    }

    private static Kept kept(RunId run, String humans, OptionalDouble attainment, int second) {
        return new Kept(
                run,
                "intent",
                new Evidence(
                        "m",
                        "purchase-intent",
                        12,
                        attainment,
                        0.9,
                        0.8,
                        0.84,
                        humans,
                        Instant.ofEpochSecond(1_700_000_000L + second)));
    }

    @Test
    void ratingsOfPeopleAreThereAgainWhenTheFileIsOpenedAgain() throws Exception {
        HumanSet old = set("old.csv", 1, List.of(new HumanRating("1", "a", "", 3, 1, Map.of())));
        HumanSet set = set(
                "people.csv",
                2,
                List.of(
                        new HumanRating("1", "Oat bar", "intent", 5, 0.5, Map.of("age", "34")),
                        new HumanRating("2", "Oat bar", "intent", 1, 2, Map.of())));
        try (ValidationWorkspace workspace = open()) {
            workspace.humans().keep(old);
            workspace.humans().keep(set("people.csv", 1, List.of()));
            workspace.humans().keep(set);
        }
        try (ValidationWorkspace workspace = open()) {
            assertThat(workspace.humans().latest("s.study.yaml")).contains(set);
            assertThat(workspace.humans().list("s.study.yaml"))
                    .containsExactly(
                            new Listed("people.csv", set.kept(), 2, 2), new Listed("old.csv", old.kept(), 1, 1));
            assertThat(workspace.humans().find("s.study.yaml", "old.csv")).contains(old);
            assertThat(workspace.humans().latest("another")).isEmpty();
            workspace.humans().drop("s.study.yaml", "people.csv");
            assertThat(workspace.humans().latest("s.study.yaml")).contains(old);
        }
    }

    @Test
    void aFileThatIsDroppedTakesWhatItShowedOnTheStudysRunsAlongAndBringsItBack() throws Exception {
        try (ValidationWorkspace workspace = open();
                RunJournal run = workspace.runs().begin(Sample.run(1, null))) {
            String study = workspace.runs().required(run.run()).studyPath();
            HumanSet wrong = new HumanSet(study, "wrong.csv", "", List.of(), Instant.ofEpochSecond(9));
            Kept shown = kept(run.run(), "wrong.csv", OptionalDouble.of(0.1), 1);
            Kept other = kept(run.run(), "right.csv", OptionalDouble.of(0.9), 2);
            workspace.humans().keep(wrong);
            workspace.validations().keep(shown);
            workspace.validations().keep(other);

            assertThat(workspace.humans().drop("another", "wrong.csv"))
                    .isEqualTo(new Dropped(Optional.empty(), List.of()));
            Dropped dropped = workspace.humans().drop(study, "wrong.csv");
            assertThat(dropped).isEqualTo(new Dropped(Optional.of(wrong), List.of(shown)));
            assertThat(workspace.validations().all()).containsExactly(other);
            assertThat(workspace.humans().list(study)).isEmpty();

            workspace.humans().restore(dropped);
            assertThat(workspace.validations().all()).containsExactly(other, shown);
            assertThat(workspace.humans().latest(study)).contains(wrong);
        }
    }

    private static HumanSet set(String name, int second, List<HumanRating> ratings) {
        return new HumanSet(
                "s.study.yaml", name, "{\"scale\":5}", ratings, Instant.ofEpochSecond(1_700_000_000L + second));
    }
}
