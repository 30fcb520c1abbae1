package app.moderato.core.analysis.ordinal;

import app.moderato.core.analysis.inference.ChiSquared;

/**
 * Two models of the same ratings, one of which has all coefficients of the other: 2·(ln L larger − ln L smaller) is χ² with as
 * many degrees of freedom as there are more coefficients, if those are 0.
 *
 * @param smaller log-likelihood
 * @param larger log-likelihood
 */
public record LikelihoodRatio(double smaller, double larger, ChiSquared test) {
    static LikelihoodRatio of(OrdinalFit smaller, OrdinalFit larger) {
        double statistic = Math.max(0, 2 * (larger.logLik() - smaller.logLik()));
        return new LikelihoodRatio(
                smaller.logLik(),
                larger.logLik(),
                new ChiSquared(statistic, larger.parameters() - smaller.parameters()));
    }
}
