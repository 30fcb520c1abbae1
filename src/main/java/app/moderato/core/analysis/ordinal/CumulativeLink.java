package app.moderato.core.analysis.ordinal;

import app.moderato.core.analysis.ordinal.NoFit.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.RealMatrix;

/**
 * A cumulative-link model of ratings on an ordered scale: P(rating ≤ j) = F(θⱼ − x′β), with the signs of R's
 * {@code ordinal::clm} and {@code MASS::polr}. A. Agresti, Analysis of Ordinal Categorical Data, 2nd ed. (2010). Immutable.
 */
public final class CumulativeLink {
    private final Link link;
    private final Response response;
    private final List<Covariate> covariates;
    private final int[] people;

    private CumulativeLink(Link link, Response response, List<Covariate> covariates, int[] people) {
        this.link = link;
        this.response = response;
        this.covariates = List.copyOf(covariates);
        this.people = people;
    }

    /**
     * Fits a model by maximum likelihood. People who lack the rating or a covariate are left out, and points of the scale that
     * nobody rated have a chance of 0.
     *
     * @param covariates of the same people as the response, none or more, with different names
     * @throws IllegalArgumentException if they are of another number of people, or two have one name
     */
    public static OrdinalOutcome fit(Link link, Response response, List<Covariate> covariates) {
        HashSet<String> names = new HashSet<>();
        for (Covariate covariate : covariates) {
            if (covariate.people() != response.people()) {
                throw new IllegalArgumentException("“" + covariate.name() + "” has " + covariate.people()
                        + " values for " + response.people() + " ratings.");
            }
            if (!names.add(covariate.name())) {
                throw new IllegalArgumentException("There are two covariates “" + covariate.name() + "”.");
            }
        }
        int[] people = IntStream.range(0, response.people())
                .filter(person -> Arrays.stream(response.masses(person)).sum() > 0)
                .filter(person -> covariates.stream().noneMatch(covariate -> covariate.missing(person)))
                .toArray();
        return new CumulativeLink(link, response, covariates, people).fit();
    }

    private OrdinalOutcome fit() {
        int[] used = IntStream.range(0, response.points().size())
                .filter(point -> IntStream.of(people).anyMatch(person -> response.masses(person)[point] > 0))
                .toArray();
        Design design = Design.of(covariates, people);
        double[][] masses = IntStream.of(people)
                .mapToObj(person -> IntStream.of(used)
                        .mapToDouble(point -> response.masses(person)[point])
                        .toArray())
                .toArray(double[][]::new);
        long ratings = Arrays.stream(masses)
                .flatMapToDouble(Arrays::stream)
                .filter(mass -> mass > 0)
                .count();
        if (used.length == 1) {
            return new NoFit(Reason.ONE_POINT, List.of());
        }
        if (ratings == 0 || ratings < used.length + design.columns().size()) {
            return new NoFit(Reason.TOO_FEW_RATINGS, List.of());
        }
        List<String> collinear = design.collinear();
        if (!collinear.isEmpty()) {
            return new NoFit(Reason.COLLINEAR, collinear);
        }
        Maximum maximum = Maximum.of(new Likelihood(link, design.rows(), masses));
        return maximum.variance()
                .<OrdinalOutcome>map(variance -> fit(design, used, maximum, variance))
                .orElseGet(() -> without(design, used.length - 1, maximum));
    }

    private OrdinalFit fit(Design design, int[] used, Maximum maximum, RealMatrix variance) {
        RealMatrix backwards = design.backwards(used.length - 1);
        double[] estimates = backwards.operate(maximum.estimates());
        RealMatrix own = backwards.multiply(variance).multiplyTransposed(backwards);
        List<Coefficient> all = new ArrayList<>();
        for (int i = 0; i < estimates.length; i++) {
            String name = i < used.length - 1
                    ? response.points().get(used[i]) + "|" + response.points().get(used[i + 1])
                    : design.columns().get(i - used.length + 1);
            all.add(new Coefficient(name, estimates[i], Math.sqrt(own.getEntry(i, i))));
        }
        return new OrdinalFit(this, design, used, all, maximum.value());
    }

    private static NoFit without(Design design, int thresholds, Maximum maximum) {
        if (!maximum.endless()) {
            return new NoFit(Reason.NO_MAXIMUM, List.of());
        }
        double[] step = maximum.step();
        double longest = Arrays.stream(step).map(Math::abs).max().orElseThrow();
        return new NoFit(
                Reason.SEPARATED,
                IntStream.range(0, design.columns().size())
                        .filter(column -> Math.abs(step[thresholds + column]) > 0.01 * longest)
                        .mapToObj(design.columns()::get)
                        .toList());
    }

    /** The model of the same people without some covariates; it can be fitted where this one could. */
    OrdinalFit without(List<Covariate> some) {
        List<Covariate> rest = covariates.stream()
                .filter(covariate -> !some.contains(covariate))
                .toList();
        return new CumulativeLink(link, response, rest, people).fit().fitted().orElseThrow();
    }

    Link link() {
        return link;
    }

    List<String> points() {
        return response.points();
    }

    List<Covariate> covariates() {
        return covariates;
    }

    int people() {
        return people.length;
    }

    /** The sum of the weights of those people. */
    double weight() {
        return IntStream.of(people)
                .mapToDouble(person -> Arrays.stream(response.masses(person)).sum())
                .sum();
    }
}
