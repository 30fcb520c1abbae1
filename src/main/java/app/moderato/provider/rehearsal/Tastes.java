package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Study;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** How near a concept's words are to an interest. Texts are embedded once and kept; any number of threads. */
final class Tastes {
    /** Cosines are rounded to this step, so that an embedder's small differences between processors rarely show. */
    private static final double STEP = 0.04;

    private final Embedder embedder;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
    private final ReentrantLock embedding = new ReentrantLock();

    Tastes(Embedder embedder) {
        this.embedder = embedder;
    }

    /**
     * The rounded cosine of the concept with the interest, less its mean over the study's concepts: about −0.2..0.2, and
     * 0 where the study has one concept.
     */
    double affinity(Study study, Concept concept, Interest interest) throws LlmException, InterruptedException {
        float[] taste = vector(interest.about());
        double mean = 0;
        for (Concept other : study.concepts()) {
            mean += rounded(words(other), taste) / study.concepts().size();
        }
        return rounded(words(concept), taste) - mean;
    }

    private static String words(Concept concept) {
        return concept.name() + ". " + concept.text();
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
