package app.moderato.core.interview.monitor;

import app.moderato.core.interview.CellKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is being said, of {@value #MOST} cells at most. A cell that found its place keeps it to its end, so that whoever
 * reads can read on; meanwhile others are not heard of. Guarded by the monitor.
 */
final class BeingSaid {
    static final int MOST = 3;

    private final Map<CellKey, String> words = new LinkedHashMap<>();
    private @Nullable List<SaidSoFar> snapshot;

    void said(CellKey key, String soFar) {
        if (words.size() < MOST || words.containsKey(key)) {
            words.put(key, soFar);
            snapshot = null;
        }
    }

    /** The cell ended, or the try did that spoke for it. */
    void over(CellKey key) {
        if (words.remove(key) != null) {
            snapshot = null;
        }
    }

    void clear() {
        words.clear();
        snapshot = null;
    }

    /** Those that began last first; the same list as long as nothing was said. */
    List<SaidSoFar> snapshot() {
        List<SaidSoFar> known = snapshot;
        if (known == null) {
            List<SaidSoFar> inOrder = new ArrayList<>();
            words.forEach((key, soFar) -> inOrder.add(new SaidSoFar(key, soFar)));
            known = List.copyOf(inOrder.reversed());
            snapshot = known;
        }
        return known;
    }
}
