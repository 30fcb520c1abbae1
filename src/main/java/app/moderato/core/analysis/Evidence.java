package app.moderato.core.analysis;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a comparison with people's ratings has shown for a model and a construct, as kept on file.
 *
 * @param model as the provider names it
 * @param construct a scale's name, or the question's id where it has labels of its own
 * @param concepts that both rated, ≥ 1
 * @param attainment of the human split-half ceiling by the correlation of means; never clipped; empty where it is not
 *     available
 * @param ks mean KS similarity over the concepts, 0..1
 * @param lowestKs of a concept, 0..1
 * @param constantKs the same mean for the pooled human distribution predicted for every concept
 * @param source name of the file of people's ratings; empty where it has none
 */
public record Evidence(
        String model,
        String construct,
        int concepts,
        OptionalDouble attainment,
        double ks,
        double lowestKs,
        double constantKs,
        String source,
        Instant made) {
    /** What a verdict says of it. */
    public List<String> sentences() {
        return EvidenceRules.sentences(this);
    }
}
