package app.moderato.core.interview;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import org.jspecify.annotations.Nullable;

/** Adds up what the calls of one cell took. One thread. */
final class CellTally {
    private Usage usage = Usage.NONE;
    private long latencyMillis;
    private int attempts;
    private String model = "";
    private @Nullable String fingerprint;

    void add(ChatReply reply) {
        usage = usage.plus(reply.usage());
        latencyMillis += reply.latency().toMillis();
        attempts++;
        model = reply.model();
        fingerprint = reply.fingerprint();
    }

    /** Nothing was sent for it. */
    void addKept(ChatReply reply) {
        model = reply.model();
        fingerprint = reply.fingerprint();
    }

    void addFailed() {
        attempts++;
    }

    Usage usage() {
        return usage;
    }

    long latencyMillis() {
        return latencyMillis;
    }

    int attempts() {
        return attempts;
    }

    String model() {
        return model;
    }

    @Nullable
    String fingerprint() {
        return fingerprint;
    }
}
