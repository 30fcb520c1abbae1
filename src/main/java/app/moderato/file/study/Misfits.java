package app.moderato.file.study;

import app.moderato.core.study.Nearest;
import app.moderato.core.study.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What does not fit the schema, told in a researcher's words, each thing once. */
final class Misfits {
    private final List<StudySchema.Misfit> misfits;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();

    Misfits(List<StudySchema.Misfit> misfits) {
        this.misfits = misfits;
        for (StudySchema.Misfit misfit : misfits) {
            broken.add(placeOf(misfit));
            if (!isMeantByUnknownKey(misfit)) {
                Problem problem = Problem.error(placeToShow(misfit), MisfitSentences.of(misfit));
                problems.putIfAbsent(misfit.pointer() + problem.sentence(), problem);
            }
        }
    }

    List<Problem> problems() {
        return new ArrayList<>(problems.values());
    }

    /** JSON pointers of all places that are missing, unknown or of the wrong form. */
    Set<String> broken() {
        return Set.copyOf(broken);
    }

    private static String placeOf(StudySchema.Misfit misfit) {
        return misfit.property().isEmpty()
                ? misfit.pointer()
                : misfit.pointer() + "/" + Problem.pointerPart(misfit.property());
    }

    private static String placeToShow(StudySchema.Misfit misfit) {
        return misfit.keyword().equals("required") ? misfit.pointer() : placeOf(misfit);
    }

    /** A missing key whose misspelling stands right there is told once, as the misspelling. */
    private boolean isMeantByUnknownKey(StudySchema.Misfit missing) {
        return missing.keyword().equals("required")
                && misfits.stream()
                        .filter(other -> other.keyword().equals("additionalProperties"))
                        .filter(other -> other.pointer().equals(missing.pointer()))
                        .flatMap(other -> meant(other).stream())
                        .anyMatch(meant -> isMissing(meant, missing));
    }

    /** Where one of several keys is required, any of them will do. */
    private boolean isMissing(String key, StudySchema.Misfit missing) {
        return misfits.stream()
                .filter(other -> other.keyword().equals("required"))
                .filter(other -> other.pointer().equals(missing.pointer()))
                .filter(other -> other.equals(missing)
                        || (!missing.advice().isEmpty() && other.advice().equals(missing.advice())))
                .anyMatch(other -> other.property().equals(key));
    }

    private static Optional<String> meant(StudySchema.Misfit unknown) {
        return Nearest.of(unknown.property(), keys(unknown.rule()));
    }

    static List<String> keys(JsonNode rule) {
        List<String> keys = new ArrayList<>();
        rule.path("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
