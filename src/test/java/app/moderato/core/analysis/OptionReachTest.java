package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.OptionReach.Best;
import app.moderato.core.study.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionReachTest {
    /** 40 people: of each four two name price, one price and taste, one look; taste is no help beside price. */
    private static RunBuilder run(int people) {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .ask(new Question.Multiple(
                        wording("off", "What puts you off?"),
                        new Question.Options(List.of("Price", "Taste", "Look"), false, false)));
        String[] values = {"Price", "price", "Price|Taste", "Look"};
        for (int i = 0; i < people; i++) {
            run.persona("p" + i, 1).valued(key("p" + i, "a", "off", 1, 1), "That.", values[i % 4]);
        }
        return run;
    }

    private static OptionReach of(RunBuilder run) {
        return OptionReach.of(run.study(), run.contents(), Respondents.EVERYONE, true)
                .getFirst();
    }

    @Test
    void theBestPairIsNotTheTwoThatMostPeopleChose() {
        RunBuilder run = run(40);
        OptionReach reach = of(run);
        assertThat(reach.best())
                .containsExactly(
                        new Best(List.of("Price"), 0.75, 0.75),
                        new Best(List.of("Price", "Look"), 1, 1),
                        new Best(List.of("Price", "Taste", "Look"), 1, 1.25));
    }

    @Test
    void whoChoseNothingIsNotReached() {
        RunBuilder run = run(40);
        for (int i = 0; i < 40; i++) {
            run.persona("d" + i, 1).valued(key("d" + i, "a", "off", 1, 1), "I don’t know.", "");
        }
        assertThat(of(run).n()).isEqualTo(80);
        assertThat(of(run).best().getLast().reach()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void anOptionInOneOfThreeAnswersOfOnePersonIsNotTheirs() {
        RunBuilder run = run(40);
        for (int replicate = 2; replicate <= 3; replicate++) {
            for (int i = 0; i < 40; i++) {
                run.valued(key("p" + i, "a", "off", 1, replicate), "The look.", "Look");
            }
        }
        assertThat(of(run).best().getFirst()).isEqualTo(new Best(List.of("Look"), 1, 1));
    }

    @Test
    void belowThirtyPeopleNothingIsShownButTheirNumber() {
        assertThat(of(run(29)))
                .isEqualTo(new OptionReach("a", new app.moderato.core.study.QuestionId("off"), 29, List.of()));
    }
}
