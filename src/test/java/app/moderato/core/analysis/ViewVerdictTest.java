package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Verdict.Level;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewVerdictTest {
    private static final Map<String, ScaleCheck> PASSED =
            Map.of("purchase-intent", ScaleCheck.PASSED, "liking", ScaleCheck.PASSED);

    /** 120 people, half of them female; “liking” was refused by every tenth, “a” is liked better than the control. */
    private static RunBuilder run() {
        Random random = new Random(1);
        RunBuilder run = new RunBuilder()
                .concept("a")
                .concept("b", "Control", "Text", "4.49 USD", true)
                .ask(rating("intent", "?", "purchase-intent"))
                .ask(rating("liking", "?", "liking"));
        for (int i = 0; i < 120; i++) {
            String id = "p" + i;
            run.persona(new Persona(new PersonaId(id), id, Map.of("gender", i % 2 == 0 ? "female" : "male"), 1, ""));
            for (String question : List.of("intent", "liking")) {
                for (String shown : List.of("a1", "b1", "b2")) {
                    String concept = shown.substring(0, 1);
                    int showing = Integer.parseInt(shown.substring(1));
                    if (question.equals("liking") && i % 10 == 0) {
                        run.ended(key(id, concept, question, showing, 1), CellStatus.REFUSED);
                    } else {
                        double up = concept.equals("a") ? .5 : .2;
                        double low = .1 + .2 * random.nextDouble();
                        run.rated(
                                key(id, concept, question, showing, 1),
                                question + concept + showing + i,
                                low,
                                .3 - low + .1,
                                .1,
                                .5 - up,
                                up);
                    }
                }
            }
        }
        return run;
    }

    private static Verdict verdict(Grounds grounds, ResultView view, String question, Respondents base) {
        RunBuilder run = run();
        return ViewVerdict.of(
                run.study(),
                run.contents(),
                grounds,
                new VerdictScope(
                        view,
                        question.isEmpty() ? Set.of() : Set.of(new QuestionId(question)),
                        base,
                        true,
                        Statistic.TOP2),
                List.of());
    }

    private static Grounds validated(String construct, double attainment) {
        return new Grounds(
                PASSED,
                ScaleGauge.NONE,
                List.of(
                        new Evidence(
                                "gpt-4o", construct, 12, OptionalDouble.of(attainment), .9, .84, .8, "", Instant.EPOCH),
                        new Evidence("another", construct, 12, OptionalDouble.of(.1), .5, .4, .8, "", Instant.MAX)));
    }

    @Test
    void aVerdictIsOnTheQuestionShown() {
        Grounds grounds = validated("purchase-intent", .9);
        Verdict intent = verdict(grounds, ResultView.COMPARE, "intent", Respondents.EVERYONE);
        assertThat(intent.level()).as(intent.reasons().toString()).isEqualTo(Level.USABLE);
        assertThat(intent.passed()).contains("90% of the human split-half ceiling on 12 concepts (purchase-intent).");
        Verdict liking = verdict(grounds, ResultView.COMPARE, "liking", Respondents.EVERYONE);
        assertThat(liking.level()).isEqualTo(Level.DIRECTIONAL);
        assertThat(liking.reasons())
                .contains("No validation against people's answers is on file for this model and liking.")
                .anyMatch(reason -> reason.contains("36 of 360 cells of liking (10.0%)"));
        assertThat(verdict(grounds, ResultView.RUN, "", Respondents.EVERYONE).reasons())
                .anyMatch(reason -> reason.contains("36 of 720 cells (5.0%)"));
    }

    @Test
    void aVerdictIsOnThePeopleShown() {
        Verdict women = verdict(
                validated("purchase-intent", .9), ResultView.COMPARE, "intent", new Respondents("gender", "female"));
        assertThat(women.level()).isEqualTo(Level.DIRECTIONAL);
        assertThat(women.reasons()).containsExactly("60 personas answered; ranking takes at least 100.");
    }

    @Test
    void theEvidenceOfThisModelAloneCounts() {
        assertThat(verdict(validated("purchase-intent", .4), ResultView.COMPARE, "intent", Respondents.EVERYONE)
                        .level())
                .isEqualTo(Level.DO_NOT_USE);
    }

    @Test
    void subgroupsAreDirectionalThoughTheirComparisonIsUsable() {
        Verdict groups =
                verdict(validated("purchase-intent", .9), ResultView.SUBGROUPS, "intent", Respondents.EVERYONE);
        assertThat(groups.level()).isEqualTo(Level.DIRECTIONAL);
        assertThat(groups.use()).contains("Do not report a difference between groups");
        Verdict moved = verdict(validated("purchase-intent", .9), ResultView.COMPARE, "intent", Respondents.EVERYONE)
                .on(ResultView.SUBGROUPS);
        assertThat(moved).isEqualTo(groups);
    }

    @Test
    void severalRunsTogetherAreNoBetterThanTheWeakest() {
        Verdict good = new Verdict(Level.USABLE, ResultView.MODELS, List.of(), List.of("p", "q"), 0);
        Verdict weak = new Verdict(Level.DIRECTIONAL, ResultView.MODELS, List.of("Few."), List.of("q"), 1);
        assertThat(good.and(weak))
                .isEqualTo(new Verdict(Level.DIRECTIONAL, ResultView.MODELS, List.of("Few."), List.of("q"), 1));
        assertThat(weak.and(good)).isEqualTo(good.and(weak));
    }

    @Test
    void aGroupIsDirectionalAtMostAndARehearsedOneIsNotToBeUsed() {
        assertThat(GroupVerdict.of(6, false).level()).isEqualTo(Level.DIRECTIONAL);
        assertThat(GroupVerdict.of(6, false).reasons()).hasSize(2);
        assertThat(GroupVerdict.of(6, true).level()).isEqualTo(Level.DO_NOT_USE);
        assertThat(GroupVerdict.of(6, true).use()).isEqualTo("Do not decide anything on what is said here.");
    }
}
