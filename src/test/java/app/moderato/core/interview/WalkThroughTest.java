package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Condition;
import app.moderato.core.study.ConditionText;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.GuidePath;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WalkThroughTest {
    private static final ScaleLibrary NO_SCALES = new ScaleLibrary() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Optional<Scale> find(String name) {
            return Optional.empty();
        }
    };
    private static final Concept PEARL = Studies.concept("pearl", false);
    private static final Question PACK = new Question.Choice(
            Studies.wording("pack", "Which pack?", null, 0),
            new Question.Options(List.of("Tube", "Pump"), false, false));
    private static final Question WHY = new Question.Open(
            Studies.wording("why", "Why the {{answer.pack}}? Before: {{answer.habit}}", "pack == \"Tube\"", 2)
                    .withProbe("What about {{concept.name}}?"));
    private static final Question LAST = new Question.Open(Studies.wording("last", "So: {{answer.why}}?", null, 0));
    private static final Study STUDY = Studies.study(
            Studies.guide(new Exposure.Sequential(), List.of(Studies.intent(), PACK, WHY, LAST)),
            PEARL,
            Studies.concept("control", true));
    private static final Panel PANEL = Studies.panel(4);
    private static final Persona PERSON = PANEL.personas().getFirst();

    private final WalkThrough walk = WalkThrough.of(STUDY, NO_SCALES, PANEL);

    private List<WalkThrough.Stop> stops(int path) {
        GuidePath taken = walk.paths().in(GuideSection.QUESTIONS).get(path);
        return walk.prompts(taken, PERSON, PEARL);
    }

    private static String put(WalkThrough.Stop stop) {
        return stop.prompt().messages().getLast().text();
    }

    @Test
    void everyPathHasItsPrompts() {
        List<WalkThrough.Stop> tube = stops(0);
        assertThat(tube).extracting(stop -> stop.step().number()).containsExactly(2, 3, 4, 5);
        assertThat(put(tube.get(2))).contains("Why the Tube? Before: [answer to Q1]");
        assertThat(tube.get(2).probes())
                .containsExactly("What about The pearl?", "Could you tell me a little more about that?");
        assertThat(put(tube.get(3))).contains("So: [answer to Q4]?");
    }

    @Test
    void whatAPathSkipsIsNeitherAskedNorAnswered() {
        List<WalkThrough.Stop> pump = stops(1);
        assertThat(pump).extracting(stop -> stop.step().number()).containsExactly(2, 3, 5);
        assertThat(put(pump.getLast())).contains("So: no answer?");
        assertThat(pump.getLast().prompt().earlier())
                .extracting(question -> question.id().value())
                .containsExactly("habit", "intent", "pack");
    }

    @Test
    void aPathOnAConceptNeedsOneAndOthersLeaveItOut() {
        GuidePath before = walk.paths().in(GuideSection.BEFORE).getFirst();
        assertThat(put(walk.prompts(before, PERSON, PEARL).getFirst())).doesNotContain("pearl");
        GuidePath about = walk.paths().in(GuideSection.QUESTIONS).getFirst();
        assertThatThrownBy(() -> walk.prompts(about, PERSON, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void basesAreCountedOverPeopleShowingsAndReplicates() {
        assertThat(walk.bases()).extracting(TimesAsked::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(walk.bases())
                .as("two concepts, the control twice")
                .extracting(TimesAsked::atMost)
                .containsExactly(4, 12, 12, 12, 12, 4);
        assertThat(walk.bases().stream().mapToInt(TimesAsked::atMost).sum())
                .isEqualTo(InterviewPlan.of(STUDY, PANEL).size(STUDY));
        assertThat(walk.bases())
                .filteredOn(TimesAsked::conditional)
                .extracting(base -> base.question().value())
                .containsExactly("why");
    }

    @Test
    void aRunsOwnBasesLeaveOutWhatItSkippedAndWhatIsStillToAsk() {
        Answer said = cell("why", "pearl", CellStatus.ANSWERED);
        List<Answer> cells = List.of(
                said,
                cell("why", "control", CellStatus.SKIPPED),
                cell("last", "control", CellStatus.PENDING),
                cell("last", "pearl", CellStatus.FAILED));
        assertThat(Bases.counted(walk.bases(), cells))
                .extracting(TimesAsked::asked)
                .containsExactly(0, 0, 0, 1, 1, 0);
    }

    private static Answer cell(String question, String concept, CellStatus status) {
        return new Answer(
                new CellKey(PERSON.id(), concept, new QuestionId(question), 1, 1),
                status,
                List.of(),
                "",
                "",
                "m",
                null,
                1,
                0.7,
                Usage.NONE,
                0,
                1,
                Instant.EPOCH);
    }

    @Test
    void conditionsAreToldWithTheNumbersOnPaper() {
        assertThat(ConditionText.of(
                        Condition.parse("intent >= 3 and (pack == \"Tube\" or pack != \"Pump\")"), STUDY.guide()))
                .isEqualTo("Q2 mean is at least 3 and (Q3 is “Tube” or Q3 is not “Pump”)");
    }
}
