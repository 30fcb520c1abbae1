package app.moderato.core.group.measure;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.Held;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Tables;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementMapTest {
    private static final PersonaId ANA = new PersonaId("p1");
    private static final PersonaId WALTER = new PersonaId("p2");
    private static final PersonaId KAREN = new PersonaId("p3");

    private static final AgreementMap MAP = AgreementMap.of(
            Tables.design(3, List.of(), false),
            new Held()
                    .opens(2)
                    .asks("Would you buy it?")
                    .says("p2", Stance.DISAGREES, "No.")
                    .says("p1", Stance.AGREES, "Same here.")
                    .says("p3", "p2", Stance.DISAGREES, "Walter, I see it differently.")
                    .says("p1", "p2", Stance.AGREES, "I'm with Walter.")
                    .says("p1", Stance.AGREES, "Exactly.")
                    .opens(4)
                    .says("p3", Stance.AGREES, "Same.")
                    .state());

    @Test
    void aStanceIsTowardsWhoIsNamedElseTowardsWhoSpokeBefore() {
        assertThat(MAP.agrees(ANA, WALTER)).isEqualTo(2);
        assertThat(MAP.disagrees(KAREN, WALTER)).isEqualTo(1);
        assertThat(MAP.links()).hasSize(2);
    }

    @Test
    void aNoToTheModeratorIsNoDissentAndNobodyAgreesWithThemselvesOrAcrossStages() {
        assertThat(MAP.links())
                .containsExactly(new AgreementMap.Link(ANA, WALTER, 2, 0), new AgreementMap.Link(KAREN, WALTER, 0, 1));
    }
}
