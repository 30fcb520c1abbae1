package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.inference.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One variable as people answered it and as the model answered it for the same people.
 *
 * @param n people
 * @param r Pearson; empty for fewer than three people, or where one side does not vary
 * @param interval of r, 95 %, by Fisher's transformation tanh(atanh r ± 1.96/√(n − 3)); empty for fewer than four people
 * @param t of the paired t-test on human − synthetic; empty where the differences do not vary
 * @param p of it, two-sided, n − 1 degrees of freedom
 * @param f variance of people's answers / variance of the model's; empty where the model's do not vary
 * @param fP of it, two-sided, by the F distribution with n − 1 and n − 1 degrees of freedom
 */
public record PairedVariable(
        String variable,
        int n,
        double meanHuman,
        double meanSynthetic,
        double sdHuman,
        double sdSynthetic,
        OptionalDouble r,
        Optional<Interval> interval,
        OptionalDouble t,
        OptionalDouble p,
        OptionalDouble f,
        OptionalDouble fP) {}
