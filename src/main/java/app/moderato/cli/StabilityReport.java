package app.moderato.cli;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.stability.Conclusion;
import app.moderato.core.analysis.stability.ConclusionWords;
import app.moderato.core.analysis.stability.Drift;
import app.moderato.core.analysis.stability.PairRuling;
import app.moderato.core.analysis.stability.Reliability;
import app.moderato.core.analysis.stability.Stability;
import app.moderato.core.analysis.stability.VarianceShare;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A stability study as text. */
final class StabilityReport {
    private final Stability stability;
    private final UnaryOperator<String> names;
    private final boolean rehearsal;

    /**
     * @param names a concept's name by its id
     * @param rehearsal whether any of its answers were invented
     */
    StabilityReport(Stability stability, UnaryOperator<String> names, boolean rehearsal) {
        this.stability = stability;
        this.names = names;
        this.rehearsal = rehearsal;
    }

    void print(PrintStream out) {
        out.println("Stability of run " + stability.base() + " · " + stability.question() + ": " + stability.people()
                + " people asked again, " + stability.wordings().size() + " wordings × "
                + stability.models().size() + " models × " + stability.seeds() + " seeds"
                + (rehearsal ? " · REHEARSAL: invented answers. Do not use." : ""));
        for (int i = 0; i < stability.wordings().size(); i++) {
            out.println("  wording " + (i + 1) + ": " + stability.wordings().get(i));
        }
        reliability(out);
        variance(out);
        drift(out);
        conclusions(out);
        stability
                .concordance()
                .ifPresent(w -> out.println("The concepts' order over all runs: Kendall's W " + number(w) + "."));
        out.println(
                "Synthetic respondents: a stable answer is one that the models repeat, not one that people would give.");
    }

    private void reliability(PrintStream out) {
        out.println();
        Reliability found = stability.reliability().orElse(null);
        if (found == null) {
            out.println("Replicate reliability: not known with one seed.");
            return;
        }
        out.println("Replicate reliability, " + found.seeds() + " seeds, " + found.people() + " people");
        out.print(new Table("", "value", "95 %")
                .row(
                        "ICC(1)",
                        number(found.oneWay().value()),
                        range(found.oneWay().interval()))
                .row(
                        "ICC(A,1)",
                        number(found.agreement().value()),
                        range(found.agreement().interval()))
                .row(
                        "ICC(C,1)",
                        number(found.consistency().value()),
                        range(found.consistency().interval())));
    }

    private void variance(PrintStream out) {
        if (!stability.variance().isEmpty()) {
            out.println();
            out.println("Where the ratings' variance comes from");
            Table table = new Table("source", "share");
            stability.variance().stream()
                    .filter(one -> one.share() > 1e-12)
                    .forEach(one ->
                            table.row(source(one.source()), String.format(Locale.ROOT, "%.1f %%", 100 * one.share())));
            out.print(table);
        }
    }

    private static String source(VarianceShare.Source source) {
        return source.name().toLowerCase(Locale.ROOT).replace("_", " × ");
    }

    private void drift(PrintStream out) {
        out.println();
        stability
                .floor()
                .ifPresentOrElse(
                        floor -> out.println("Noise floor of one mean: " + number(floor) + " points"),
                        () -> out.println("Noise floor: none, as nothing was asked twice"));
        if (stability.wordingDrift().isEmpty() && stability.modelDrift().isEmpty()) {
            return;
        }
        Table table = new Table("drift", "concept", "difference", "95 %", "noise", "");
        rows(table, "wording", stability.wordingDrift());
        rows(table, "model", stability.modelDrift());
        out.print(table);
    }

    private void rows(Table table, String kind, List<Drift> drifts) {
        for (Drift drift : drifts) {
            String name = kind.equals("model") ? stability.models().get(drift.which() - 1) : kind + " " + drift.which();
            for (Drift.Shift shift : drift.shifts()) {
                table.row(
                        name,
                        shift.concept().equals(Drift.ALL) ? "all together" : names.apply(shift.concept()),
                        signed(shift.difference()),
                        range(shift.interval()),
                        Double.isNaN(shift.noise()) ? "–" : number(shift.noise()),
                        reading(shift.reading()));
            }
        }
    }

    private static String reading(Drift.Reading reading) {
        return reading.name().toLowerCase(Locale.ROOT).replace("inside_noise", "inside the noise");
    }

    private void conclusions(PrintStream out) {
        out.println();
        out.println("Conclusions: " + stability.survivors() + " of "
                + stability.clear().size() + " that the run is clear about survive");
        Table table = new Table("pair", "run", "", "sample", "ahead in", "clearly in", "reversed in", "survives");
        for (Conclusion one : stability.conclusions()) {
            int of = one.again().size();
            table.row(
                    names.apply(one.first()) + " – " + names.apply(one.second()),
                    signed(one.whole().difference()),
                    judged(one.whole()),
                    signed(one.sample().difference()),
                    one.kept() + " of " + of,
                    one.clear(),
                    one.reversed(),
                    one.survives() ? "yes" : "no");
        }
        out.print(table);
        stability.conclusions().forEach(one -> out.println("– " + ConclusionWords.sentence(one, names)));
    }

    private static String judged(PairRuling ruling) {
        return switch (ruling.judgement()) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case INSIDE_NOISE -> "inside the noise";
            case UNCLEAR -> "unclear";
        };
    }

    private static String number(double value) {
        return RunReport.number(value);
    }

    private static String signed(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%+.2f", value);
    }

    private static String range(Interval interval) {
        return RunReport.number(interval.low()) + " to " + RunReport.number(interval.high());
    }
}
