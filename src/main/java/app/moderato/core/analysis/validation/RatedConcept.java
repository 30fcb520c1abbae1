package app.moderato.core.analysis.validation;

import app.moderato.core.rating.Pmf;
import java.util.List;
import java.util.stream.Stream;

/** One concept's ratings by people and by personas, at least one each, on one question of so many points. */
record RatedConcept(String concept, int points, List<HumanRating> humans, List<Respondent> personas) {
    private record Weighted(Pmf pmf, double weight) {}

    ConceptMatch match() {
        ConceptMatch.Side human = side(
                humans.stream()
                        .map(rating -> new Weighted(Pmf.oneHot(points, rating.rating()), rating.weight()))
                        .toList(),
                points);
        ConceptMatch.Side synthetic = side(
                personas.stream()
                        .map(persona -> new Weighted(persona.pmf(), persona.weight()))
                        .toList(),
                points);
        return new ConceptMatch(concept, human, synthetic, KsSimilarity.of(synthetic.pmf(), human.pmf()));
    }

    /** Of all ratings of these concepts together. */
    static Pmf pooled(List<RatedConcept> concepts) {
        int points = concepts.getFirst().points();
        Stream<Weighted> ratings = concepts.stream()
                .flatMap(concept -> concept.humans().stream())
                .map(rating -> new Weighted(Pmf.oneHot(points, rating.rating()), rating.weight()));
        return side(ratings.toList(), points).pmf();
    }

    /** Σ w·p / Σ w, and (Σw)² / Σw². */
    private static ConceptMatch.Side side(List<Weighted> people, int points) {
        double[] masses = new double[points];
        double total = 0;
        double squares = 0;
        for (Weighted person : people) {
            total += person.weight();
            squares += person.weight() * person.weight();
            for (int r = 0; r < points; r++) {
                masses[r] += person.weight() * person.pmf().at(r + 1);
            }
        }
        for (int r = 0; r < points; r++) {
            masses[r] /= total;
        }
        return new ConceptMatch.Side(people.size(), total * total / squares, Pmf.of(masses));
    }
}
