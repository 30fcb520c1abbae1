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

    /** With each interview held once. */
    public Study once() {
        return new Study(title, language, seed, concepts, panel, guide, simulation.once(), rating, group);
    }

    public Study withSeed(long newSeed) {
        return new Study(title, language, newSeed, concepts, panel, guide, simulation, rating, group);
    }

    public Study withTitle(String newTitle) {
        return new Study(newTitle, language, seed, concepts, panel, guide, simulation, rating, group);
    }

    public Study withLanguage(String newLanguage) {
        return new Study(title, newLanguage, seed, concepts, panel, guide, simulation, rating, group);
    }

    public Study withConcepts(List<Concept> newConcepts) {
        return new Study(title, language, seed, newConcepts, panel, guide, simulation, rating, group);
    }

    public Study withPanel(PanelSpec newPanel) {
        return new Study(title, language, seed, concepts, newPanel, guide, simulation, rating, group);
    }

    public Study withGuide(Guide newGuide) {
        return new Study(title, language, seed, concepts, panel, newGuide, simulation, rating, group);
    }

    public Study withGroup(@Nullable GroupPlan newGroup) {
        return new Study(title, language, seed, concepts, panel, guide, simulation, rating, newGroup);
    }

    public Study withSimulation(Simulation newSimulation) {
        return new Study(title, language, seed, concepts, panel, guide, newSimulation, rating, group);
    }

    public Study withRating(RatingSettings newRating) {
        return new Study(title, language, seed, concepts, panel, guide, simulation, newRating, group);
    }
}
