package app.moderato.provider.minilm;

import ai.onnxruntime.OrtException;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Sentence vectors of all-MiniLM-L6-v2 (quantized, 384 dimensions), the default model of the SSR reference
 * implementation (Maier et al., arXiv 2510.08338). One text at a time, because the quantized model's vectors depend on
 * the batch; no padding; mean pooling; L2 norm. A text over 510 tokens goes in pieces of at most 510, whose means are
 * weighted by their token counts.
 *
 * <p>Making one is cheap: the model is loaded with the first text (about 0.7 s). Any number of threads may call; at
 * most one per core computes at a time.
 */
public final class MiniLm implements Embedder {
    /** The version of the model file's jar. */
    static final String VERSION = "1.20.0-beta30";

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Semaphore cores = new Semaphore(CORES, true);
    private final Object loading = new Object();
    private volatile @Nullable LoadedModel loaded;

    @Override
    public String id() {
        return "all-minilm-l6-v2-q@" + VERSION;
    }

    @Override
    public float[] embed(String text) throws LlmException {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A blank text has no embedding.");
        }
        cores.acquireUninterruptibly();
        try {
            LoadedModel model = model();
            return embed(model.tokenizer().pieces(text), model.encoder());
        } catch (OrtException e) {
            throw new LlmException(unusable(e), e);
        } finally {
            cores.release();
        }
    }

    private static float[] embed(List<long[]> pieces, OnnxEncoder encoder) throws OrtException {
        double[] sum = new double[OnnxEncoder.DIMENSIONS];
        for (long[] piece : pieces) {
            // one piece: its weight falls out with the norm
            encoder.addMean(piece, pieces.size() == 1 ? 1 : piece.length - WordPieceTokenizer.SPECIAL_TOKENS, sum);
        }
        double norm = 0;
        for (double value : sum) {
            norm += value * value;
        }
        norm = Math.sqrt(norm);
        float[] vector = new float[sum.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (sum[i] / norm);
        }
        return vector;
    }

    private LoadedModel model() throws LlmException {
        LoadedModel model = loaded;
        if (model == null) {
            synchronized (loading) {
                model = loaded;
                if (model == null) {
                    model = LoadedModel.load();
                    loaded = model;
                }
            }
        }
        return model;
    }

    static LlmFailure unusable(Throwable cause) {
        return new LlmFailure.LocalModelUnusable("MiniLM", String.valueOf(cause.getMessage()));
    }

    /** Waits for running embeddings, then frees the model's memory. A later text loads it again. */
    @Override
    public void close() {
        cores.acquireUninterruptibly(CORES);
        try {
            LoadedModel model = loaded;
            loaded = null;
            if (model != null) {
                model.close();
            }
        } finally {
            cores.release(CORES);
        }
    }
}
