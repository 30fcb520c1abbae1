package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.RatingMethod;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;

/** Scores the run looked at once more, as a person would. */
final class Scored {
    private Scored() {}

    /** With the desk's tasks, each of which returns after its end. */
    static ResultsViewModel by(OpenDesk open, RatingMethod method) {
        ResultsViewModel model =
                new ResultsViewModel(open.desk(), new RunsByHand(), place -> {}, new FilesByHand(), open.tasks());
        model.rescore().offer();
        model.rescore().methodProperty().set(method);
        assertThat(model.rescore().consent().noteProperty().get()).isEmpty();
        model.rescore().consent().begin();
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.noticeProperty().get()).contains("“" + method.code() + "”");
        return model;
    }
}
