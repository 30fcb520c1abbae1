package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Finding;
import app.moderato.core.analysis.Finding.Claim;
import app.moderato.core.analysis.Finding.Lead;
import app.moderato.core.analysis.Statistic;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding in two lines: what holds, and what follows from it. */
final class FindingWords {
    private static final Messages MESSAGES = Messages.beside(FindingWords.class);
    private static final Numbers NUMBERS = new Numbers();

    private final Finding finding;
    private final List<ConceptName> names;
    private final int lowest;

    /** @param lowest number of the scale's lowest point */
    FindingWords(Finding finding, List<ConceptName> names, int lowest) {
        this.finding = finding;
        this.names = names;
        this.lowest = lowest;
    }

    String headline() {
        String words = switch (finding.claim()) {
            case Claim.Rehearsal _ -> MESSAGES.text("results.finding.rehearsal");
            case Claim.TooFew few -> MESSAGES.text("results.finding.too-few", few.n());
            case Claim.Alone alone -> MESSAGES.text("results.finding.alone", name(alone.concept()), alone(alone));
            case Claim.AgainstControl against -> against(against);
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
            case Claim.AgainstControl against -> sentences(others(against), advice(against));
            case Claim.AmongThemselves among -> sentences(behind(among), advice(among));
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

    private String against(Claim.AgainstControl against) {
        List<String> above = against.above();
        int all = above.size()
                + against.level().size()
                + against.below().size()
                + against.unclear().size();
        return switch (above.size()) {
            case 0 ->
                all == 1
                        ? MESSAGES.text("results.finding.one-fails", name(only(against)))
                        : MESSAGES.text("results.finding.none-beats", all);
            case 1 ->
                all == 1
                        ? MESSAGES.text("results.finding.one-beats", name(above.getFirst()))
                        : MESSAGES.text("results.finding.alone-beats", name(above.getFirst()));
            case 2 -> sentences(MESSAGES.text("results.finding.both-beat", list(named(above))), gap(against));
            default ->
                sentences(
                        above.size() == 3
                                ? MESSAGES.text("results.finding.all-beat", list(named(above)))
                                : MESSAGES.text("results.finding.many-beat", above.size(), all, name(above.getFirst())),
                        gap(against));
        };
    }

    private static String only(Claim.AgainstControl against) {
        List<String> all = new ArrayList<>(against.level());
        all.addAll(against.below());
        all.addAll(against.unclear());
        return all.getFirst();
    }

    private String gap(Claim.AgainstControl against) {
        Lead lead = against.lead();
        if (lead == null) {
            return "";
        }
        String size = size(lead.difference());
        return switch (lead.judgement()) {
            case INSIDE_NOISE ->
                against.above().size() == 2
                        ? MESSAGES.text("results.finding.gap-noise", size)
                        : MESSAGES.text("results.finding.gap-noise-of", size, name(lead.first()), name(lead.second()));
            case BETTER ->
                MESSAGES.text("results.finding.gap-clear", name(lead.first()), ahead(lead), name(lead.second()));
            case WORSE, UNCLEAR ->
                MESSAGES.text("results.finding.gap-unclear", name(lead.first()), name(lead.second()));
        };
    }

    private String others(Claim.AgainstControl against) {
        List<String> said = new ArrayList<>();
        boolean nothing = against.above().isEmpty()
                && against.below().isEmpty()
                && against.unclear().isEmpty();
        if (nothing) {
            said.add(MESSAGES.text("results.finding.all-level"));
        } else if (!against.level().isEmpty()) {
            said.add(MESSAGES.text(
                    "results.finding.level",
                    list(named(against.level())),
                    against.level().size()));
        }
        if (!against.below().isEmpty()) {
            said.add(MESSAGES.text(
                    said.isEmpty() ? "results.finding.below-control" : "results.finding.below",
                    list(named(against.below())),
                    against.below().size()));
        }
        if (!against.unclear().isEmpty()) {
            said.add(MESSAGES.text(
                    "results.finding.unclear",
                    list(named(against.unclear())),
                    against.unclear().size()));
        }
        return String.join(" ", said);
    }

    private String advice(Claim.AgainstControl against) {
        List<String> above = against.above();
        if (!finding.advised()) {
            return MESSAGES.text("results.finding.no-advice");
        }
        if (above.isEmpty()) {
            return MESSAGES.text("results.finding.take-none");
        }
        Lead lead = against.lead();
        if (above.size() == 1 || lead == null) {
            return MESSAGES.text("results.finding.take", list(letters(above)));
        }
        if (lead.judgement() == Judgement.BETTER) {
            return MESSAGES.text(
                    "results.finding.take-first",
                    letter(above.getFirst()),
                    list(letters(above.subList(1, above.size()))));
        }
        return above.size() == 2
                ? MESSAGES.text("results.finding.take-both", list(letters(above)))
                : MESSAGES.text(
                        "results.finding.take-all", list(letters(above)), letter(lead.first()), letter(lead.second()));
    }

    private String among(Claim.AmongThemselves among) {
        List<String> leading = among.leading();
        Lead lead = among.lead();
        if (lead == null) {
            return MESSAGES.text("results.finding.none-leads");
        }
        return leading.size() == 1
                ? MESSAGES.text("results.finding.leads", name(leading.getFirst()), ahead(lead), name(lead.second()))
                : MESSAGES.text("results.finding.lead-together", list(named(leading)));
    }

    private String behind(Claim.AmongThemselves among) {
        Lead lead = among.lead();
        return lead == null || among.leading().size() == 1
                ? ""
                : MESSAGES.text("results.finding.behind", name(lead.second()), ahead(lead), name(lead.first()));
    }

    private String advice(Claim.AmongThemselves among) {
        if (!finding.advised()) {
            return MESSAGES.text("results.finding.no-advice");
        }
        if (among.lead() == null) {
            return MESSAGES.text("results.finding.choose-none");
        }
        return among.leading().size() == 1
                ? MESSAGES.text("results.finding.take", letter(among.leading().getFirst()))
                : MESSAGES.text("results.finding.take-both", list(letters(among.leading())));
    }

    private String unjudged(Claim.Unjudged unjudged) {
        Statistic by = finding.by();
        String value = NUMBERS.value(by, by == Statistic.MEAN ? unjudged.value() - 1 + lowest : unjudged.value());
        String first = by == Statistic.TOP2
                ? MESSAGES.text("results.finding.first-top2", name(unjudged.best()), value)
                : MESSAGES.text("results.finding.first-mean", name(unjudged.best()), value);
        return unjudged.otherIsControl()
                ? MESSAGES.text("results.finding.above-control", first, distance(unjudged.difference()))
                : MESSAGES.text(
                        "results.finding.above", first, distance(unjudged.difference()), name(unjudged.other()));
    }

    /** “6 points”, “0.31”. */
    private String ahead(Lead lead) {
        return distance(lead.difference());
    }

    private String distance(double difference) {
        return finding.by() == Statistic.TOP2
                ? MESSAGES.text("results.finding.points", Math.round(100 * Math.abs(difference)))
                : NUMBERS.two(Math.abs(difference));
    }

    /** Before “gap”: “3-point”, “0.07”. */
    private String size(double difference) {
        return finding.by() == Statistic.TOP2
                ? MESSAGES.text("results.finding.size", Math.round(100 * Math.abs(difference)))
                : NUMBERS.two(Math.abs(difference));
    }

    private String name(String concept) {
        return ConceptName.find(names, concept).map(ConceptName::name).orElse(concept);
    }

    private String letter(String concept) {
        return ConceptName.find(names, concept).map(ConceptName::letter).orElse(concept);
    }

    private List<String> named(List<String> concepts) {
        return concepts.stream().map(this::name).toList();
    }

    private List<String> letters(List<String> concepts) {
        return concepts.stream().map(this::letter).toList();
    }

    /** “A”, “A and B”, “A, B and C”. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : MESSAGES.text(
                        "results.finding.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    private static String sentences(@Nullable String... all) {
        return String.join(
                " ",
                java.util.Arrays.stream(all)
                        .filter(one -> one != null && !one.isEmpty())
                        .toList());
    }
}
