package app.moderato.core.analysis;

import app.moderato.core.analysis.GroupEffect.Tested;
import app.moderato.core.analysis.GroupEffect.Untested;
import app.moderato.core.analysis.inference.ChiSquared;
import app.moderato.core.analysis.inference.Tails;
import app.moderato.core.analysis.ordinal.Covariate;
import app.moderato.core.analysis.ordinal.CumulativeLink;
import app.moderato.core.analysis.ordinal.Link;
import app.moderato.core.analysis.ordinal.NoFit;
import app.moderato.core.analysis.ordinal.OrdinalFit;
import app.moderato.core.analysis.ordinal.Response;
import app.moderato.core.rating.Pmf;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether groups of people rate alike: the likelihood-ratio test of a proportional-odds model with a coefficient for each
 * group but the first, against the one without.
 *
 * <p>A persona's rating is a pmf, whose spread among people is not that of single points, and weights that correct a sample
 * are no counts of people: 2·ln of the ratio is no χ² then. It is divided by the mean of the factors by which the variances of
 * the group effects differ from the model's (the first-order correction of J. N. K. Rao and A. J. Scott, Annals of Statistics
 * 12 (1984) 46–60; for likelihood ratios A. Rotnitzky and N. P. Jewell, Biometrika 77 (1990) 485–497) and taken as F. With
 * single points and weights of 1 the factor is close to 1.
 *
 * @param groups names, two or more, each with somebody in it
 * @param cases one per persona
 */
record GroupModel(String attribute, List<String> groups, List<Case> cases) {
    /** Of the spread that the model expects; less is rounding. */
    private static final double NO_SPREAD = 1e-12;

    /**
     * @param group its place among the groups
     * @param weight &gt; 0
     */
    record Case(int group, Pmf pmf, double weight) {
        Case in(int now) {
            return new Case(now, pmf, weight);
        }
    }

    GroupEffect test() {
        int length = cases.getFirst().pmf().points();
        List<String> points =
                IntStream.rangeClosed(1, length).mapToObj(Integer::toString).toList();
        Response response = Response.ofPmfs(
                points, cases.stream().map(one -> one.pmf().toArray()).toList(), weights());
        Covariate covariate = Covariate.groups(
                name(), cases.stream().map(one -> groups.get(one.group())).toList(), groups);
        return switch (CumulativeLink.fit(Link.LOGIT, response, List.of(covariate))) {
            case NoFit none -> new Untested(none.message());
            case OrdinalFit fit -> test(fit);
        };
    }

    /** So that a coefficient is named “age 18-29”. */
    private String name() {
        return attribute + " ";
    }

    private double[] weights() {
        double mean = cases.stream().mapToDouble(Case::weight).average().orElseThrow();
        return cases.stream().mapToDouble(one -> one.weight() / mean).toArray();
    }

    private GroupEffect test(OrdinalFit fit) {
        double factor = factor(fit);
        if (factor < NO_SPREAD) {
            return new Untested("Within a group everybody rates alike, so an effect cannot be told from chance.");
        }
        ChiSquared ratio = fit.overall().test();
        double f = ratio.statistic() / (ratio.df() * factor);
        double p = Tails.fisher(f, ratio.df(), cases.size() - groups.size());
        return new Tested(cases.size(), groups.size(), f, ratio.df(), p, p);
    }

    /**
     * (Σ m/b − Σm/Σb) / (groups − 1), over the groups: b = Σ w·E(s²) is the information on a group's leaning, m = n/(n − 1)·Σ w²·s²
     * the variance of its score, s a persona's own part of it.
     */
    private double factor(OrdinalFit fit) {
        double[] weights = weights();
        double ratios = 0;
        double all = 0;
        double information = 0;
        for (int group = 0; group < groups.size(); group++) {
            double[] chances = fit.probabilities(Map.of(name(), groups.get(group)));
            double[] scores = scores(chances);
            double expected = IntStream.range(0, scores.length)
                    .mapToDouble(point -> chances[point] * scores[point] * scores[point])
                    .sum();
            double b = 0;
            double m = 0;
            int n = 0;
            for (int i = 0; i < weights.length; i++) {
                if (cases.get(i).group() == group) {
                    double own = weights[i] * score(cases.get(i).pmf(), scores);
                    b += weights[i] * expected;
                    m += own * own;
                    n++;
                }
            }
            m *= n / (n - 1.0);
            ratios += m / b;
            all += m;
            information += b;
        }
        return (ratios - all / information) / (groups.size() - 1);
    }

    /** ∂ ln P(point)/∂(x′β) = F(θ) + F(θ of the point below) − 1: the point's midrank, from −1 to 1. */
    private static double[] scores(double[] chances) {
        double[] scores = new double[chances.length];
        double below = 0;
        for (int point = 0; point < chances.length; point++) {
            scores[point] = 2 * below + chances[point] - 1;
            below += chances[point];
        }
        return scores;
    }

    private static double score(Pmf pmf, double[] scores) {
        return IntStream.range(0, scores.length)
                .mapToDouble(point -> pmf.at(point + 1) * scores[point])
                .sum();
    }
}
