package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One question's ratings by people and by the model beside each other. None of its figures says how often the model is
 * right: they say how near it comes to other people.
 *
 * @param points of the scale, 2..11
 * @param lowest the number that point 1 is shown as: 0 for a recommendation from 0 to 10, else 1
 * @param concepts that both rated, in the order of the model's answers; at least one
 * @param humanOnly concepts of the human data that the model did not rate
 * @param syntheticOnly concepts that the model rated and people did not
 */
public record Validation(
        String question,
        int points,
        int lowest,
        List<ConceptMatch> concepts,
        Agreement agreement,
        Reliability reliability,
        List<String> humanOnly,
        List<String> syntheticOnly) {
    public Validation {
        concepts = List.copyOf(concepts);
        humanOnly = List.copyOf(humanOnly);
        syntheticOnly = List.copyOf(syntheticOnly);
    }

    /** People's ratings that were counted. */
    public int ratings() {
        return concepts.stream().mapToInt(concept -> concept.human().n()).sum();
    }

    public Optional<ConceptMatch> find(String concept) {
        return concepts.stream()
                .filter(match -> match.concept().equals(concept))
                .findFirst();
    }

    /** A mean over points 1..n on the scale's own numbers. */
    public double shown(double mean) {
        return mean - 1 + lowest;
    }

    /**
     * What is kept on file of it.
     *
     * @param source name of the file of people's ratings
     */
    public Evidence evidence(String model, String construct, String source, Instant made) {
        return new Evidence(
                model,
                construct,
                concepts.size(),
                reliability.soundAttainment(),
                agreement.ks(),
                agreement.lowestKs(),
                agreement.constantKs(),
                source,
                made);
    }
}
