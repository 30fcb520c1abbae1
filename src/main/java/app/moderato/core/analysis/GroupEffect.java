package app.moderato.core.analysis;

/** Whether an attribute of the people moves their rating. */
public sealed interface GroupEffect {
    /**
     * A test that the groups rate alike.
     *
     * @param n people in the groups tested, unweighted
     * @param groups tested, two or more
     * @param f the statistic: F with {@code df} and {@code n − groups} degrees of freedom if the groups rate alike
     * @param p of this attribute alone
     * @param adjusted the same by Holm for all attributes tested beside it
     */
    record Tested(int n, int groups, double f, int df, double p, double adjusted) implements GroupEffect {
        Tested adjusted(double holm) {
            return new Tested(n, groups, f, df, p, holm);
        }

        /** At 5 % over all attributes tested. */
        public boolean moves() {
            return adjusted < 0.05;
        }
    }

    /** @param why there is no test, in a sentence */
    record Untested(String why) implements GroupEffect {}
}
