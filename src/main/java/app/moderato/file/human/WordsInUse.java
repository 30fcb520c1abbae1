package app.moderato.file.human;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a file rates in words, so that a word is nothing odd in it. */
final class WordsInUse {
    private static final double USUAL = 0.2;

    private final RatingScale scale;
    private final boolean usual;
    private final Map<String, Integer> points = new LinkedHashMap<>();

    /** @param cells of ratings, filled */
    WordsInUse(List<String> cells, RatingScale scale) {
        this.scale = scale;
        long words = cells.stream().filter(this::isWord).count();
        usual = words > USUAL * cells.size();
        if (usual) {
            cells.stream().filter(this::isWord).forEach(cell -> {
                Integer point = scale.words().get(RatingText.word(cell));
                if (point != null) {
                    points.putIfAbsent(cell, point);
                }
            });
        }
    }

    private boolean isWord(String cell) {
        return scale.words().containsKey(RatingText.word(cell));
    }

    /** Words are usual in some files, and rounding is where a scale is stretched. */
    boolean isWorthANote(String cell) {
        return isWord(cell) ? !usual : scale.isShift();
    }

    /** What the words are taken as, where they are not told row by row. */
    List<String> remarks() {
        if (points.isEmpty()) {
            return List.of();
        }
        List<String> said = points.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> "“" + RatingCells.shown(entry.getKey()) + "” as " + entry.getValue())
                .toList();
        return List.of("Words are taken as points: " + String.join(", ", said) + ".");
    }
}
