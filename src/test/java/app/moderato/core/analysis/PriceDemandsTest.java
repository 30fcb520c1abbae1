package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.PriceDemand.Figure;
import app.moderato.core.analysis.PriceDemand.Point;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.study.Question;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceDemandsTest {
    /** 40 people: ten would pay 2, 4, 6 and 8 each; the concepts cost 4.99. */
    private static RunBuilder four(double weightOfThoseWhoPayMost) {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .concept("b")
                .ask(new Question.PriceQuestion(wording("max", "What would you pay at most?")));
        for (int i = 0; i < 40; i++) {
            int price = 2 + i % 4 * 2;
            run.persona("p" + i, price == 8 ? weightOfThoseWhoPayMost : 1)
                    .valued(key("p" + i, "a", "max", 1, 1), "At most that.", price + ".00");
        }
        return run;
    }

    private static List<PriceDemand> of(RunBuilder run) {
        return PriceDemands.of(run.study(), run.contents(), Respondents.EVERYONE, true);
    }

    private static Figure shown(@Nullable Figure figure) {
        return Objects.requireNonNull(figure, "the figure");
    }

    @Test
    void demandFallsByAQuarterAtEachPriceAndRevenueIsHighestInTheMiddle() {
        PriceDemand demand = of(four(1)).getFirst();
        assertThat(demand.n()).isEqualTo(40);
        assertThat(demand.points()).extracting(Point::price).containsExactly(2.0, 4.0, 6.0, 8.0);
        assertThat(demand.points()).extracting(Point::share).containsExactly(1.0, 0.75, 0.5, 0.25);
        // 2, 3, 3, 2
        assertThat(demand.points()).extracting(Point::revenue).containsExactly(2 / 3.0, 1.0, 1.0, 2 / 3.0);
        assertThat(shown(demand.best()).value()).isEqualTo(4);
        assertThat(shown(demand.median()).value()).isEqualTo(5);
        assertThat(shown(demand.own()).value()).isEqualTo(0.5);
    }

    @Test
    void intervalsHoldTheirFigureAndHaveTheWidthOfTheBinomial() {
        PriceDemand demand = of(four(1)).getFirst();
        Point half = demand.points().get(2);
        double expected = 1.96 * Math.sqrt(0.25 / 40);
        assertThat(half.interval().high() - half.interval().low()).isCloseTo(2 * expected, within(0.05));
        assertThat(half.interval()).isEqualTo(shown(demand.own()).interval());
        assertThat(shown(demand.best()).interval().low()).isLessThanOrEqualTo(4);
        assertThat(shown(demand.best()).interval().high()).isGreaterThanOrEqualTo(6);
        assertThat(of(four(1))).isEqualTo(List.of(demand));
    }

    @Test
    void weightsCountWhereTheyAreAskedFor() {
        RunBuilder run = four(3);
        assertThat(of(run).getFirst().points().getLast().share()).isCloseTo(0.5, within(1e-12));
        assertThat(PriceDemands.of(run.study(), run.contents(), Respondents.EVERYONE, false))
                .isEqualTo(of(four(1)));
    }

    @Test
    void whoWouldPayNothingCountsAndWhoNamedNoPriceDoesNot() {
        RunBuilder run = four(1);
        for (int i = 0; i < 40; i++) {
            run.persona("z" + i, 1).valued(key("z" + i, "a", "max", 1, 1), "Nothing.", "0");
            run.persona("q" + i, 1).ended(key("q" + i, "a", "max", 1, 1), CellStatus.SKIPPED);
            run.persona("d" + i, 1).valued(key("d" + i, "a", "max", 1, 1), "I don’t know.", "");
        }
        PriceDemand demand = of(run).getFirst();
        assertThat(demand.n()).isEqualTo(80);
        assertThat(demand.points().getFirst().share()).isCloseTo(0.5, within(1e-12));
        assertThat(shown(demand.median()).value()).isEqualTo(1);
    }

    @Test
    void belowThirtyPeopleNothingIsShownButTheirNumber() {
        RunBuilder run = four(1);
        for (int i = 0; i < 29; i++) {
            run.valued(key("p" + i, "b", "max", 1, 1), "Five.", "5");
        }
        PriceDemand second = of(run).get(1);
        assertThat(second.concept()).isEqualTo("b");
        assertThat(second.n()).isEqualTo(29);
        assertThat(second.points()).isEmpty();
        assertThat(second.best()).isNull();
    }

    @Test
    void showingsOfOnePersonAreAveraged() {
        RunBuilder run = four(1);
        for (int i = 0; i < 40; i++) {
            run.valued(key("p" + i, "a", "max", 2, 1), "Less now.", Integer.toString(i % 4 * 2));
        }
        assertThat(of(run).getFirst().points()).extracting(Point::price).containsExactly(1.0, 3.0, 5.0, 7.0);
    }

    @Test
    void aStudyWithoutAPriceQuestionHasNoDemand() {
        RunBuilder run = new RunBuilder().concept("a").ask(new Question.NumberQuestion(wording("n", "How many?")));
        run.persona("p", 1).valued(key("p", "a", "n", 1, 1), "Two.", "2");
        assertThat(of(run)).isEmpty();
    }
}
