package app.moderato.provider.minilm;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** The network: token ids in, the mean of the token vectors out. Runs in the caller's thread; any thread may call. */
final class OnnxEncoder implements AutoCloseable {
    static final int DIMENSIONS = 384;

    private static final String FILE = "/all-minilm-l6-v2-q.onnx";

    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxEncoder(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    static OnnxEncoder load() throws IOException, OrtException {
        byte[] network;
        try (InputStream file = OnnxEncoder.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new FileNotFoundException("The model file " + FILE + " is missing from the class path.");
            }
            network = file.readAllBytes();
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // one caller per core beats several threads per text by far
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new OnnxEncoder(environment, environment.createSession(network, options));
        }
    }

    /**
     * Adds the mean token vector of one piece, times a weight, to a sum.
     *
     * @param ids token ids with their special tokens, at most 512
     */
    void addMean(long[] ids, double weight, double[] sum) throws OrtException {
        long[] shape = {1, ids.length};
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor typeTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            FloatBuffer vectors = ((OnnxTensor) result.get(0)).getFloatBuffer();
            double share = weight / ids.length;
            while (vectors.hasRemaining()) {
                for (int i = 0; i < DIMENSIONS; i++) {
                    sum[i] += vectors.get() * share;
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model could not be closed.", e);
        }
    }
}
