package app.moderato.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StopRuleTest {
    private static StopRule rule(
            StopRule.Measure measure, @Nullable Double half, @Nullable Double best, String... subgroups) {
        return new StopRule(new QuestionId("intent"), measure, half, best, List.of(subgroups), 40, 20);
    }

    @Test
    void aRuleIsToldInWordsBeforeTheRun() {
        assertThat(rule(StopRule.Measure.TOP2, 0.05, null).sentence())
                .isEqualTo(
                        "Stops by itself once every interval of top-2 of intent is within ±5 points, looked at after 40"
                                + " people and every 20.");
        assertThat(rule(StopRule.Measure.MEAN, 0.15, 0.95, "gender", "region").sentence())
                .isEqualTo(
                        "Stops by itself once every interval of the mean of intent, overall and by gender and region, is"
                                + " within ±0.15 scale points, or the best concept is settled with 95 %, looked at after 40 people"
                                + " and every 20.");
        assertThat(rule(StopRule.Measure.TOP2, null, 0.95).sentence())
                .startsWith("Stops by itself once the best concept on top-2 of intent is settled with 95 %, looked");
    }

    @Test
    void aRuleWhoseFirstLookComesAfterEverybodyCanNeverAct() {
        StopRule rule = rule(StopRule.Measure.TOP2, 0.05, null);
        assertThat(rule.idle(41)).isEmpty();
        assertThat(rule.idle(40))
                .hasValueSatisfying(
                        problem -> assertThat(problem.sentence()).contains("40 people, and the panel has 40"));
    }
}
