package app.moderato.core.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every check of a study's concepts with its outcome, and how far they can be compared fairly. */
public final class ConceptReview {
    private final Study study;
    private final List<ConceptFinding> findings;

    private ConceptReview(Study study, Unwritten unwritten) {
        this.study = study;
        this.findings = new ArrayList<>(ConceptLint.findings(study.concepts(), study.language()));
        unwritten
                .concepts()
                .forEach(concept -> findings.add(
                        new ConceptFinding(concept, ConceptFinding.Kind.TEMPLATE, null, Unwritten.sentence(concept))));
    }

    /** @param unwritten of the same study */
    public static ConceptReview of(Study study, Unwritten unwritten) {
        return new ConceptReview(study, unwritten);
    }

    /** @param finding null where the check is passed */
    public record Check(ConceptFinding.Kind kind, @Nullable ConceptFinding finding) {
        public boolean passed() {
            return finding == null;
        }
    }

    /**
     * The checks of one concept, what is worth a look first. A check that cannot be made is left out: words in other
     * languages than English, comparisons where there is nothing to compare with; so is a text that is the author's own.
     */
    public List<Check> checks(Concept concept) {
        List<Check> checks = new ArrayList<>();
        for (ConceptFinding.Kind kind : ConceptFinding.Kind.values()) {
            if (isMade(kind, concept)) {
                checks.add(new Check(
                        kind,
                        findings.stream()
                                .filter(finding -> finding.kind() == kind
                                        && finding.concept().id().equals(concept.id()))
                                .findFirst()
                                .orElse(null)));
            }
        }
        checks.sort(Comparator.comparing(Check::passed));
        return checks;
    }

    private boolean isMade(ConceptFinding.Kind kind, Concept concept) {
        boolean words =
                ConceptText.isEnglish(study.language()) && !concept.text().isBlank();
        boolean several = study.concepts().size() > 1;
        return switch (kind) {
            case TEMPLATE ->
                findings.stream()
                        .anyMatch(finding ->
                                finding.kind() == kind && finding.concept().id().equals(concept.id()));
            case CLAIM -> words && several;
            case PRAISE -> words;
            case LENGTH -> several && !concept.text().isBlank();
            case PRICE, PICTURE -> several;
        };
    }

    /** How alike the concepts are in what is not measured. */
    public Balance balance() {
        List<Concept> concepts = study.concepts();
        List<Integer> words = concepts.stream()
                .map(concept -> ConceptText.words(concept.text()))
                .toList();
        int shortest = words.stream().mapToInt(Integer::intValue).min().orElse(0);
        int longest = words.stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Balance(
                words,
                shortest,
                longest,
                Lengths.of(shortest, longest),
                (int) concepts.stream()
                        .filter(concept -> concept.price() != null)
                        .count(),
                (int) concepts.stream()
                        .filter(concept -> !concept.pictures().isEmpty())
                        .count());
    }

    /** How far apart the lengths are. */
    public enum Lengths {
        /** The longest has at most half as many words again as the shortest. */
        ALIKE,
        DIFFERENT,
        /** The longest has more than twice as many words, and is more than a sentence or two. */
        FAR_APART;

        static Lengths of(int shortest, int longest) {
            if (ConceptLint.isOutOfProportion(longest, shortest)) {
                return FAR_APART;
            }
            return longest <= 1.5 * shortest ? ALIKE : DIFFERENT;
        }
    }

    /**
     * @param words of each concept, in study order
     * @param priced concepts with a price
     * @param pictured concepts with a picture
     */
    public record Balance(List<Integer> words, int shortest, int longest, Lengths lengths, int priced, int pictured) {
        public Balance {
            words = List.copyOf(words);
        }
    }
}
