package app.moderato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.cli.GroupDriver.Ending;
import app.moderato.core.interview.RunState;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GroupDriverTest {
    private static final BigDecimal CAP = new BigDecimal("5.00");
    private static final Ending FULL = new Ending(RunState.BUDGET, "The budget of 1.7 USD would be crossed.");

    @Test
    void theCapOfSeveralGroupsIsToldAsItWasGiven() {
        assertThat(GroupDriver.ofAll(3, CAP, FULL).reason())
                .startsWith("The budget of 5.00 USD for the 3 groups together")
                .contains("--max-cost");
    }

    @Test
    void everyOtherEndKeepsItsOwnReason() {
        Ending refused = new Ending(RunState.REFUSED, "The key was refused.");

        assertThat(GroupDriver.ofAll(3, CAP, refused)).isEqualTo(refused);
        assertThat(GroupDriver.ofAll(1, CAP, FULL)).isEqualTo(FULL);
    }
}
