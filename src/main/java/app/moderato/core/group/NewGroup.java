package app.moderato.core.group;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a group is begun with; kept so that it can be gone on with from this alone.
 *
 * @param stamp what shaped it: prompts, embedder, scale, minutes
 * @param series the first group of the series it belongs to, null for one of its own
 * @param forkedFrom the group whose first events it shares, null for none
 * @param events shared with it, empty for none
 */
public record NewGroup(
        GroupDesign design,
        String provider,
        @Nullable String baseUrl,
        String model,
        Map<String, String> stamp,
        @Nullable GroupId series,
        @Nullable GroupId forkedFrom,
        List<GroupEvent> events) {
    public NewGroup {
        stamp = Collections.unmodifiableMap(new TreeMap<>(stamp));
        events = List.copyOf(events);
    }
}
