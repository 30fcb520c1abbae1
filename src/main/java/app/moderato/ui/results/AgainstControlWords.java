package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Finding.Claim;
import app.moderato.core.analysis.Finding.Lead;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;

/** How the concepts did against the control, in words, and what follows from it. */
final class AgainstControlWords {
    private static final Messages MESSAGES = Messages.beside(AgainstControlWords.class);

    private final Claim.AgainstControl against;
    private final FindingTerms terms;

    AgainstControlWords(Claim.AgainstControl against, FindingTerms terms) {
        this.against = against;
        this.terms = terms;
    }

    String headline() {
        List<String> above = against.above();
        int all = above.size()
                + against.level().size()
                + against.below().size()
                + against.unclear().size();
        return switch (above.size()) {
            case 0 ->
                all == 1
                        ? MESSAGES.text("results.finding.one-fails", terms.name(only()))
                        : MESSAGES.text("results.finding.none-beats", all);
            case 1 ->
                all == 1
                        ? MESSAGES.text("results.finding.one-beats", terms.name(above.getFirst()))
                        : MESSAGES.text("results.finding.alone-beats", terms.name(above.getFirst()));
            case 2 -> FindingTerms.sentences(MESSAGES.text("results.finding.both-beat", terms.named(above)), gap());
            default ->
                FindingTerms.sentences(
                        above.size() == 3
                                ? MESSAGES.text("results.finding.all-beat", terms.named(above))
                                : MESSAGES.text(
                                        "results.finding.many-beat", above.size(), all, terms.name(above.getFirst())),
                        gap());
        };
    }

    private String only() {
        List<String> all = new ArrayList<>(against.level());
        all.addAll(against.below());
        all.addAll(against.unclear());
        return all.getFirst();
    }

    private String gap() {
        Lead lead = against.lead();
        if (lead == null) {
            return "";
        }
        String size = terms.size(lead.difference());
        return switch (lead.judgement()) {
            case INSIDE_NOISE ->
                against.above().size() == 2
                        ? MESSAGES.text("results.finding.gap-noise", size)
                        : MESSAGES.text(
                                "results.finding.gap-noise-of",
                                size,
                                terms.name(lead.first()),
                                terms.name(lead.second()));
            case BETTER ->
                MESSAGES.text(
                        "results.finding.gap-clear",
                        terms.name(lead.first()),
                        terms.distance(lead.difference()),
                        terms.name(lead.second()));
            case WORSE, UNCLEAR ->
                MESSAGES.text("results.finding.gap-unclear", terms.name(lead.first()), terms.name(lead.second()));
        };
    }

    String others() {
        List<String> said = new ArrayList<>();
        boolean nothing = against.above().isEmpty()
                && against.below().isEmpty()
                && against.unclear().isEmpty();
        if (nothing) {
            said.add(MESSAGES.text("results.finding.all-level"));
        } else if (!against.level().isEmpty()) {
            said.add(MESSAGES.text(
                    "results.finding.level",
                    terms.named(against.level()),
                    against.level().size()));
        }
        if (!against.below().isEmpty()) {
            said.add(MESSAGES.text(
                    said.isEmpty() ? "results.finding.below-control" : "results.finding.below",
                    terms.named(against.below()),
                    against.below().size()));
        }
        if (!against.unclear().isEmpty()) {
            said.add(MESSAGES.text(
                    "results.finding.unclear",
                    terms.named(against.unclear()),
                    against.unclear().size()));
        }
        return String.join(" ", said);
    }

    String advice() {
        List<String> above = against.above();
        if (above.isEmpty()) {
            return MESSAGES.text("results.finding.take-none");
        }
        Lead lead = against.lead();
        if (above.size() == 1 || lead == null) {
            return MESSAGES.text("results.finding.take", terms.lettered(above));
        }
        if (lead.judgement() == Judgement.BETTER) {
            return MESSAGES.text(
                    "results.finding.take-first",
                    terms.letter(above.getFirst()),
                    terms.lettered(above.subList(1, above.size())));
        }
        return above.size() == 2
                ? MESSAGES.text("results.finding.take-both", terms.lettered(above))
                : MESSAGES.text(
                        "results.finding.take-all",
                        terms.lettered(above),
                        terms.letter(lead.first()),
                        terms.letter(lead.second()));
    }
}
