package app.moderato.ui.results;

import app.moderato.core.analysis.ConceptMeans;
import app.moderato.core.analysis.Respondents;
import app.moderato.ui.control.Messages;

/** Names of questions and bases in lists. */
final class Naming {
    private static final Messages MESSAGES = Messages.beside(Naming.class);

    private Naming() {}

    /** Such as “Purchase intent, 1–5 (Q3)”. */
    static String of(RatingChoice choice) {
        return MESSAGES.text(
                "results.question.choice", choice.name(), choice.lowest(), choice.highest(), choice.number());
    }

    /** A measure's name; with its question's number where two measure the same, with its range where ranges differ. */
    static String of(Offer offer, ConceptMeans means) {
        RatingChoice choice = offer.questions().stream()
                .filter(question -> question.id().equals(means.question()))
                .findFirst()
                .orElse(null);
        if (choice == null) {
            return means.question().value();
        }
        boolean twice = offer.questions().stream()
                        .filter(other -> other.name().equals(choice.name()))
                        .count()
                > 1;
        boolean sameRange = offer.questions().stream()
                .allMatch(other -> other.lowest() == choice.lowest() && other.highest() == choice.highest());
        String name = sameRange
                ? choice.name()
                : MESSAGES.text("results.question.ranged", choice.name(), choice.lowest(), choice.highest());
        return twice ? MESSAGES.text("results.question.numbered", name, choice.number()) : name;
    }

    static String of(Respondents respondents) {
        return respondents.everyone()
                ? MESSAGES.text("results.base.everyone")
                : MESSAGES.text("results.base.category", plain(respondents.attribute()), respondents.category());
    }

    static String of(Offer.Group group) {
        return group.respondents().everyone()
                ? of(group.respondents())
                : MESSAGES.text(
                        group.enough() ? "results.base.counted" : "results.base.too-few",
                        of(group.respondents()),
                        group.n());
    }

    static String of(Sort sort) {
        return MESSAGES.text(
                switch (sort) {
                    case TOP2 -> "results.sort.top2";
                    case MEAN -> "results.sort.mean";
                    case CODE -> "results.sort.code";
                });
    }

    /** A name out of a file as people read it. */
    static String plain(String attribute) {
        String words = attribute.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? attribute : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
