package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.study.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShareIntervalsTest {
    private static RunResults.Frequencies counted(double weight) {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .after(new Question.Choice(
                        wording("moment", "When?"), new Question.Options(List.of("day", "night"), false, false)));
        for (int i = 0; i < 40; i++) {
            run.persona("p" + i, i == 0 ? weight : 1)
                    .valued(key("p" + i, "", "moment", 1, 1), "t" + i, i < 10 ? "day" : "night");
        }
        return RunAnalysis.of(run.study(), run.contents(), Map.of())
                .frequencies()
                .getFirst();
    }

    @Test
    void sharesOfWholePeopleHaveTheIntervalOfTheirPosterior() {
        // qbeta(c(.025, .975), 10.5, 30.5)
        Interval day = Objects.requireNonNull(counted(1).intervals().get("day"));
        assertThat(day.low()).isCloseTo(0.136393, within(1e-5));
        assertThat(day.high()).isCloseTo(0.398306, within(1e-5));
        Interval night = Objects.requireNonNull(counted(1).intervals().get("night"));
        assertThat(night.low()).isCloseTo(1 - day.high(), within(1e-9));
    }

    @Test
    void weightedSharesHaveNone() {
        assertThat(counted(2).intervals()).isEmpty();
    }
}
