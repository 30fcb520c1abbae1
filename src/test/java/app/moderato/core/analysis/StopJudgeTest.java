package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.StopRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rule on people who rate a control twice and two concepts once, by top-2. */
class StopJudgeTest {
    private static final int PANEL = 140;

    private static final Map<StopRule, StopJudge> JUDGES = new HashMap<>();

    /** Alpha is 0.2, so that few runs show it. */
    private static final StopRule SETTLE = rule(null, 0.8);

    @Test
    void whereTwoConceptsAreEquallyGoodOneIsCalledBestNoMoreOftenThanStated() {
        int runs = 120;
        int wrong = 0;
        for (int run = 0; run < runs; run++) {
            wrong += firstDecision(new People(run, 0, 0), SETTLE)
                            .filter(look -> look.way() == StopLook.Way.SETTLED)
                            .isPresent()
                    ? 1
                    : 0;
        }
        // two standard errors of a share of so many runs
        assertThat((double) wrong / runs).isBetween(0.05, 0.2 + 2 * Math.sqrt(0.2 * 0.8 / runs));
    }

    @Test
    void noiseThatIsAsLargeAsTheLeadKeepsTheRankingOpen() {
        int settled = 0;
        int settledInNoise = 0;
        for (int run = 0; run < 20; run++) {
            settled += firstDecision(new People(run, 0.06, 0), SETTLE).isPresent() ? 1 : 0;
            settledInNoise += firstDecision(new People(run, 0.06, 0.5), SETTLE).isPresent() ? 1 : 0;
        }
        assertThat(settled).isGreaterThan(16);
        assertThat(settledInNoise).isLessThan(settled * 2 / 3);
    }

    @Test
    void aClearLeadIsSettledAtTheFirstLookWithASentence() {
        StopLook look = firstDecision(new People(1, 0.2, 0.02), SETTLE).orElseThrow();
        assertThat(look.people()).isEqualTo(60);
        assertThat(look.stillNeeded()).hasValue(0);
        assertThat(look.sentence().orElseThrow())
                .startsWith("Decided after 60 of 140 people: Concept a is the best on top-2 of intent")
                .contains("noise floor");
    }

    @Test
    void everyIntervalMustBeNarrowAndSmallSubgroupsNeedMorePeople() {
        StopLook all = firstDecision(new People(2, 0, 0.02), rule(0.06, null)).orElseThrow();
        assertThat(all.way()).isEqualTo(StopLook.Way.NARROW);
        StopRule byGender =
                new StopRule(new QuestionId("intent"), StopRule.Measure.TOP2, 0.06, null, List.of("gender"), 60, 20);
        StopLook first = new People(2, 0, 0.02).judge(byGender, 0);
        assertThat(first.decided()).isFalse();
        StopLook.Width widest = Objects.requireNonNull(first.widest());
        assertThat(widest.base().attribute()).isEqualTo("gender");
        assertThat(widest.half()).isGreaterThan(0.06);
        assertThat(first.stillNeeded().orElseThrow()).isPositive();
        StopLook later = firstDecision(new People(2, 0, 0.02), byGender).orElseThrow();
        assertThat(later.people()).isGreaterThan(all.people());
    }

    @Test
    void whatIsStillNeededIsAboutWhatItTakes() {
        StopRule narrow = rule(0.035, null);
        StopLook first = new People(3, 0, 0.02).judge(narrow, 0);
        int guessed = first.people() + first.stillNeeded().orElseThrow();
        int taken = firstDecision(new People(3, 0, 0.02), narrow).orElseThrow().people();
        assertThat((double) taken).isCloseTo(guessed, within(25.0));
    }

    @Test
    void aSubgroupThatNobodyIsInKeepsTheRuleFromHolding() {
        StopRule odd =
                new StopRule(new QuestionId("intent"), StopRule.Measure.TOP2, 0.4, null, List.of("hobby"), 60, 20);
        assertThat(firstDecision(new People(4, 0, 0.02), odd)).isEmpty();
    }

    private static StopJudge judge(StopRule rule) {
        RunBuilder all = People.builder(rule, PANEL);
        StopJudge judge =
                new StopJudge(all.study(), new Panel(all.contents().panel().personas(), List.of()));
        assertThat(judge.looks()).containsExactly(60, 80, 100, 120);
        return judge;
    }

    private static StopRule rule(@Nullable Double half, @Nullable Double best) {
        return new StopRule(new QuestionId("intent"), StopRule.Measure.TOP2, half, best, List.of(), 60, 20);
    }

    private static Optional<StopLook> firstDecision(People people, StopRule rule) {
        return IntStream.range(0, 4)
                .mapToObj(look -> people.judge(rule, look))
                .filter(StopLook::decided)
                .findFirst();
    }

    /** Seeded answers: concept a is better than b by the lead; a showing differs from another by the noise. */
    private static final class People {
        private final double[][] values = new double[PANEL][4];

        People(long seed, double lead, double noise) {
            Random random = new Random(seed);
            for (double[] own : values) {
                double person = 0.5 + 0.1 * random.nextGaussian();
                own[0] = person - 0.3 + noise * random.nextGaussian() / 2;
                own[1] = person - 0.3 + noise * random.nextGaussian() / 2;
                own[2] = person + lead + 0.1 * random.nextGaussian();
                own[3] = person + 0.1 * random.nextGaussian();
            }
        }

        StopLook judge(StopRule rule, int look) {
            int people = rule.least() + look * rule.every();
            StopJudge judge = JUDGES.computeIfAbsent(rule, StopJudgeTest::judge);
            RunBuilder heard = builder(rule, people);
            for (int i = 0; i < people; i++) {
                String id = "p" + i;
                heard.rated(RunBuilder.key(id, "control", "intent", 1, 1), "Fine.", pmf(values[i][0]));
                heard.rated(RunBuilder.key(id, "control", "intent", 2, 1), "Fine.", pmf(values[i][1]));
                heard.rated(RunBuilder.key(id, "a", "intent", 1, 1), "Fine.", pmf(values[i][2]));
                heard.rated(RunBuilder.key(id, "b", "intent", 1, 1), "Fine.", pmf(values[i][3]));
            }
            return judge.judge(look, heard.contents());
        }

        private static double[] pmf(double top) {
            double share = Math.clamp(top, 0, 1);
            return new double[] {1 - share, 0, 0, 0, share};
        }

        private static RunBuilder builder(StopRule rule, int people) {
            RunBuilder run = new RunBuilder()
                    .stop(rule)
                    .concept("control", "Concept control", "Text", "4.99 USD", true)
                    .concept("a")
                    .concept("b")
                    .ask(RunBuilder.rating("intent", "How likely?", "purchase-intent"));
            for (int i = 0; i < people; i++) {
                run.persona(new Persona(
                        new PersonaId("p" + i),
                        "Person " + i,
                        Map.of("gender", i % 2 == 0 ? "male" : "female"),
                        1,
                        ""));
            }
            return run;
        }
    }
}
