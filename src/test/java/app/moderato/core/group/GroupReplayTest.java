package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.measure.GroupFigures;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The events are the group: told again, they bring the same state. */
class GroupReplayTest {
    private static final GroupDesign DESIGN = Tables.design(4, List.of(), true);

    @Property(tries = 25)
    void figuresAddUpWhateverHappens(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int length) {
        GroupState state = GroupState.of(AnyTalk.of(DESIGN, seed, length));
        agree(GroupFigures.of(DESIGN, state), state);
    }

    @Example
    void whatASessionTellsIsWhatItsJournalBrings() {
        MemoryGroupJournal journal = new MemoryGroupJournal(List.of(new GroupEvent.Moderated(true)));
        List<GroupState> told = new ArrayList<>();
        GroupSession session = Sittings.of(DESIGN, journal, new TalkingModel(), news -> {
            if (news instanceof GroupNews.Happened happened) {
                synchronized (told) {
                    told.add(happened.state());
                }
            }
        });

        session.hold();

        List<GroupEvent> events = journal.events();
        assertThat(told).hasSize(events.size() - 1).hasSizeGreaterThan(30);
        for (int i = 0; i < told.size(); i++) {
            assertThat(GroupState.of(events.subList(0, i + 2))).isEqualTo(told.get(i));
        }
    }

    private static void agree(GroupFigures figures, GroupState state) {
        assertThat(figures.participants().stream().mapToInt(one -> one.turns()).sum())
                .isEqualTo(state.spoken().size());
        assertThat(figures.participants().stream().mapToInt(one -> one.words()).sum())
                .isEqualTo(figures.talk().words());
        Double gini = figures.talk().gini();
        assertThat(gini == null || (gini >= 0 && gini <= 0.75 + 1e-9)).isTrue();
        figures.concepts().forEach(concept -> {
            assertThat(concept.after().up()
                            + concept.after().down()
                            + concept.after().unchanged())
                    .isEqualTo(concept.after().n());
            assertThat(concept.influenced()).isLessThanOrEqualTo(concept.after().n());
        });
    }
}
