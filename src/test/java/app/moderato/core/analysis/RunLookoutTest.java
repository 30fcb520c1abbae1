package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.StopRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunLookoutTest {
    private static final int PEOPLE = 50;
    private static final int REPLICATES = 3;

    private static RunBuilder study() {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .concept("b")
                .ask(rating("intent", "?", "purchase-intent"))
                .replicates(REPLICATES)
                .stop(new StopRule(new QuestionId("intent"), StopRule.Measure.MEAN, 0.001, 0.9, List.of(), 30, 10));
        for (int i = 0; i < PEOPLE; i++) {
            run.persona("p" + i, 1);
        }
        return run;
    }

    private static RunBuilder answered() {
        RunBuilder run = study();
        Random random = new Random(1);
        for (int i = 0; i < PEOPLE; i++) {
            for (String concept : List.of("a", "b")) {
                for (int replicate = 1; replicate <= REPLICATES; replicate++) {
                    double up = random.nextDouble();
                    run.rated(
                            key("p" + i, concept, "intent", 1, replicate),
                            "Said",
                            (1 - up) / 3,
                            0,
                            0,
                            2 * (1 - up) / 3,
                            up);
                }
            }
        }
        return run;
    }

    private static void hear(RunLookout lookout, RatedAnswer answer) {
        Rating rating = Objects.requireNonNull(answer.rating());
        lookout.hear(new RunEvent.CellEnded(answer.answer()));
        lookout.hear(new RunEvent.AnswerRated(answer.answer().key(), rating));
    }

    private static StopLook looked(RunContents before, List<RatedAnswer> heard) {
        RunLookout lookout = RunLookout.of(study().study(), before).orElseThrow();
        heard.forEach(answer -> hear(lookout, answer));
        assertThat(lookout.due()).hasValue(30 * REPLICATES);
        assertThat(lookout.ahead()).isEqualTo(10 * REPLICATES);
        assertThat(lookout.look()).isEmpty();
        assertThat(lookout.due()).hasValue(40 * REPLICATES);
        return lookout.latest().orElseThrow();
    }

    @Test
    void aLookSeesTheSameToTheLastDigitWhicheverAnswerCameFirstAndInWhicheverSitting() {
        List<RatedAnswer> answers = answered().contents().answers();
        List<RatedAnswer> mixed = new ArrayList<>(answers);
        Collections.shuffle(mixed, new Random(2));
        StopLook planned = looked(study().contents(), answers);
        assertThat(Objects.requireNonNull(planned.widest()).n()).isEqualTo(30);
        assertThat(planned.lead()).isNotNull();

        assertThat(looked(study().contents(), mixed)).isEqualTo(planned);
        assertThat(looked(answered().contents(), List.of())).isEqualTo(planned);
    }
}
