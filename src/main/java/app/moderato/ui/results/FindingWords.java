package app.moderato.ui.results;

import app.moderato.core.analysis.Finding;
import app.moderato.core.analysis.Finding.Claim;
import app.moderato.core.analysis.Finding.Lead;
import app.moderato.core.analysis.Statistic;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.List;

/** A finding in two lines: what holds, and what follows from it. */
final class FindingWords {
    private static final Messages MESSAGES = Messages.beside(FindingWords.class);
    private static final Numbers NUMBERS = new Numbers();

    private final Finding finding;
    private final FindingTerms terms;
    private final int lowest;

    /** @param lowest number of the scale's lowest point */
    FindingWords(Finding finding, List<ConceptName> names, int lowest) {
        this.finding = finding;
        this.terms = new FindingTerms(finding.by(), names);
        this.lowest = lowest;
    }

    String headline() {
        String words = switch (finding.claim()) {
            case Claim.Rehearsal _ -> MESSAGES.text("results.finding.rehearsal");
            case Claim.TooFew few -> MESSAGES.text("results.finding.too-few", few.n());
            case Claim.Alone alone -> MESSAGES.text("results.finding.alone", terms.name(alone.concept()), alone(alone));
            case Claim.AgainstControl against -> new AgainstControlWords(against, terms).headline();
            case Claim.AmongThemselves among -> among(among);
            case Claim.Unjudged unjudged -> unjudged(unjudged);
        };
        boolean stated = !(finding.claim() instanceof Claim.Rehearsal || finding.claim() instanceof Claim.TooFew);
        return finding.soFar() && stated ? MESSAGES.text("results.finding.so-far", words) : words;
    }

    /** May be empty. */
    String detail() {
        return switch (finding.claim()) {
            case Claim.Rehearsal _ -> "";
            case Claim.TooFew _ -> "";
            case Claim.Alone _ -> MESSAGES.text("results.finding.alone-detail");
            case Claim.AgainstControl against ->
                FindingTerms.sentences(
                        new AgainstControlWords(against, terms).others(),
                        finding.advised()
                                ? new AgainstControlWords(against, terms).advice()
                                : MESSAGES.text("results.finding.no-advice"));
            case Claim.AmongThemselves among -> FindingTerms.sentences(behind(among), advice(among));
            case Claim.Unjudged _ -> MESSAGES.text("results.finding.unjudged-detail");
        };
    }

    private String alone(Claim.Alone alone) {
        Statistic by = finding.by();
        return by == Statistic.TOP2
                ? MESSAGES.text(
                        "results.finding.alone-top2",
                        NUMBERS.value(by, alone.value()),
                        NUMBERS.range(by, alone.interval()))
                : MESSAGES.text("results.finding.alone-mean", NUMBERS.value(by, alone.value() - 1 + lowest));
    }

    private String among(Claim.AmongThemselves among) {
        List<String> leading = among.leading();
        Lead lead = among.lead();
        if (lead == null) {
            return MESSAGES.text("results.finding.none-leads");
        }
        return leading.size() == 1
                ? MESSAGES.text(
                        "results.finding.leads",
                        terms.name(leading.getFirst()),
                        terms.distance(lead.difference()),
                        terms.name(lead.second()))
                : MESSAGES.text("results.finding.lead-together", terms.named(leading));
    }

    private String behind(Claim.AmongThemselves among) {
        Lead lead = among.lead();
        return lead == null || among.leading().size() == 1
                ? ""
                : MESSAGES.text(
                        "results.finding.behind",
                        terms.name(lead.second()),
                        terms.distance(lead.difference()),
                        terms.name(lead.first()));
    }

    private String advice(Claim.AmongThemselves among) {
        if (!finding.advised()) {
            return MESSAGES.text("results.finding.no-advice");
        }
        if (among.lead() == null) {
            return MESSAGES.text("results.finding.choose-none");
        }
        return among.leading().size() == 1
                ? MESSAGES.text(
                        "results.finding.take", terms.letter(among.leading().getFirst()))
                : MESSAGES.text("results.finding.take-both", terms.lettered(among.leading()));
    }

    private String unjudged(Claim.Unjudged unjudged) {
        Statistic by = finding.by();
        String value = NUMBERS.value(by, by == Statistic.MEAN ? unjudged.value() - 1 + lowest : unjudged.value());
        String first = by == Statistic.TOP2
                ? MESSAGES.text("results.finding.first-top2", terms.name(unjudged.best()), value)
                : MESSAGES.text("results.finding.first-mean", terms.name(unjudged.best()), value);
        return unjudged.otherIsControl()
                ? MESSAGES.text("results.finding.above-control", first, terms.distance(unjudged.difference()))
                : MESSAGES.text(
                        "results.finding.above",
                        first,
                        terms.distance(unjudged.difference()),
                        terms.name(unjudged.other()));
    }
}
