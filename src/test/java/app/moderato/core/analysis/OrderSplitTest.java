package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.study.QuestionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderSplitTest {
    private static final Selection INTENT =
            new Selection(new QuestionId("intent"), Respondents.EVERYONE, true, Statistic.TOP2);

    /** Concepts seen early are rated 5, late ones 1. Odd personas go from a to the control's second showing, even ones back. */
    private final RunBuilder run = new RunBuilder()
            .ask(rating("intent", "?", "purchase-intent"))
            .concept("a")
            .concept("b")
            .concept("c", "C", "", "1 USD", true);

    private void people(int number) {
        List<String> order = List.of("a1", "c1", "b1", "c2");
        for (int i = 0; i < number; i++) {
            run.persona("p" + i, 1);
            List<String> own = i % 2 == 0 ? order : order.reversed();
            for (int slot = 0; slot < own.size(); slot++) {
                double early = slot < 2 ? 1 : 0;
                run.rated(
                        key(
                                "p" + i,
                                own.get(slot).substring(0, 1),
                                "intent",
                                own.get(slot).charAt(1) - '0',
                                1),
                        "t",
                        1 - early,
                        0,
                        0,
                        0,
                        early);
            }
        }
    }

    @Test
    void eachShowingCountsInTheHalfOfTheInterviewItStoodIn() {
        people(60);
        OrderSplit split = OrderSplit.of(run.study(), run.contents(), INTENT);
        // a is early for 30 and late for 30; so is b; the control is shown once in each half to everybody
        assertThat(split.early())
                .extracting(summary -> summary.concept() + summary.n())
                .containsExactly("a30", "b30", "c60");
        assertThat(split.early()).allMatch(summary -> summary.pmf().mean() == 5);
        assertThat(split.late())
                .extracting(summary -> summary.concept() + summary.n())
                .containsExactly("a30", "b30", "c60");
        assertThat(split.late()).allMatch(summary -> summary.pmf().mean() == 1);
    }

    @Test
    void aConceptThatTooFewSawInAHalfIsLeftOutOfIt() {
        people(59);
        OrderSplit split = OrderSplit.of(run.study(), run.contents(), INTENT);
        assertThat(split.early()).extracting(LikertSummary::concept).containsExactly("a", "c");
        assertThat(split.late()).extracting(LikertSummary::concept).containsExactly("b", "c");
    }

    @Test
    void whereEverybodySawOneConceptThereIsNoOrder() {
        run.persona("p", 1).rated(key("p", "a", "intent", 1, 1), "t", 1, 0);
        assertThat(OrderSplit.available(run.contents())).isFalse();
        run.rated(key("p", "b", "intent", 1, 1), "t", 1, 0);
        assertThat(OrderSplit.available(run.contents())).isTrue();
    }
}
