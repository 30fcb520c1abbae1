package app.moderato.core.analysis.proportion;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.inference.Tails;
import java.util.Arrays;

/**
 * What counts of answers say about the shares behind them: with a Dirichlet(α) prior the shares are Dirichlet(α + counts), and
 * the share of any set of answers is Beta(its Σ, the rest's Σ). A. Gelman et al., Bayesian Data Analysis, 3rd ed., 3.4.
 */
public final class DirichletPosterior {
    /** The prior of Jeffreys: half a person for each answer. */
    public static final double JEFFREYS = 0.5;

    private final double[] parameters;
    private final double sum;

    private DirichletPosterior(double[] parameters) {
        this.parameters = parameters;
        sum = Arrays.stream(parameters).sum();
    }

    /**
     * @param counts one ≥ 0 per answer, two answers or more
     * @param alpha the prior, one number above 0 per answer
     */
    public static DirichletPosterior of(double[] counts, double[] alpha) {
        if (counts.length < 2 || counts.length != alpha.length) {
            throw new IllegalArgumentException("Two answers or more, each with a count and a prior.");
        }
        double[] parameters = new double[counts.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = counts[i] + alpha[i];
            if (!(counts[i] >= 0 && alpha[i] > 0 && parameters[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "A count is 0 or more and a prior above 0, not " + counts[i] + " and " + alpha[i] + ".");
            }
        }
        return new DirichletPosterior(parameters);
    }

    /** With the same prior for each answer, such as {@link #JEFFREYS}. */
    public static DirichletPosterior of(double[] counts, double alpha) {
        double[] each = new double[counts.length];
        Arrays.fill(each, alpha);
        return of(counts, each);
    }

    /** The mean share of each answer, Σ = 1. */
    public double[] means() {
        return Arrays.stream(parameters).map(parameter -> parameter / sum).toArray();
    }

    /**
     * The central interval of one answer's share.
     *
     * @param answer from 0
     * @param level in (0, 1), such as 0.95
     */
    public Interval interval(int answer, double level) {
        return beta(parameters[answer], level);
    }

    /** The mean share of the highest answers together, such as 2 for the top-2. */
    public double topMean(int answers) {
        return top(answers) / sum;
    }

    /** The central interval of {@link #topMean}. */
    public Interval topInterval(int answers, double level) {
        return beta(top(answers), level);
    }

    private double top(int answers) {
        if (answers < 1 || answers >= parameters.length) {
            throw new IllegalArgumentException(
                    "The highest answers are 1 to " + (parameters.length - 1) + " of them, not " + answers + ".");
        }
        return Arrays.stream(parameters).skip(parameters.length - answers).sum();
    }

    private Interval beta(double inside, double level) {
        double out = (1 - Tails.level(level)) / 2;
        return new Interval(BetaQuantile.of(inside, sum - inside, out), BetaQuantile.of(inside, sum - inside, 1 - out));
    }

    /** Mean of the mean rating Σ r·share(r), r = 1, 2, 3 … */
    public double meanScore() {
        return moment(1);
    }

    /** Standard deviation of the mean rating: √((Σ r²·m − (Σ r·m)²)/(Σ parameters + 1)), m the mean shares. */
    public double meanScoreSd() {
        return Math.sqrt((moment(2) - moment(1) * moment(1)) / (sum + 1));
    }

    private double moment(int power) {
        double moment = 0;
        for (int i = 0; i < parameters.length; i++) {
            moment += Math.pow(i + 1, power) * parameters[i] / sum;
        }
        return moment;
    }
}
