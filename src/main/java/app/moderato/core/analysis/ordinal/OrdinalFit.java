package app.moderato.core.analysis.ordinal;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A cumulative-link model at its maximum likelihood. */
public final class OrdinalFit implements OrdinalOutcome {
    private final CumulativeLink model;
    private final Design design;
    private final int[] used;
    private final List<Coefficient> estimates;
    private final double logLik;

    /** @param estimates thresholds between the used points, then coefficients */
    OrdinalFit(CumulativeLink model, Design design, int[] used, List<Coefficient> estimates, double logLik) {
        this.model = model;
        this.design = design;
        this.used = used;
        this.estimates = List.copyOf(estimates);
        this.logLik = logLik;
    }

    /** θ, rising, between the points that somebody rated. */
    public List<Coefficient> thresholds() {
        return estimates.subList(0, used.length - 1);
    }

    /** β; above 0 goes with higher ratings. */
    public List<Coefficient> coefficients() {
        return estimates.subList(used.length - 1, estimates.size());
    }

    /** ln of the likelihood, ≤ 0 with weights of 1. */
    public double logLik() {
        return logLik;
    }

    /** Thresholds and coefficients. */
    public int parameters() {
        return estimates.size();
    }

    /** −2·ln L + 2·parameters. */
    public double aic() {
        return -2 * logLik + 2 * parameters();
    }

    /** Those with a rating, a weight above 0 and all covariates. */
    public int people() {
        return model.people();
    }

    /** The sum of their weights. */
    public double weight() {
        return model.weight();
    }

    /** The points of the scale that nobody rated, lowest first; they have no threshold and a chance of 0. */
    public List<String> unused() {
        return IntStream.range(0, model.points().size())
                .filter(point -> IntStream.of(used).noneMatch(one -> one == point))
                .mapToObj(model.points()::get)
                .toList();
    }

    /**
     * Whether a covariate matters beside the others: this model against the one without it and without the interactions it is
     * part of, of the same people.
     *
     * @throws IllegalArgumentException if the model has no such covariate
     */
    public LikelihoodRatio effect(String covariate) {
        List<Covariate> some = model.covariates().stream()
                .filter(one -> one.involves(covariate))
                .toList();
        if (some.isEmpty()) {
            throw new IllegalArgumentException("The model has no covariate “" + covariate + "”.");
        }
        return LikelihoodRatio.of(model.without(some), this);
    }

    /**
     * Whether the covariates matter together: this model against the one with thresholds only, of the same people.
     *
     * @throws IllegalArgumentException if the model has no covariates
     */
    public LikelihoodRatio overall() {
        if (coefficients().isEmpty()) {
            throw new IllegalArgumentException("The model has no covariates.");
        }
        return LikelihoodRatio.of(model.without(model.covariates()), this);
    }

    /**
     * The chance of each point of the scale for somebody.
     *
     * @param profile a value for each covariate, by name: a group, or a number as text
     * @return one per point, Σ = 1
     * @throws IllegalArgumentException if a covariate has no value there, or one that the model knows nothing of
     */
    public double[] probabilities(Map<String, String> profile) {
        double[] row = design.of(profile);
        double leaning = 0;
        for (int column = 0; column < row.length; column++) {
            leaning += coefficients().get(column).estimate() * row[column];
        }
        double[] chances = new double[model.points().size()];
        double low = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < used.length; i++) {
            double high = i < used.length - 1 ? estimates.get(i).estimate() - leaning : Double.POSITIVE_INFINITY;
            chances[used[i]] = model.link().between(low, high);
            low = high;
        }
        return chances;
    }
}
