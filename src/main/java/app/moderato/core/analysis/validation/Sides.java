package app.moderato.core.analysis.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One question's ratings by concept, on both sides. */
record Sides(Map<String, List<HumanRating>> human, Map<String, List<SyntheticRating>> synthetic) {
    private static final int NAMED = 5;

    /** In the order of the model's answers. */
    List<String> both() {
        return synthetic.keySet().stream().filter(human::containsKey).toList();
    }

    List<String> humanOnly() {
        return human.entrySet().stream()
                .filter(concept -> !synthetic.containsKey(concept.getKey()))
                .map(concept -> concept.getValue().getFirst().concept())
                .toList();
    }

    List<String> syntheticOnly() {
        return synthetic.entrySet().stream()
                .filter(concept -> !human.containsKey(concept.getKey()))
                .map(concept -> concept.getValue().getFirst().concept())
                .toList();
    }

    String sentence() {
        return "No concept is on both sides. People rated " + some(humanOnly()) + "; the model rated "
                + some(syntheticOnly()) + ". Name the concepts alike, by id or name.";
    }

    static String some(Collection<String> names) {
        List<String> first =
                names.stream().limit(NAMED).map(name -> "“" + name + "”").toList();
        int more = names.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
}
