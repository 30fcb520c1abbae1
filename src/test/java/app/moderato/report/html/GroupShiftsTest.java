package app.moderato.report.html;

import static app.moderato.core.group.Round.Kind.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.Held;
import app.moderato.core.group.Tables;
import app.moderato.core.group.measure.GroupFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupShiftsTest {
    /** Warm-up, private (1), discussion, private (3), close. */
    private static final GroupDesign TABLE = Tables.design(2, List.of(), true);

    private static GroupModel.Moved row(Held held) {
        GroupFigures figures = GroupFigures.of(TABLE, held.state());
        return new GroupShifts(figures, new Seats(TABLE, figures))
                .all()
                .getFirst()
                .rows()
                .getFirst();
    }

    @Test
    void wordsOfTheSecondRoundAreNotShownAsSaidBeforeWhereTheyMissedTheFirst() {
        GroupModel.Moved ana = row(new Held().reacts("p2", PRIVATE, 1, 1.2).reacts("p1", PRIVATE, 3, 1.4));

        assertThat(ana.before()).isEqualTo("–");
        assertThat(ana.after()).isEqualTo("1.40");
        assertThat(ana.saidBefore()).isEmpty();
        assertThat(ana.saidAfter()).isEqualTo("I might.");
    }

    @Test
    void aConceptIsShownWhereOnlyTheSecondRoundWasHeld() {
        assertThat(row(new Held().reacts("p1", PRIVATE, 3, 1.4)).after()).isEqualTo("1.40");
    }

    @Test
    void wordsOfTheFirstRoundAreNotShownAsSaidAfter() {
        GroupModel.Moved ana = row(new Held().reacts("p1", PRIVATE, 1, 1.4));

        assertThat(ana.saidBefore()).isEqualTo("I might.");
        assertThat(ana.saidAfter()).isEmpty();
    }
}
