package app.moderato.cli;

import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command may spend. */
final class SpendingOptions {
    @Option(names = "--max-cost", paramLabel = "USD", description = "Stop before this much is spent.")
    @Nullable
    BigDecimal maxCost;

    @Option(names = "--yes", description = "Do not ask before spending.")
    boolean yes;

    void check() throws InvalidInput {
        requireAmount(maxCost);
    }

    /** @param maxCost null for none */
    static void requireAmount(@Nullable BigDecimal maxCost) throws InvalidInput {
        if (maxCost != null && maxCost.signum() <= 0) {
            throw new InvalidInput("--max-cost is an amount in US dollars above 0, not " + maxCost + ".");
        }
    }
}
