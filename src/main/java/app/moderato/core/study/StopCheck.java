package app.moderato.core.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is wrong with the rule by which a run ends by itself. */
final class StopCheck {
    private static final int FEWEST = 30;

    private StopCheck() {}

    static void check(Study study, Doubt doubt, List<Problem> problems) {
        StopRule rule = study.simulation().stop();
        if (rule == null) {
            return;
        }
        question(study, rule, doubt, problems);
        width(rule, problems);
        best(study, rule, problems);
        if (rule.least() < FEWEST) {
            error(
                    "least",
                    "The first look comes after at least " + FEWEST + " people, not " + rule.least() + ".",
                    problems);
        }
        if (rule.every() < 1) {
            error("every", "Looks come every 1 or more people, not " + rule.every() + ".", problems);
        }
    }

    private static void question(Study study, StopRule rule, Doubt doubt, List<Problem> problems) {
        if (doubt.guide() || doubt.questions().contains(rule.question())) {
            return;
        }
        boolean rated = study.guide().questions().stream()
                .filter(one -> one.id().equals(rule.question()))
                .anyMatch(Question::isRated);
        if (!rated) {
            error(
                    "question",
                    "The run cannot stop by “" + rule.question()
                            + "”: name a rating or nps question that is asked for each concept.",
                    problems);
        }
    }

    private static void width(StopRule rule, List<Problem> problems) {
        Double width = rule.halfWidth();
        if (width == null) {
            if (rule.best() == null) {
                error(
                        "",
                        "Say when the run has heard enough: half_width, such as 0.05, or best, such as 0.95.",
                        problems);
            }
            if (!rule.subgroups().isEmpty()) {
                error("subgroups", "Subgroups go with half_width. Add it, or leave them out.", problems);
            }
        } else if (!(width > 0) || (rule.measure() == StopRule.Measure.TOP2 && width >= 0.5) || width >= 5) {
            error(
                    "half_width",
                    "The half-width of an interval is above 0; of top-2 it is a share below 0.5, such as 0.05 for ±5"
                            + " points of a hundred; of the mean it is in scale points, such as 0.15.",
                    problems);
        }
    }

    private static void best(Study study, StopRule rule, List<Problem> problems) {
        Double best = rule.best();
        if (best == null) {
            return;
        }
        if (!(best >= 0.8 && best <= 0.999)) {
            error("best", "The chance that settles the ranking is from 0.8 to 0.999, such as 0.95.", problems);
        }
        if (study.concepts().size() < 2) {
            error("best", "A ranking needs two concepts or more.", problems);
        }
        boolean twice = study.guide().exposure() instanceof Exposure.Sequential
                && study.concepts().stream().anyMatch(concept -> concept.control() && concept.repeat());
        if (!twice && study.simulation().replicates() < 2) {
            error(
                    "best",
                    "A ranking is settled only above the noise, and nothing is asked twice here. Mark a concept as"
                            + " control with sequential exposure, ask 2 replicates, or leave best out.",
                    problems);
        }
    }

    /** @param personas of each persona, the look-up of attributes */
    static void checkPanel(Study study, List<Function<String, Optional<String>>> personas, List<Problem> problems) {
        StopRule rule = study.simulation().stop();
        List<String> subgroups = rule == null ? List.of() : rule.subgroups();
        subgroups.stream()
                .filter(attribute -> personas.stream()
                        .allMatch(persona -> persona.apply(attribute).isEmpty()))
                .forEach(attribute -> error(
                        "subgroups",
                        "No persona of this panel has an attribute “" + attribute + "” to make subgroups of.",
                        problems));
    }

    private static void error(String key, String sentence, List<Problem> problems) {
        problems.add(Problem.error("/simulation/stop" + (key.isEmpty() ? "" : "/" + key), sentence));
    }
}
