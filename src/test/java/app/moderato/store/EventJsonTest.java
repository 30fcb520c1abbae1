package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.AnyTalk;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Tables;
import app.moderato.core.group.measure.AgreementMap;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.group.measure.Suggestions;
import app.moderato.core.group.measure.TurnScores;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EventJsonTest {
    private static final GroupDesign DESIGN = Tables.design(4, List.of(), true);

    @Property(tries = 25)
    void aGroupStandsWhereItStoodAfterEveryEventThatIsReadBack(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int length) {
        GroupState told = GroupState.BEFORE;
        GroupState read = GroupState.BEFORE;
        for (GroupEvent event : AnyTalk.of(DESIGN, seed, length)) {
            told = told.after(event);
            read = read.after(EventJson.read(EventJson.write(event)));
            assertThat(read).isEqualTo(told);
        }
        assertThat(GroupFigures.of(DESIGN, read)).isEqualTo(GroupFigures.of(DESIGN, told));
        assertThat(AgreementMap.of(DESIGN, read)).isEqualTo(AgreementMap.of(DESIGN, told));
        assertThat(Suggestions.all(DESIGN, read, TurnScores.NONE))
                .isEqualTo(Suggestions.all(DESIGN, told, TurnScores.NONE));
    }
}
