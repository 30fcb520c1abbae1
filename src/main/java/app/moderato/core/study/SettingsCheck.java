package app.moderato.core.study;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** What is wrong with title, language, simulation and rating settings. */
final class SettingsCheck {
    private SettingsCheck() {}

    static void check(Study study, List<Problem> problems) {
        if (study.title().isBlank()) {
            problems.add(Problem.error("/title", "The study needs a title."));
        }
        language(study.language(), problems);
        simulation(study.simulation(), problems);
        rating(study.rating(), problems);
    }

    private static void language(String tag, List<Problem> problems) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!locale.getLanguage().isEmpty()) {
                return;
            }
        } catch (IllformedLocaleException e) {
            // told below, with the cases that have no language
        }
        problems.add(
                Problem.error("/language", "“" + tag + "” is not a language tag. Write one such as en, de or pt-BR."));
    }

    private static void simulation(Simulation simulation, List<Problem> problems) {
        if (!(simulation.temperature() >= 0 && simulation.temperature() <= 2)) {
            problems.add(Problem.error(
                    "/simulation/temperature",
                    "The temperature of the model is from 0 to 2, not " + simulation.temperature() + "."));
        }
        if (simulation.maxOutputTokens() < 1) {
            problems.add(Problem.error(
                    "/simulation/max_output_tokens",
                    "The longest answer is at least 1 token, not " + simulation.maxOutputTokens() + "."));
        }
        if (simulation.replicates() < 1 || simulation.replicates() > 100) {
            problems.add(Problem.error(
                    "/simulation/replicates",
                    "Each interview is run 1 to 100 times, not " + simulation.replicates() + "."));
        }
        if (simulation.maxCost() != null && simulation.maxCost().signum() < 0) {
            problems.add(Problem.error("/simulation/max_cost", "The highest cost is 0 dollars or more."));
        }
    }

    private static void rating(RatingSettings rating, List<Problem> problems) {
        if (!rating.embeddings().equals("minilm")) {
            problems.add(Problem.error(
                    "/rating/embeddings",
                    "This version rates with the built-in embedder only. Write minilm, or leave the line out."));
        }
        for (String method : rating.methods()) {
            if (RatingMethod.ofCode(method).isEmpty()) {
                problems.add(Problem.error(
                        "/rating/methods",
                        "“" + method + "” is not a rating method. Use " + String.join(", ", RatingMethod.codes())
                                + "."));
            }
        }
        if (rating.methods().isEmpty()) {
            problems.add(Problem.error(
                    "/rating/methods", "Name a rating method: " + String.join(", ", RatingMethod.codes()) + "."));
        }
        if (rating.methods().stream().distinct().count() < rating.methods().size()) {
            problems.add(Problem.error("/rating/methods", "A rating method is named twice. Name each once."));
        }
        if (rating.embeddings().isBlank()) {
            problems.add(Problem.error("/rating/embeddings", "Name the embeddings, such as minilm."));
        }
        RatingRange.temperature(rating.temperature())
                .ifPresent(sentence -> problems.add(Problem.error("/rating/temperature", sentence)));
        RatingRange.epsilon(rating.epsilon())
                .ifPresent(sentence -> problems.add(Problem.error("/rating/epsilon", sentence)));
    }
}
