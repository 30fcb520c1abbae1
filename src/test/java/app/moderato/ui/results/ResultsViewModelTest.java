package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.study.InvalidInput;
import app.moderato.report.chart.LikertChart;
import app.moderato.ui.harness.MadeUpRun;
import app.moderato.ui.harness.SampleByHand;
import app.moderato.ui.results.ResultsViewModel.Picture;
import app.moderato.ui.results.ResultsViewModel.State;
import app.moderato.ui.task.TaskRunner;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ResultsViewModelTest {
    private final SampleByHand sample = new SampleByHand();
    private final ResultsViewModel model = new ResultsViewModel(sample, TaskRunner.on(Runnable::run, Runnable::run));

    @Test
    void startsLoadingAndWithoutAVerdict() {
        assertThat(model.stateProperty().get()).isEqualTo(State.LOADING);
        assertThat(model.verdictProperty().get()).isNull();
        assertThat(model.pictureProperty().get()).isNull();
    }

    @Test
    void showsTheStudyAndItsRunOnceLoaded() {
        sample.give(MadeUpRun.rehearsal());
        model.load();
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.titleProperty().get()).isEqualTo("Whitening toothpaste, early concepts");
        assertThat(model.factsProperty().get()).isEqualTo("Run 1 · 200 US adults");
        assertThat(Objects.requireNonNull(model.verdictProperty().get()).level())
                .isEqualTo(Verdict.Level.DO_NOT_USE);
    }

    @Test
    void offersTheQuestionsThatHaveRatingsInGuideOrder() {
        sample.give(MadeUpRun.rehearsal());
        model.load();
        assertThat(model.questions())
                .extracting(RatingQuestion::name)
                .containsExactly("Purchase intent, 1–5", "Uniqueness, 1–5", "Recommend, 0–10");
        assertThat(model.questionProperty().get()).isEqualTo(model.questions().getFirst());
    }

    @Test
    void putsThePlaceholdersOfAQuestionIntoWords() {
        sample.give(MadeUpRun.rehearsal());
        model.load();
        assertThat(model.questions().getFirst().text()).isEqualTo("How likely would you be to buy the concept?");
    }

    @Test
    void ranksConceptsByTopTwoBoxAndKeepsTheirLetters() {
        sample.give(MadeUpRun.rehearsal());
        model.load();
        assertThat(picture().content().rows())
                .extracting(LikertChart.Row::badge)
                .containsExactly("A", "C", "E", "B", "D");
        assertThat(picture().content().rows().get(2).detail()).isEqualTo("$4.49 · control");
    }

    @Test
    void itsListsStayTheSameSoThatTheirListenersAreNotCollected() {
        assertThat(model.concepts()).isSameAs(model.concepts());
        assertThat(model.questions()).isSameAs(model.questions());
        assertThat(model.measures()).isSameAs(model.measures());
    }

    @Test
    void anotherQuestionGivesAnotherPicture() {
        sample.give(MadeUpRun.rehearsal());
        model.load();
        model.questionProperty().set(model.questions().get(2));
        assertThat(picture().content().rows()).hasSize(2);
        assertThat(picture().content().lowest()).isZero();
        assertThat(picture().content().labels()).startsWith("0", "1").hasSize(11);
        assertThat(picture().spoken()).startsWith("Recommend, 0–10 Enamel Shield White: top-2-box 15%, mean ");
    }

    @Test
    void showsEveryMeanAndMarksTheBest() {
        sample.give(MadeUpRun.rehearsal());
        model.load();
        MeasureRow novelty = model.measures().get(1);
        assertThat(novelty.means()).hasSize(5).containsEntry("overnight", novelty.best());
        assertThat(model.measures().get(2).means()).containsOnlyKeys("enamel", "everyday");
    }

    @Test
    void saysWhyThereIsNothingToShow() {
        sample.fail(new InvalidInput("The workspace is in use by another Moderato. Close it."));
        model.load();
        assertThat(model.stateProperty().get()).isEqualTo(State.ERROR);
        assertThat(model.causeProperty().get())
                .isEqualTo("The workspace is in use by another Moderato. Close it. Nothing left this computer.");
    }

    @Test
    void doesNotShowTheWordsOfAnUnexpectedFailure() {
        sample.fail(new IllegalStateException("index 3 out of bounds"));
        model.load();
        assertThat(model.causeProperty().get())
                .startsWith("The rehearsal stopped on an unexpected error")
                .doesNotContain("bounds");
    }

    @Test
    void aSecondTryCanSucceed() {
        sample.fail(new InvalidInput("Busy.")).give(MadeUpRun.rehearsal());
        model.load();
        model.load();
        assertThat(model.stateProperty().get()).isEqualTo(State.READY);
        assertThat(model.causeProperty().get()).isEmpty();
    }

    @Test
    void passesProgressOn() {
        sample.report(0.25, "50 of 200 interviews").fail(new InvalidInput("Busy."));
        model.load();
        assertThat(model.progressProperty().get()).isEqualTo(0.25);
        assertThat(model.progressTextProperty().get()).isEqualTo("50 of 200 interviews");
    }

    private Picture picture() {
        return Objects.requireNonNull(model.pictureProperty().get());
    }
}
