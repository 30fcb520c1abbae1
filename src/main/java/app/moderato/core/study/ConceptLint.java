package app.moderato.core.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Differences between concepts that are not meant to be the difference measured. */
final class ConceptLint {
    /** Below this the longer text is still a sentence or two. */
    private static final int SHORT = 20;
    /** Names in a sentence before the rest is counted. */
    private static final int NAMES = 3;
    /** Characters; nobody reads a concept of this length, and no rule looks at it. */
    private static final int LONGEST_LOOKED_AT = 20_000;

    private ConceptLint() {}

    /** For a list of all problems: what many concepts share is told once, at the concept where it is greatest. */
    static void lint(Study study, List<Problem> warnings) {
        Set<ConceptFinding.Kind> told = EnumSet.noneOf(ConceptFinding.Kind.class);
        for (ConceptFinding finding : findings(study.concepts(), study.language())) {
            boolean once = finding.kind() != ConceptFinding.Kind.PRAISE;
            if (told.add(finding.kind()) || !once) {
                warnings.add(Problem.warning(pointer(study, finding), finding.sentence()));
            }
        }
    }

    private static String pointer(Study study, ConceptFinding finding) {
        String place = "/concepts/" + study.concepts().indexOf(finding.concept());
        return switch (finding.kind()) {
            case TEMPLATE, CLAIM, PRAISE, LENGTH -> place + "/text";
            case PRICE, PICTURE -> place;
        };
    }

    /** Of all concepts; those of one kind stand together, the greatest first. */
    static List<ConceptFinding> findings(List<Concept> concepts, String language) {
        List<ConceptFinding> findings = new ArrayList<>();
        if (ConceptText.isEnglish(language)) {
            concepts.forEach(concept -> praise(concept).ifPresent(findings::add));
        }
        if (concepts.size() < 2) {
            return findings;
        }
        if (ConceptText.isEnglish(language)) {
            claims(concepts, findings);
            soleProofs(concepts, findings);
        }
        lengths(concepts, findings);
        some(concepts, concept -> concept.price() != null, ConceptFinding.Kind.PRICE, findings);
        some(concepts, concept -> !concept.pictures().isEmpty(), ConceptFinding.Kind.PICTURE, findings);
        UnlikePrices.find(concepts, findings);
        UnlikePictures.find(concepts, findings);
        return findings;
    }

    private static Optional<ConceptFinding> praise(Concept concept) {
        String text = lookedAt(concept);
        return LoadedWords.judging(text)
                .or(() -> LoadedWords.aboveAll(text))
                .map(words -> new ConceptFinding(
                        concept,
                        ConceptFinding.Kind.PRAISE,
                        words,
                        "“" + words.words() + "” praises instead of describing, and answers echo praise."
                                + " Say what it does instead."));
    }

    private static void claims(List<Concept> concepts, List<ConceptFinding> findings) {
        List<Concept> without = concepts.stream()
                .filter(concept -> ClaimWords.first(lookedAt(concept)).isEmpty())
                .toList();
        if (without.isEmpty()) {
            return;
        }
        for (Concept concept : concepts) {
            ClaimWords.first(lookedAt(concept))
                    .ifPresent(words -> findings.add(new ConceptFinding(
                            concept,
                            ConceptFinding.Kind.CLAIM,
                            words,
                            "“" + words.words() + "” promises an effect with a number. " + names(without)
                                    + (without.size() == 1 ? " makes" : " make")
                                    + " no comparable one, which can tilt the ranking.")));
        }
    }

    /** What lends weight to one concept alone. */
    private static void soleProofs(List<Concept> concepts, List<ConceptFinding> findings) {
        Map<Concept, Map<ProofWords.Kind, Passage>> proofs = new LinkedHashMap<>();
        concepts.forEach(concept -> proofs.put(concept, ProofWords.of(lookedAt(concept))));
        proofs.forEach((concept, own) -> own.entrySet().stream()
                .filter(proof -> proofs.entrySet().stream()
                        .noneMatch(other -> !other.getKey().equals(concept)
                                && other.getValue().containsKey(proof.getKey())))
                .map(Map.Entry::getValue)
                .forEach(words -> findings.add(new ConceptFinding(
                        concept,
                        ConceptFinding.Kind.CLAIM,
                        words,
                        "“" + words.words() + "” is a claim that only “" + concept.name() + "” makes, and it persuades"
                                + " whatever it stands beside. Make a like claim in all concepts, or in none."))));
    }

    private static String names(List<Concept> concepts) {
        List<String> names = new ArrayList<>(concepts.stream()
                .limit(concepts.size() == NAMES + 1 ? NAMES + 1 : NAMES)
                .map(concept -> "“" + concept.name() + "”")
                .toList());
        int more = concepts.size() - names.size();
        if (more > 0) {
            names.add(more + " others");
        }
        String last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }

    private static String lookedAt(Concept concept) {
        String text = concept.text();
        return text.substring(0, Math.min(text.length(), LONGEST_LOOKED_AT));
    }

    private static void lengths(List<Concept> concepts, List<ConceptFinding> findings) {
        List<Concept> texts = concepts.stream()
                .filter(concept -> !concept.text().isBlank())
                .sorted(Comparator.comparingInt(ConceptLint::words))
                .toList();
        if (texts.size() < 2) {
            return;
        }
        Concept shortest = texts.getFirst();
        texts.reversed().stream()
                .filter(concept -> isOutOfProportion(words(concept), words(shortest)))
                .forEach(concept -> findings.add(new ConceptFinding(
                        concept,
                        ConceptFinding.Kind.LENGTH,
                        null,
                        "“" + concept.name() + "” has " + words(concept) + " words and “" + shortest.name() + "” "
                                + words(shortest)
                                + ". Longer descriptions tend to be liked for their length alone; make them alike.")));
    }

    static boolean isOutOfProportion(int words, int shortest) {
        return words >= SHORT && words > 2 * shortest;
    }

    private static int words(Concept concept) {
        return ConceptText.words(concept.text());
    }

    private static void some(
            List<Concept> concepts, Predicate<Concept> has, ConceptFinding.Kind kind, List<ConceptFinding> findings) {
        List<Concept> without = concepts.stream().filter(has.negate()).toList();
        if (without.size() == concepts.size()) {
            return;
        }
        String what = kind == ConceptFinding.Kind.PRICE ? "price" : "picture";
        for (Concept concept : without) {
            findings.add(new ConceptFinding(
                    concept,
                    kind,
                    null,
                    "“" + concept.name() + "” has no " + what + " while other concepts have one. A " + what
                            + " changes answers by itself; show it with all or with none."));
        }
    }
}
