package app.moderato.core.analysis;

import app.moderato.core.panel.Band;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts whole numbers into a handful of bands: the panel's own where it has targets, else round ones. */
final class NumberBands {
    private static final int MOST = 8;
    private static final int[] ROUND = {1, 2, 5, 10, 20, 25, 50};

    private NumberBands() {}

    /**
     * @param values whole numbers of at most nine digits
     * @param wanted categories of the panel's targets, empty for none
     * @return label to band, rising; empty where the values themselves are few enough
     */
    static Map<String, Band> of(List<String> values, List<String> wanted) {
        Map<String, Band> bands = new LinkedHashMap<>();
        for (String category : wanted) {
            Band.parse(category).ifPresent(band -> bands.put(category, band));
        }
        if (!bands.isEmpty() || values.stream().distinct().count() <= MOST) {
            return bands;
        }
        int low = values.stream().mapToInt(Integer::parseInt).min().orElseThrow();
        int high = values.stream().mapToInt(Integer::parseInt).max().orElseThrow();
        int width = width(low, high);
        for (int from = low - low % width; from <= high; from += width) {
            bands.put(from + "-" + (from + width - 1), new Band(from, from + width - 1, 0));
        }
        return bands;
    }

    private static int width(int low, int high) {
        for (int scale = 1; scale < 100_000_000; scale *= 100) {
            for (int round : ROUND) {
                int width = round * scale;
                if (high / width - low / width < MOST) {
                    return width;
                }
            }
        }
        return 500_000_000;
    }
}
