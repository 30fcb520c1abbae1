package app.moderato.cli;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.validation.Agreement;
import app.moderato.core.analysis.validation.ConceptMatch;
import app.moderato.core.analysis.validation.PairedVariable;
import app.moderato.core.analysis.validation.Reliability;
import app.moderato.core.analysis.validation.Validation;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A comparison with people, for people on a terminal. */
final class ValidationText {
    private final PrintStream out;

    ValidationText(PrintStream out) {
        this.out = out;
    }

    void print(Validation validation) {
        Agreement agreement = validation.agreement();
        Reliability reliability = validation.reliability();
        out.println();
        out.println((validation.question().isEmpty() ? "" : validation.question() + " · ")
                + validation.concepts().size() + " concepts · " + validation.ratings() + " ratings by people · "
                + reliability.splits().count() + " splits, seed "
                + reliability.splits().seed());
        out.println("Synthetic respondents beside people; no figure here says how often a model is right.");
        out.println();
        out.print(figures(agreement, reliability));
        out.println();
        out.println("Saying the pooled distribution for every concept reaches a KS similarity of "
                + number(agreement.constantKs()) + ": KS alone proves nothing.");
        if (reliability.samePeople()) {
            out.println(
                    "The same people wrote and rated, so the attainment above is flattered. Texts of one half against"
                            + " ratings of the other half reach " + number(reliability.independent()) + ".");
        }
        out.println();
        out.print(concepts(validation));
        told("People rated, the model did not: ", validation.humanOnly());
        told("The model rated, people did not: ", validation.syntheticOnly());
    }

    private static Table figures(Agreement agreement, Reliability reliability) {
        return new Table("figure", "value", "")
                .row(
                        "correlation attainment",
                        number(reliability.attainment()),
                        reliability.attainment().isPresent()
                                ? "95 % " + interval(reliability.interval()) + ", of the split-half ceiling"
                                : unknown(reliability))
                .row("split-half ceiling", number(reliability.ceiling()), "people's halves, correlated over concepts")
                .row("r over √ceiling", number(reliability.disattenuated()), "all people, after Spearman and Brown")
                .row("Pearson r of means", number(agreement.pearson()), "")
                .row("Spearman r of means", number(agreement.spearman()), "")
                .row(
                        "KS similarity",
                        number(agreement.ks()),
                        "lowest " + number(agreement.lowestKs()) + ", constant prediction "
                                + number(agreement.constantKs()) + ", people's halves "
                                + number(reliability.ksHalves()))
                .row(
                        "pairs in order",
                        number(agreement.pairs().share()),
                        agreement.pairs().right() + " of " + agreement.pairs().all())
                .row("mean miss", number(agreement.mae()), "scale points")
                .row("bias", signed(agreement.bias()), "scale points, above 0 reads higher than people")
                .row("SD ratio", number(agreement.sdRatio()), "below 1: answers vary less than people's, above: more")
                .row("SD ratio of means", number(agreement.sdRatioOfMeans()), "between concepts");
    }

    private static String unknown(Reliability reliability) {
        return reliability.concepts() < Reliability.LEAST_CONCEPTS
                ? "it takes " + Reliability.LEAST_CONCEPTS
                        + " concepts rated by both, with two people or more each; here: " + reliability.concepts()
                : "people's halves do not agree on these concepts";
    }

    private static Table concepts(Validation validation) {
        Table table = new Table("concept", "people", "personas", "mean, people", "mean, model", "gap", "KS");
        for (ConceptMatch concept : validation.concepts()) {
            table.row(
                    concept.concept(),
                    concept.human().n(),
                    concept.synthetic().n(),
                    number(validation.shown(concept.human().mean())),
                    number(validation.shown(concept.synthetic().mean())),
                    signed(concept.gap()),
                    number(concept.ks()));
        }
        return table;
    }

    private void told(String words, List<String> concepts) {
        if (!concepts.isEmpty()) {
            out.println(words + String.join(", ", concepts) + ".");
        }
    }

    void pairs(List<PairedVariable> variables) {
        out.println("Synthetic respondents beside the people they stand for.");
        out.println();
        Table table = new Table("variable", "n", "r", "95 %", "paired t", "p", "variance F", "p of F");
        variables.forEach(variable -> table.row(
                variable.variable(),
                variable.n(),
                number(variable.r()),
                interval(variable.interval()),
                number(variable.t()),
                p(variable.p()),
                number(variable.f()),
                p(variable.fP())));
        out.print(table);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "n/a";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
    }

    private static String p(OptionalDouble value) {
        if (value.isEmpty()) {
            return "n/a";
        }
        return value.getAsDouble() < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }

    private static String interval(Optional<Interval> interval) {
        return interval.map(ends -> number(ends.low()) + " to " + number(ends.high()))
                .orElse("n/a");
    }
}
