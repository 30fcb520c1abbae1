package app.moderato.core.study;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole study as a researcher designs it.
 *
 * @param language BCP 47, of prompts, answers and anchors
 * @param seed of panel, order and respondents
 */
public record Study(
        String title,
        String language,
        long seed,
        List<Concept> concepts,
        PanelSpec panel,
        Guide guide,
        Simulation simulation,
        RatingSettings rating,
        @Nullable GroupPlan group) {
    public Study {
        concepts = List.copyOf(concepts);
    }

    public Optional<Concept> concept(ConceptId id) {
        return concepts.stream().filter(concept -> concept.id().equals(id)).findFirst();
    }

    public Optional<Concept> control() {
        return concepts.stream().filter(Concept::control).findFirst();
    }

    public boolean hasPictures() {
        return concepts.stream().anyMatch(concept -> !concept.pictures().isEmpty());
    }

    /** With the concepts' texts alone. */
    public Study withoutPictures() {
        List<Concept> texts = concepts.stream().map(Concept::withoutPictures).toList();
        return withConcepts(texts);
    }

    public Study withConcepts(List<Concept> shown) {
        return new Study(title, language, seed, shown, panel, guide, simulation, rating, group);
    }

    /** With each interview held once. */
    public Study once() {
        return new Study(title, language, seed, concepts, panel, guide, simulation.once(), rating, group);
    }

    public Study withSeed(long newSeed) {
        return new Study(title, language, newSeed, concepts, panel, guide, simulation, rating, group);
    }
}
