package app.moderato.ui.control;

import app.moderato.core.study.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the parts of one thing, to be told at its fields. */
public final class FieldProblems {
    private FieldProblems() {}

    /**
     * @param pointer of the thing, such as {@code /concepts/0}
     * @return the sentences by the first key below the pointer; “” has those about the whole
     */
    public static Map<String, String> under(String pointer, List<Problem> problems) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (problem.pointer().equals(pointer) || problem.pointer().startsWith(pointer + "/")) {
                String rest = problem.pointer().substring(pointer.length());
                String key = rest.isEmpty() ? "" : rest.substring(1).split("/", -1)[0];
                found.merge(key, problem.sentence(), (one, other) -> one + " " + other);
            }
        }
        return found;
    }
}
