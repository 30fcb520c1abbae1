package app.moderato.ui.results;

import app.moderato.core.analysis.Statistic;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The concepts and the differences between them, as a finding's sentences name them. */
record FindingTerms(Statistic by, List<ConceptName> names) {
    private static final Messages MESSAGES = Messages.beside(FindingTerms.class);
    private static final Numbers NUMBERS = new Numbers();

    /** “6 points”, “0.31”. */
    String distance(double difference) {
        return by == Statistic.TOP2
                ? MESSAGES.text("results.finding.points", Math.round(100 * Math.abs(difference)))
                : NUMBERS.two(Math.abs(difference));
    }

    /** Before “gap”: “3-point”, “0.07”. */
    String size(double difference) {
        return by == Statistic.TOP2
                ? MESSAGES.text("results.finding.size", Math.round(100 * Math.abs(difference)))
                : NUMBERS.two(Math.abs(difference));
    }

    String name(String concept) {
        return ConceptName.find(names, concept).map(ConceptName::name).orElse(concept);
    }

    String letter(String concept) {
        return ConceptName.find(names, concept).map(ConceptName::letter).orElse(concept);
    }

    /** Their names in a list. */
    String named(List<String> concepts) {
        return list(concepts.stream().map(this::name).toList());
    }

    /** Their letters in a list. */
    String lettered(List<String> concepts) {
        return list(concepts.stream().map(this::letter).toList());
    }

    /** “A”, “A and B”, “A, B and C”. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : MESSAGES.text(
                        "results.finding.and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    /** Those that say something, one after another. */
    static String sentences(String... all) {
        return Arrays.stream(all).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
    }
}
