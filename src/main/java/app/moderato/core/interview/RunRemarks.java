package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run's stamp says of how it was begun, beside what shaped its numbers. */
public final class RunRemarks {
    /** Stamp key of the environment variable that held the key, for a resume. */
    public static final String KEY_VARIABLE = "key_variable";

    /** Stamp key that says that the run takes replies from the cache and gives its answers to it. */
    public static final String CACHE = "reply_cache";

    /** Stamp key that says that the concepts' pictures were not shown. */
    public static final String PICTURES = "pictures";

    /** Stamp key that says that calls are handed over in batches. */
    public static final String BATCHES = "batches";

    /** Stamp key that says that only a few people of the panel were asked, once each, to see what goes wrong. */
    public static final String PILOT = "pilot";

    /** Stamp key that says that the run asks some people of another run again, see {@code core.interview.stability}. */
    public static final String STABILITY = "stability";

    private RunRemarks() {}

    /**
     * @param keyVariable the environment variable that holds the key, null for the usual place
     * @param more kept with them
     */
    static Map<String, String> of(
            RunDesign design, ChatModel model, @Nullable String keyVariable, Map<String, String> more) {
        Map<String, String> remarks = new TreeMap<>(more);
        if (keyVariable != null) {
            remarks.put(KEY_VARIABLE, keyVariable);
        }
        if (model.inBatches().isPresent()) {
            remarks.put(BATCHES, "handed over at half the price");
        }
        if (design.textOnly()) {
            remarks.put(PICTURES, "not shown, by choice");
        }
        if (design.cached() && !Fieldwork.rehearsed(model)) {
            remarks.put(CACHE, "on");
        }
        if (design.pilot()) {
            remarks.put(PILOT, "a few people of the panel");
        }
        return remarks;
    }
}
