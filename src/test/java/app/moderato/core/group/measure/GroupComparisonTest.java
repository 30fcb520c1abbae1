package app.moderato.core.group.measure;

import static app.moderato.core.group.Round.Kind.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.Held;
import app.moderato.core.group.Tables;
import app.moderato.core.group.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupComparisonTest {
    private static final GroupDesign TWO = Tables.design(2, List.of(), false);

    private static GroupComparison.Group group(int words, double before, double after, String theme) {
        return new GroupComparison.Group(
                TWO,
                new Held()
                        .opens(2)
                        .says("p1", words)
                        .reacts("p1", PRIVATE, 1, before)
                        .reacts("p1", PRIVATE, 3, after)
                        .add(new GroupEvent.Themed(List.of(new Theme(theme, List.of(new Theme.Quote(1, "word"))))))
                        .state());
    }

    private static final GroupComparison THREE = GroupComparison.of(
            List.of(group(10, 1.2, 1.4, "The price"), group(20, 1.4, 1.6, "price!"), group(30, 1.6, 1.8, "Taste")));

    @Test
    void meansAndShiftsStandBesideEachOtherWithTheirSpreadBetweenGroups() {
        GroupComparison.ByConcept pearl = THREE.concepts().getFirst();

        assertThat(pearl.groups()).hasSize(3);
        assertThat(pearl.before().mean()).isCloseTo(1.4, within(1e-9));
        assertThat(pearl.after().sd()).isCloseTo(0.2, within(1e-9));
        assertThat(pearl.shift().mean()).isCloseTo(0.2, within(1e-9));
        assertThat(pearl.shift().sd()).isCloseTo(0, within(1e-9));
        assertThat(THREE.words().variation()).isCloseTo(0.5, within(1e-9));
        assertThat(THREE.turns().variation()).isZero();
    }

    @Test
    void themesOfOneNameAreOneTheme() {
        assertThat(THREE.themes())
                .containsExactly(
                        new GroupComparison.Shared("The price", List.of(1, 2), 2),
                        new GroupComparison.Shared("Taste", List.of(3), 1));
    }

    @Test
    void oneGroupHasNoSpread() {
        GroupComparison one = GroupComparison.of(List.of(group(10, 1.2, 1.4, "Price")));

        assertThat(one.words().sd()).isNull();
        assertThat(one.words().variation()).isNull();
    }
}
