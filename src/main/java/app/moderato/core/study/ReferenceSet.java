package app.moderato.core.study;

import java.util.List;

/** One anchor sentence per scale point, lowest first. */
public record ReferenceSet(String id, List<String> anchors) {
    public ReferenceSet {
        anchors = List.copyOf(anchors);
    }
}
