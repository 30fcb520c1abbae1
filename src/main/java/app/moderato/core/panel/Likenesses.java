package app.moderato.core.panel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** People as numbers that are quick to compare: a code per attribute, the runs of three words of the background. */
final class Likenesses {
    /** Bits of a background's sketch, in words of 64. */
    private static final int SKETCH = 4;

    private final int[][] attributes;
    private final int[][] runs;
    private final long[][] sketches;

    Likenesses(List<Persona> personas) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        personas.forEach(
                persona -> persona.attributes().keySet().forEach(key -> columns.putIfAbsent(key, columns.size())));
        Map<String, Integer> codes = new HashMap<>();
        int people = personas.size();
        attributes = new int[people][];
        runs = new int[people][];
        sketches = new long[people][];
        for (int i = 0; i < people; i++) {
            Persona persona = personas.get(i);
            int[] own = new int[columns.size()];
            persona.attributes()
                    .forEach((key, value) -> own[columns.getOrDefault(key, 0)] =
                            codes.computeIfAbsent(value.strip().toLowerCase(Locale.ROOT), fresh -> codes.size() + 1));
            attributes[i] = own;
            runs[i] = Wording.runs(persona);
            sketches[i] = sketch(runs[i]);
        }
    }

    private static long[] sketch(int[] runs) {
        long[] sketch = new long[SKETCH];
        for (int run : runs) {
            // spreads hash codes, whose low bits are alike
            int bit = (run * 0x9E3779B9) >>> 24;
            sketch[bit >> 6] |= 1L << (bit & 63);
        }
        return sketch;
    }

    /**
     * A quick bound: never below the similarity.
     *
     * @param needed below this it need not be tight
     */
    double atMost(int i, int j, double needed) {
        double same = sameAttributes(i, j);
        if (runs[i].length == 0 && runs[j].length == 0) {
            return same;
        }
        double loose = (same + 1) / 2;
        return loose < needed ? loose : (same + sameStoryAtMost(i, j)) / 2;
    }

    /** 0..1, as {@link NearCopies} defines it. */
    double similarity(int i, int j) {
        double same = sameAttributes(i, j);
        return runs[i].length == 0 && runs[j].length == 0 ? same : (same + Wording.shared(runs[i], runs[j])) / 2;
    }

    private double sameAttributes(int i, int j) {
        int[] one = attributes[i];
        int[] other = attributes[j];
        int same = 0;
        int all = 0;
        for (int k = 0; k < one.length; k++) {
            if (one[k] != 0 || other[k] != 0) {
                all++;
                same += one[k] == other[k] ? 1 : 0;
            }
        }
        return all == 0 ? 1 : same / (double) all;
    }

    /** Each bit that only one of the two has set stands for a run that the other lacks. */
    private double sameStoryAtMost(int i, int j) {
        int only = 0;
        int onlyOther = 0;
        for (int k = 0; k < SKETCH; k++) {
            only += Long.bitCount(sketches[i][k] & ~sketches[j][k]);
            onlyOther += Long.bitCount(sketches[j][k] & ~sketches[i][k]);
        }
        int shared = Math.min(runs[i].length - only, runs[j].length - onlyOther);
        return shared / (double) (runs[i].length + runs[j].length - shared);
    }
}
