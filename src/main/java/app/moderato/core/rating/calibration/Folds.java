package app.moderato.core.rating.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Parts of the labels by seed, of sizes that differ by one text at most and with about the same ratings in each: without
 * that, a part with high labels leaves a low mean to those that rate it, and the correlation over all parts is too low. A
 * text that was rated several times is in one part, or it would be rated by a calibration that knows it.
 */
final class Folds {
    static final int NUMBER = 10;

    private final int[] fold;

    private Folds(int[] fold) {
        this.fold = fold;
    }

    static Folds of(List<Label> labels, long seed) {
        Map<String, Integer> ratings = new LinkedHashMap<>();
        labels.forEach(label -> ratings.putIfAbsent(label.text(), label.rating()));
        List<String> different = new ArrayList<>(ratings.keySet());
        Collections.shuffle(different, new SplittableRandom(seed));
        different.sort(Comparator.comparingInt(text -> ratings.getOrDefault(text, 0)));
        Map<String, Integer> place = new HashMap<>();
        different.forEach(text -> place.put(text, place.size() % NUMBER));
        return new Folds(labels.stream()
                .mapToInt(label -> place.getOrDefault(label.text(), 0))
                .toArray());
    }

    int[] inside(int number) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] == number).toArray();
    }

    int[] outside(int number) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] != number).toArray();
    }
}
