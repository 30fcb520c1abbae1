package app.moderato.core.interview;

/** The next call could cost more than is left under the cap, so it was not sent. */
public final class BudgetSpent extends Exception {
    private static final long serialVersionUID = 1L;

    BudgetSpent(RunEnds cause) {
        super("The next call could cost more than the cap leaves.", cause);
    }
}
