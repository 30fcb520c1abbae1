package app.moderato.core.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A study in the making. It may lack what a run needs.
 *
 * @param unfinished what stands in fields and makes no value, such as a price without digits, by the field's name
 */
public record Draft(Study study, Map<String, String> unfinished) {
    public Draft {
        unfinished = Collections.unmodifiableMap(new LinkedHashMap<>(unfinished));
    }

    public static Draft of(Study study) {
        return new Draft(study, Map.of());
    }

    public Draft with(UnaryOperator<Study> edit) {
        return new Draft(edit.apply(study), unfinished);
    }

    /** The field's text makes no value yet; the study keeps the value it had. */
    public Draft unfinished(String field, String text) {
        Map<String, String> more = new LinkedHashMap<>(unfinished);
        more.put(field, text);
        return new Draft(study, more);
    }

    public Draft finished(String field) {
        Map<String, String> fewer = new LinkedHashMap<>(unfinished);
        fewer.remove(field);
        return new Draft(study, fewer);
    }
}
