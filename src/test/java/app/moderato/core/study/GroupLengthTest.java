package app.moderato.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.core.study.GroupPlan.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupLengthTest {
    @Test
    void theUsualCourseOfEightPeople() {
        GroupLength length = GroupLength.of(GroupPlan.USUAL_COURSE, 8);
        assertThat(length.minutes()).isEqualTo(11);
        assertThat(length.turns()).as("11 minutes of 150 words in turns of 49").isEqualTo(34);
        assertThat(length.alone()).as("eight people, twice").isEqualTo(16);
        assertThat(length.calls()).isEqualTo(50);
        assertThat(length.untimed()).isZero();
    }

    @Test
    void whatIsSaidAloneIsNoTurnAndTalkWithoutMinutesIsToldApart() {
        List<Section> course =
                List.of(new Section(Kind.DISCUSS, 0), new Section(Kind.PRIVATE, 5), new Section(Kind.POLL, 0));
        assertThat(GroupLength.of(course, 3)).isEqualTo(new GroupLength(5, 0, 6, 1));
    }

    @Test
    void aGroupIsNoLargerThanThePanel() {
        assertThat(GroupPlan.OPEN.participantsOf(200)).isEqualTo(10);
        assertThat(GroupPlan.OPEN.participantsOf(4)).isEqualTo(4);
        assertThat(new GroupPlan(12, List.of(), null, List.of()).participantsOf(7))
                .isEqualTo(7);
    }
}
