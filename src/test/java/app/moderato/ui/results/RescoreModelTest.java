package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Scoring;
import app.moderato.core.study.RatingMethod;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescoreModelTest {
    @TempDir
    Path folder;

    private static ResultsViewModel model(OpenDesk open) {
        return new ResultsViewModel(open.desk(), new RunsByHand(), place -> {}, new FilesByHand(), open.tasks());
    }

    private static List<Scoring> made(OpenDesk open) {
        return open.desk()
                .workspace()
                .orElseThrow()
                .scorings()
                .of(Objects.requireNonNull(open.desk().viewProperty().get())
                        .run()
                        .id());
    }

    @Test
    void aScoringIsMadeBesideTheRunsOwnAndShown() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            ResultsViewModel model = model(open);
            model.scorings()
                    .look(Objects.requireNonNull(open.desk().viewProperty().get()));
            assertThat(Objects.requireNonNull(model.scorings().shownProperty().get())
                            .onlyOwn())
                    .isTrue();

            RescoreModel rescore = model.rescore();
            rescore.offer();
            assertThat(rescore.temperatureProperty().get()).isEqualTo("1");
            assertThat(rescore.consent().targetProperty().get()).startsWith("Nothing is sent");
            rescore.temperatureProperty().set("0,5");
            rescore.consent().begin();

            assertThat(rescore.consent().stateProperty().get()).isEqualTo(Consent.State.CLOSED);
            ReadScorings now =
                    Objects.requireNonNull(model.scorings().shownProperty().get());
            assertThat(now.scored())
                    .extracting(ScoringTables::name)
                    .containsExactly("The run’s own", "ssr · by similarity");
            assertThat(made(open))
                    .singleElement()
                    .satisfies(scoring -> assertThat(scoring.stamp()).containsEntry("ssr_temperature", "0.5"));
            assertThat(ScoringTables.means(now).heads()).hasSize(6);
            assertThat(ScoringTables.agreement(now).rows().getFirst().cells().get(1))
                    .isEqualTo("The run’s own and ssr · by similarity");
            assertThat(ScoringTables.agreement(now).heads()).contains("r", "ρ", "α", "KS");
            assertThat(ScoringTables.meanings()).containsKeys("r", "ρ", "α", "KS", "Made with");
            assertThat(ScoringTables.agreement(now).rows())
                    .hasSize(now.agreement().size());
        }
    }

    @Test
    void whatIsNoNumberCannotBeBegun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            RescoreModel rescore = model(open).rescore();
            rescore.offer();
            assertThat(rescore.consent().ableProperty().get()).isTrue();
            for (String wrong : List.of("", "warm", "-1", "11", "1e999999999")) {
                rescore.temperatureProperty().set(wrong);
                assertThat(rescore.consent().ableProperty().get()).as(wrong).isFalse();
                assertThat(rescore.consent().noteProperty().get()).contains("from 0 to 10");
            }
            rescore.temperatureProperty().set("1");
            rescore.epsilonProperty().set("5");
            assertThat(rescore.consent().noteProperty().get()).contains("from 0 to 0.1, not 5.");
            rescore.consent().begin();
            assertThat(made(open)).isEmpty();
        }
    }

    @Test
    void callsAndCostAreToldBeforeAReaderIsAsked() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            RescoreModel rescore = model(open).rescore();
            rescore.offer();
            rescore.methodProperty().set(RatingMethod.FLR);
            assertThat(rescore.consent().costProperty().get())
                    .contains("calls")
                    .contains("tokens")
                    .contains("$");
            assertThat(rescore.consent().targetProperty().get()).contains("OpenAI");
            rescore.consent().close();
            assertThat(made(open)).isEmpty();
        }
    }

    @Test
    void aProviderThatIsNotConnectedHereIsNotAsked() {
        disconnected(open -> {
            RescoreModel rescore = model(open).rescore();
            rescore.offer();
            rescore.methodProperty().set(RatingMethod.DLR);
            assertThat(rescore.consent().ableProperty().get()).isFalse();
            assertThat(rescore.consent().noteProperty().get()).contains("not connected");
            rescore.methodProperty().set(RatingMethod.SSR);
            assertThat(rescore.consent().ableProperty().get()).isTrue();
        });
    }

    @Test
    void theSameAgainAsksNothing() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Scored.by(open, RatingMethod.DLR);
            int calls = made(open).getFirst().totals().calls();
            RescoreModel rescore = model(open).rescore();
            rescore.offer();
            rescore.methodProperty().set(RatingMethod.DLR);
            assertThat(rescore.consent().costProperty().get()).startsWith("Nothing is left to ask");
            rescore.consent().begin();
            assertThat(made(open)).hasSize(1);
            assertThat(made(open).getFirst().totals().calls()).isEqualTo(calls);
        }
    }

    private void disconnected(Consumer<OpenDesk> then) {
        SampleWorkspace.copyTo(folder);
        Preferences alone = Preferences.DEFAULT.withLastStudy(
                Objects.requireNonNull(OpenDesk.lastStudy().lastStudy()));
        try (OpenDesk open = OpenDesk.with(folder, alone, TaskRunner.on(Runnable::run, Runnable::run))) {
            open.desk().openLast();
            then.accept(open);
        }
    }
}
