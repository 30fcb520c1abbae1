package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.stability.Stability;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.ui.harness.OpenDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StabilityModelTest {
    @TempDir
    Path folder;

    private static List<RunRecord> runs(OpenDesk open) {
        return open.desk().workspace().orElseThrow().runs().all();
    }

    @Test
    void someOfTheRunsPeopleAreAskedAgainAndTheirAnswersShown() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            int before = runs(open).size();
            RunId run = Objects.requireNonNull(open.desk().viewProperty().get())
                    .run()
                    .id();

            ResultsViewModel model = Restudied.by(open, "12", "2", "");

            ReadStability read =
                    Objects.requireNonNull(model.stabilities().shownProperty().get());
            Stability found = Objects.requireNonNull(read.stability());
            assertThat(found.people()).isEqualTo(12);
            assertThat(found.wordings()).hasSize(3).doesNotHaveDuplicates();
            assertThat(found.combinations()).hasSize(6);
            assertThat(read.open()).isZero();
            assertThat(model.noticeProperty().get()).contains("which conclusions survive");
            assertThat(runs(open)).hasSize(before + 3);
            StabilityWords words = StabilityWords.of(read);
            assertThat(words.survivors().unit()).isEqualTo("conclusions survive");
            found.conclusions()
                    .forEach(pair -> assertThat(words.stands(pair))
                            .as("what a line stands for is said in it")
                            .matches(pair.whole().clear() ? "\\d of 6" : "no clear difference: \\d of 6"));
            found.conclusions().stream()
                    .filter(pair -> !pair.whole().clear())
                    .forEach(pair -> assertThat(pair.again().stream()
                                    .filter(one -> StabilityWords.heat(pair, one) == 0)
                                    .count())
                            .as("cells without colour are those in which it stands")
                            .isEqualTo(pair.stands()));
            found.conclusions().stream()
                    .filter(pair -> pair.whole().clear())
                    .flatMap(pair -> pair.again().stream()
                            .filter(one ->
                                    !one.clear() && StabilityWords.figure(one).equals("0.00"))
                            .map(one -> StabilityWords.heat(pair, one)))
                    .forEach(heat -> assertThat(heat).isZero());
            assertThat(StabilityWords.wording("Would you buy {{concept.name}}?"))
                    .isEqualTo("Would you buy the concept?");
            assertThat(StabilityTables.drift(words).rows()).hasSize(2 * 6);

            open.desk().refresh();
            assertThat(open.desk().runs())
                    .as("they are no runs of the study")
                    .hasSize(before)
                    .noneMatch(RunRecord::stability);
            assertThat(Objects.requireNonNull(open.desk().runProperty().get()).id())
                    .isEqualTo(run);
            assertThat(open.desk().workspace().orElseThrow().studies().recent())
                    .as("nor the latest of the shelf")
                    .allSatisfy(study -> assertThat(
                                    Objects.requireNonNull(study.latest()).run())
                            .isEqualTo(run));
        }
    }

    @Test
    void theSameAgainAsksNothing() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Restudied.by(open, "10", "2", "");
            int all = runs(open).size();

            StabilityModel again = Restudied.model(open).stability();
            again.offer();
            again.peopleProperty().set("10");
            again.seedsProperty().set("2");
            assertThat(again.consent().costProperty().get()).startsWith("Nothing is left to ask");
            again.consent().begin();

            assertThat(again.consent().stateProperty().get()).isEqualTo(Consent.State.CLOSED);
            assertThat(runs(open)).hasSize(all);
        }
    }

    @Test
    void whatItTakesIsToldBeforeAnythingIsSent() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            int before = runs(open).size();
            StabilityModel model = Restudied.model(open).stability();
            model.offer();
            assertThat(model.consent().costProperty().get())
                    .contains("calls")
                    .contains("tokens")
                    .contains("$");
            assertThat(model.consent().targetProperty().get()).contains("OpenAI");
            assertThat(model.consent().ableProperty().get()).isTrue();
            model.consent().close();
            assertThat(runs(open)).hasSize(before);
        }
    }

    @Test
    void whatCannotBeAskedSaysWhy() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            StabilityModel model = Restudied.model(open).stability();
            model.offer();
            model.peopleProperty().set("many");
            assertThat(model.consent().noteProperty().get()).contains("whole numbers");
            model.peopleProperty().set("3");
            assertThat(model.consent().noteProperty().get()).contains("from 10 on");
            model.peopleProperty().set("30");
            model.ownProperty().set(true);
            model.typedProperty().set("Would you buy it?");
            assertThat(model.consent().noteProperty().get()).contains("lacks {{concept.name}}");
            assertThat(model.consent().ableProperty().get()).isFalse();
            model.typedProperty().set("");
            assertThat(model.consent().noteProperty().get()).isEmpty();
            assertThat(model.consent().ableProperty().get()).as("seeds alone").isTrue();
        }
    }
}
