package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Embedder;
import java.util.Locale;

/** A small embedder for tests: texts are near when they share words. */
final class WordsOnly implements Embedder {
    private static final int LENGTH = 64;

    @Override
    public String id() {
        return "words-only";
    }

    @Override
    public float[] embed(String text) {
        float[] vector = new float[LENGTH];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            vector[Math.floorMod(word.hashCode(), LENGTH)]++;
        }
        double norm = 0;
        for (float each : vector) {
            norm += each * each;
        }
        for (int i = 0; i < LENGTH; i++) {
            vector[i] /= (float) Math.sqrt(norm);
        }
        return vector;
    }
}
