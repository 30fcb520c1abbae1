package app.moderato.ui.run;

import app.moderato.core.interview.RunState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Whether, and to what, the cap of a run can be changed.
 *
 * @param run the one on the page
 * @param allowed whether it is under way or ended at its cap, and costs something
 */
record CapChange(ShownRun run, boolean allowed) {
    enum Kind {
        CHANGEABLE,
        /** No cap can be kept without a price. */
        NEEDS_PRICE,
        /** The run is neither under way nor ended at its cap, or costs nothing. */
        FIXED
    }

    /**
     * @param underWay in this window
     * @param idle whether this window could begin a sitting
     */
    static CapChange of(ShownRun run, boolean underWay, boolean idle) {
        boolean live = underWay && run.snapshot().live();
        boolean endedThere = idle && run.snapshot().state() == RunState.BUDGET;
        return new CapChange(run, !run.record().rehearsal() && (live || endedThere));
    }

    Kind kind() {
        return !allowed ? Kind.FIXED : run.snapshot().cost().spent() == null ? Kind.NEEDS_PRICE : Kind.CHANGEABLE;
    }

    /** What the whole run is expected to cost and a tenth more, in full cents; twice what is spent where nothing is. */
    BigDecimal suggested() {
        Double spent = run.snapshot().cost().spent();
        Double expected = run.snapshot().cost().expected();
        double wanted = expected != null ? 1.1 * expected : 2 * (spent == null ? 0 : spent);
        return BigDecimal.valueOf(Math.max(0.01, wanted)).setScale(2, RoundingMode.UP);
    }

    /** The amount that was typed, where it is one and above what is spent. */
    Optional<BigDecimal> amount(String typed) {
        Double spent = run.snapshot().cost().spent();
        try {
            BigDecimal usd = new BigDecimal(typed.strip().replace("$", "").replace(",", ""));
            return spent != null && usd.doubleValue() > spent ? Optional.of(usd) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
