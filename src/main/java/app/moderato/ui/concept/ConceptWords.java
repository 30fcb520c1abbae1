package app.moderato.ui.concept;

import app.moderato.core.interview.GuideFacts;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptFinding;
import app.moderato.core.study.ConceptReview;
import app.moderato.core.study.ConceptText;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the page says in sentences. */
final class ConceptWords {
    private final Messages messages;

    ConceptWords(Messages messages) {
        this.messages = messages;
    }

    /** How many concepts, and what the control is for. */
    String facts(Study study, GuideFacts facts) {
        int plain = (int)
                study.concepts().stream().filter(concept -> !concept.control()).count();
        if (study.control().isEmpty()) {
            return messages.text("concept.facts.no-control", plain);
        }
        return facts.repeated() == null
                ? messages.text("concept.facts.control", plain)
                : messages.text("concept.facts.repeated", plain);
    }

    /** How long the text is and how easy to read. */
    String measures(Concept concept, String language) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("concept.text.words", ConceptText.words(concept.text())));
        OptionalDouble grade = ConceptText.readingGrade(concept.text(), language);
        grade.ifPresent(value -> parts.add(messages.text("concept.text.grade", Math.round(value))));
        return String.join("  ·  ", parts);
    }

    String balance(ConceptReview.Balance balance) {
        int concepts = balance.words().size();
        if (concepts == 1) {
            return messages.text("concept.balance.one");
        }
        return messages.text("concept.balance.both", lengths(balance), shown(balance, concepts));
    }

    private String lengths(ConceptReview.Balance balance) {
        if (balance.shortest() == balance.longest()) {
            return messages.text("concept.balance.same", balance.longest());
        }
        String key = switch (balance.lengths()) {
            case ALIKE -> "concept.balance.alike";
            case DIFFERENT -> "concept.balance.different";
            case FAR_APART -> "concept.balance.far-apart";
        };
        return messages.text(key, balance.shortest(), balance.longest());
    }

    private String shown(ConceptReview.Balance balance, int concepts) {
        int priced = balance.priced();
        int pictured = balance.pictured();
        if ((priced > 0 && priced < concepts) || (pictured > 0 && pictured < concepts)) {
            return messages.text("concept.balance.some", priced, pictured, concepts);
        }
        return messages.text(
                priced > 0
                        ? pictured > 0 ? "concept.balance.price-picture" : "concept.balance.price-only"
                        : pictured > 0 ? "concept.balance.picture-only" : "concept.balance.neither");
    }

    CheckRow check(ConceptReview.Check check, Concept concept) {
        ConceptFinding finding = check.finding();
        return finding == null
                ? new CheckRow(true, "", messages.text(passed(check.kind(), concept)))
                : new CheckRow(false, messages.text(lead(check.kind())), finding.sentence());
    }

    private static String passed(ConceptFinding.Kind kind, Concept concept) {
        return switch (kind) {
            case TEMPLATE -> throw new IllegalArgumentException("Told only where it fails");
            case CLAIM -> "concept.passed.claim";
            case PRAISE -> "concept.passed.praise";
            case LENGTH -> "concept.passed.length";
            case PRICE -> concept.price() == null ? "concept.passed.no-price" : "concept.passed.price";
            case PICTURE -> concept.pictures().isEmpty() ? "concept.passed.no-picture" : "concept.passed.picture";
        };
    }

    private static String lead(ConceptFinding.Kind kind) {
        return switch (kind) {
            case TEMPLATE -> "concept.finding.template";
            case CLAIM -> "concept.finding.claim";
            case PRAISE -> "concept.finding.praise";
            case LENGTH -> "concept.finding.length";
            case PRICE -> "concept.finding.price";
            case PICTURE -> "concept.finding.picture";
        };
    }

    String summary(List<CheckRow> checks) {
        int passed = (int) checks.stream().filter(CheckRow::passed).count();
        return messages.text("concept.checks.summary", passed, checks.size() - passed);
    }

    /** What of a concept stays hidden, and how it comes to a person. */
    String showing(Study study, Concept concept) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("concept.showing.hidden"));
        int concepts = study.concepts().size();
        switch (study.guide().exposure()) {
            case Exposure.Sequential all when concepts > 1 -> parts.add(messages.text("concept.showing.order"));
            case Exposure.Sequential one -> {}
            case Exposure.Monadic one -> parts.add(messages.text("concept.showing.monadic"));
            case Exposure.Subset(int size) -> parts.add(messages.text("concept.showing.subset", size, concepts));
        }
        if (concept.pictures().size() > 1) {
            parts.add(messages.text("concept.showing.pictures"));
        }
        return String.join(" ", parts);
    }
}
