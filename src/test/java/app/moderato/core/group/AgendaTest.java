package app.moderato.core.group;

import static app.moderato.core.study.GroupPlan.Kind.CLOSE;
import static app.moderato.core.study.GroupPlan.Kind.DISCUSS;
import static app.moderato.core.study.GroupPlan.Kind.POLL;
import static app.moderato.core.study.GroupPlan.Kind.PRIVATE;
import static app.moderato.core.study.GroupPlan.Kind.SHOW;
import static app.moderato.core.study.GroupPlan.Kind.WARM_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.GroupPlan.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final ConceptId A = new ConceptId("a");
    private static final ConceptId B = new ConceptId("b");

    @Test
    void aPlanThatSaysNothingTakesTheUsualCourse() {
        List<Stage> stages = Agenda.of(GroupPlan.USUAL_COURSE, List.of(A), 0);

        assertThat(stages).extracting(Stage::kind).containsExactly(WARM_UP, PRIVATE, DISCUSS, PRIVATE, CLOSE);
        assertThat(stages).extracting(Stage::minutes).containsExactly(3.0, 0.0, 8.0, 0.0, 2.0);
        assertThat(stages).extracting(Stage::concept).containsExactly(null, A, A, A, null);
    }

    @Test
    void whatLiesBetweenWarmUpAndCloseIsGoneThroughForEachConcept() {
        List<Stage> stages = Agenda.of(GroupPlan.USUAL_COURSE, List.of(A, B), 0);

        assertThat(stages)
                .extracting(Stage::kind)
                .containsExactly(WARM_UP, PRIVATE, DISCUSS, PRIVATE, PRIVATE, DISCUSS, PRIVATE, CLOSE);
        assertThat(stages).extracting(Stage::concept).containsExactly(null, A, A, A, B, B, B, null);
    }

    @Test
    void aPlanThatNamesItsConceptsIsTakenWordForWord() {
        List<Section> planned = List.of(
                new Section(WARM_UP, 1),
                new Section(SHOW, 0, B, null),
                new Section(DISCUSS, 4),
                new Section(POLL, 0, A, null),
                new Section(CLOSE, 1, null, "One last word?"));
        List<Stage> stages = Agenda.of(planned, List.of(A, B), 0);

        assertThat(stages).extracting(Stage::concept).containsExactly(null, B, B, A, null);
        assertThat(stages.getLast().opening()).isEqualTo("One last word?");
    }

    @Test
    void timedStagesAreScaledToTheMinutesWantedAndSilentOnesTakeNone() {
        List<Stage> stages = Agenda.of(GroupPlan.USUAL_COURSE, List.of(A), 26);

        assertThat(stages.stream().mapToDouble(Stage::minutes).sum()).isCloseTo(26, within(1e-9));
        assertThat(stages.get(2).minutes()).isCloseTo(16, within(1e-9));
        assertThat(stages.get(1).minutes()).isZero();
        assertThat(stages.get(2).words()).isEqualTo(2_400);
    }

    @Test
    void aPlanWithoutTalkIsScaledToNothing() {
        assertThat(Agenda.of(List.of(new Section(PRIVATE, 5)), List.of(A), 10))
                .containsExactly(new Stage(PRIVATE, A, 0, null));
    }
}
