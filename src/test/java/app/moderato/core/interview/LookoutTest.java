package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LookoutTest {
    private static final int PEOPLE = 60;

    private final MemoryJournal journal = new MemoryJournal();
    private final Panel panel = Studies.panel(PEOPLE);
    private String heardBefore = "";
    private final List<String> reasons = new ArrayList<>();

    private static Study study() {
        return study(true);
    }

    private static Study study(boolean control) {
        Study study = Studies.study(
                Studies.guide(new Exposure.Sequential(), List.of(Studies.intent(), Studies.open("why"))),
                Studies.concept("a", false),
                Studies.concept("b", false),
                Studies.concept("c", control));
        return study.withSimulation(study.simulation()
                .withStop(new StopRule(new QuestionId("intent"), StopRule.Measure.TOP2, 0.1, null, List.of(), 30, 6)));
    }

    private RunState run(Study study, Lookout lookout) {
        try (RatingDesk desk = new RatingDesk(
                study,
                new Instruments.TwoPoints(),
                new Instruments.Lengths(),
                new Instruments.NoArchive(),
                journal,
                event -> {})) {
            RunEngine engine = new RunEngine(
                    study,
                    InterviewPlan.of(study, panel),
                    new ScriptedModel(request -> "I would rather not."),
                    journal.planned(InterviewPlan.of(study, panel).size(study)),
                    KeptReplies.NONE,
                    desk,
                    new Budget(null, null, 0),
                    4,
                    Clock.systemUTC(),
                    this::hear);
            engine.watchedBy(lookout);
            if (!heardBefore.isEmpty()) {
                engine.heardBefore(heardBefore);
            }
            return engine.run();
        }
    }

    private void hear(RunEvent event) {
        if (event instanceof RunEvent.StateChanged(RunState state, String reason) && state == RunState.STOPPED) {
            reasons.add(reason);
        }
    }

    @Test
    void aRunThatHeardEnoughEndsWithWholeInterviewsAndGoesOnByWish() {
        Study study = study();
        Looks looks = new Looks(journal, study, panel, 2);
        assertThat(run(study, looks)).isEqualTo(RunState.STOPPED);
        assertThat(looks.taken).isEqualTo(2);
        assertThat(reasons).containsExactly("Enough.");
        assertThat(journal.enough).isEqualTo("Enough.");
        Map<String, Integer> cells = new HashMap<>();
        journal.answers.keySet().forEach(key -> cells.merge(key.persona().value(), 1, Integer::sum));
        assertThat(cells).hasSizeBetween(36, 42);
        // before, after, three concepts and the control again, two questions each
        assertThat(cells.values()).containsOnly(10);
        assertThat(journal.answers.values()).allMatch(answer -> answer.status() == CellStatus.ANSWERED);

        assertThat(run(study, Lookout.NONE)).isEqualTo(RunState.COMPLETED);
        assertThat(journal.answers).hasSize(PEOPLE * 10);
    }

    @Test
    void whatHasNoAnswerIsAskedAgainWithoutAskingTheOthers() {
        Study study = study();
        assertThat(run(study, new Looks(journal, study, panel, 2))).isEqualTo(RunState.STOPPED);
        int asked = journal.answers.size();
        CellKey lost = journal.answers.keySet().stream().skip(17).findFirst().orElseThrow();
        journal.answers.remove(lost);
        heardBefore = "Enough.";
        assertThat(run(study, Lookout.NONE)).isEqualTo(RunState.STOPPED);
        assertThat(journal.answers).hasSize(asked).containsKey(lost);
        assertThat(reasons).containsExactly("Enough.", "Enough.");
    }

    @Test
    void aRunThatNeverHeardEnoughAsksEverybody() {
        Study study = study();
        assertThat(run(study, new Looks(journal, study, panel, 99))).isEqualTo(RunState.COMPLETED);
        assertThat(journal.enough).isEmpty();
    }

    @Test
    void everyRoundOfOrdersMeetsEachOrderOnce() {
        Study study = study(false);
        List<PlannedInterview> interviews = InterviewPlan.of(study, panel).interviews();
        for (int from = 0; from < interviews.size(); from += 6) {
            assertThat(interviews.subList(from, from + 6).stream()
                            .map(PlannedInterview::seen)
                            .map(seen -> seen.stream().map(Concept::id).toList()))
                    .doesNotHaveDuplicates();
        }
        assertThat(interviews.stream().map(interview -> interview.persona().id()))
                .containsExactlyInAnyOrderElementsOf(
                        panel.personas().stream().map(person -> person.id()).toList())
                .isNotEqualTo(
                        panel.personas().stream().map(person -> person.id()).toList());
    }

    /** Looks after 30, 36, 42 … and checks that all of those have ended and are rated. */
    private static final class Looks implements Lookout {
        private final MemoryJournal journal;
        private final List<CellKey> cells;
        private final int enoughAt;
        private int taken;

        Looks(MemoryJournal journal, Study study, Panel panel, int enoughAt) {
            this.journal = journal;
            this.cells = InterviewPlan.of(study, panel).cells(study).toList();
            this.enoughAt = enoughAt;
        }

        @Override
        public OptionalInt due() {
            return 30 + 6 * taken < PEOPLE ? OptionalInt.of(30 + 6 * taken) : OptionalInt.empty();
        }

        @Override
        public int ahead() {
            return 6;
        }

        @Override
        public Optional<String> look() {
            List<CellKey> due = cells.subList(0, 10 * due().orElseThrow());
            assertThat(journal.ended().keySet()).containsAll(due);
            assertThat(journal.rated())
                    .containsAll(due.stream()
                            .filter(key -> key.question().value().equals("intent"))
                            .toList());
            taken++;
            return taken == enoughAt ? Optional.of("Enough.") : Optional.empty();
        }
    }
}
