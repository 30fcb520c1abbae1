package app.moderato.provider.minilm;

import ai.onnxruntime.OrtException;
import app.moderato.core.llm.LlmException;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The tokenizer and the network, in native memory. */
record LoadedModel(WordPieceTokenizer tokenizer, OnnxEncoder encoder) implements AutoCloseable {

    /** Loads on a platform thread of its own: ONNX Runtime's environment must not be born on a virtual one. */
    static LoadedModel load() throws LlmException {
        FutureTask<LoadedModel> task = new FutureTask<>(LoadedModel::loadHere);
        Thread.ofPlatform().name("minilm-load").daemon().start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // loading takes a second and is shared by all callers, so it is finished first
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new LlmException(MiniLm.unusable(cause), cause);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static LoadedModel loadHere() throws IOException, OrtException {
        NativeTokenizerSettings.apply();
        WordPieceTokenizer tokenizer = WordPieceTokenizer.load();
        try {
            return new LoadedModel(tokenizer, OnnxEncoder.load());
        } catch (IOException | OrtException | RuntimeException | Error e) {
            tokenizer.close();
            throw e;
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        encoder.close();
    }
}
