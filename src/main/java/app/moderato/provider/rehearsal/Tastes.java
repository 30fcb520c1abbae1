package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** How near a concept's words are to an interest. Texts are embedded once and kept; any number of threads. */
final class Tastes {
    /** Cosines are rounded to this step, so that an embedder's small differences between processors rarely show. */
    private static final double STEP = 0.04;

    private final Embedder embedder;
    private final List<Interest> interests;
    private final Map<String, Double> generals = new ConcurrentHashMap<>();
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
    private final ReentrantLock embedding = new ReentrantLock();

    Tastes(Embedder embedder, List<Interest> interests) {
        this.embedder = embedder;
        this.interests = List.copyOf(interests);
    }

    /**
     * How much nearer the concept is to this interest than the study's other concepts are, and than it is to interests
     * in general: cosines, centred both ways, so that no concept wins by its words alone. About −0.2..0.2, and 0 where
     * the study has one concept.
     */
    double affinity(Study study, Concept concept, Interest interest) throws LlmException, InterruptedException {
        double mean = 0;
        for (Concept other : study.concepts()) {
            mean += special(other, interest) / study.concepts().size();
        }
        return special(concept, interest) - mean;
    }

    private double special(Concept concept, Interest interest) throws LlmException, InterruptedException {
        String words = concept.name() + ". " + concept.text();
        Double general = generals.get(words);
        if (general == null) {
            double sum = 0;
            for (Interest each : interests) {
                sum += rounded(words, vector(each.about()));
            }
            general = sum / interests.size();
            generals.put(words, general);
        }
        return rounded(words, vector(interest.about())) - general;
    }

    private double rounded(String text, float[] taste) throws LlmException, InterruptedException {
        float[] vector = vector(text);
        double dot = 0;
        for (int i = 0; i < vector.length; i++) {
            dot += (double) vector[i] * taste[i];
        }
        return StrictMath.rint(dot / STEP) * STEP;
    }

    private float[] vector(String text) throws LlmException, InterruptedException {
        float[] known = vectors.get(text);
        if (known != null) {
            return known;
        }
        embedding.lockInterruptibly();
        try {
            float[] meanwhile = vectors.get(text);
            if (meanwhile != null) {
                return meanwhile;
            }
            float[] fresh = embedder.embed(text);
            vectors.put(text, fresh);
            return fresh;
        } finally {
            embedding.unlock();
        }
    }
}
