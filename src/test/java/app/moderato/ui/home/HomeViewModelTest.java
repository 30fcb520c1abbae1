package app.moderato.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeViewModelTest {
    @TempDir
    Path folder;

    private final RunsByHand runs = new RunsByHand();
    private final FilesByHand files = new FilesByHand();
    private final List<Place> gone = new ArrayList<>();

    @Test
    void aStudyThatWasRunShowsItsLatestResultBestFirst() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            HomeViewModel model = model(open);
            assertThat(model.resultStateProperty().get()).isEqualTo(HomeViewModel.ResultState.READY);
            assertThat(model.rows()).hasSize(5);
            assertThat(model.rows()).isSortedAccordingTo((a, b) -> Double.compare(b.top2(), a.top2()));
            assertThat(model.steps())
                    .extracting(Step::name)
                    .containsExactly("Concepts", "Panel", "Guide", "Run", "Results", "Validate");
            assertThat(model.steps().get(3).detail()).startsWith("Run 2 complete, $");
            assertThat(model.next().getFirst().id()).isEqualTo("next-reasons");
            model.next().getFirst().action().run();
            assertThat(gone).singleElement().isInstanceOf(Place.Answers.class);
        }
    }

    @Test
    void theFirstStartLeadsToTheRehearsal() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            HomeViewModel model = model(open);
            assertThat(model.resultStateProperty().get()).isEqualTo(HomeViewModel.ResultState.NONE);
            assertThat(model.next()).extracting(Advice::id).contains("next-rehearse", "next-connect");
            model.rehearse();
            assertThat(runs.asked()).containsExactly("rehearse");
            assertThat(gone).containsExactly(new Place.Run(false));
        }
    }

    @Test
    void aTemplateIsWrittenWhereThePersonSaysAndOpened() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            HomeViewModel model = model(open);
            model.create(StudyTemplate.MESSAGE_TEST);
            assertThat(open.desk().studyProperty().get().bundled()).isTrue();

            files.answer(folder.resolve("slogans"));
            model.create(StudyTemplate.MESSAGE_TEST);
            assertThat(open.desk().studyProperty().get().path())
                    .isEqualTo(folder.resolve("slogans.study.yaml").toString());
            assertThat(model.recent()).hasSize(2);
            model.filterProperty().set("message");
            assertThat(model.recent()).hasSize(1);

            files.answer(folder.resolve("nowhere/slogans"));
            model.create(StudyTemplate.PRICE_LADDER);
            assertThat(model.troubleProperty().get()).contains("cannot be written");
        }
    }

    private HomeViewModel model(OpenDesk open) {
        return new HomeViewModel(open.desk(), runs, gone::add, files, open.tasks(), view -> "A finding.");
    }
}
