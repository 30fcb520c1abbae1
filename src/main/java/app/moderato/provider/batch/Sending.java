package app.moderato.provider.batch;

import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.LlmException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes a batch of the questions on the tray. */
final class Sending {
    private final BatchOffice office;
    private final Tray tray;
    private final BatchLedger ledger;
    private final Trouble trouble;
    private final Clock clock;

    Sending(BatchOffice office, Tray tray, BatchLedger ledger, Trouble trouble, Clock clock) {
        this.office = office;
        this.tray = tray;
        this.ledger = ledger;
        this.trouble = trouble;
        this.clock = clock;
    }

    /** What was sent. */
    record Sent(String token, String id, BatchOffice.Script script, List<String> lines) {}

    /** One batch; what does not fit stays on the tray. */
    Sent send(int mostLines, long mostBytes) throws LlmException, InterruptedException {
        BatchOffice.Script script = office.script();
        Path file = temporary();
        try {
            List<String> lines = pack(file, script, mostLines, mostBytes);
            String upload = trouble.outlast(() -> office.upload(file));
            String token = UUID.randomUUID().toString();
            // committed first: a crash from here on leaves a token to find the batch by
            ledger.announce(token, lines);
            String id = create(upload, token, clock.instant());
            ledger.accepted(token, id);
            return new Sent(token, id, script, lines);
        } finally {
            delete(file);
        }
    }

    private List<String> pack(Path file, BatchOffice.Script script, int mostLines, long mostBytes)
            throws InterruptedException {
        List<String> lines = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            long bytes = 0;
            while (lines.size() < mostLines) {
                Optional<Asking> next = tray.next();
                if (next.isEmpty()) {
                    break;
                }
                byte[] line = script.line(next.get().id(), next.get().request());
                if (bytes + line.length > mostBytes && !lines.isEmpty()) {
                    tray.putBack(next.get());
                    break;
                }
                out.write(line);
                bytes += line.length;
                lines.add(next.get().id());
            }
        } catch (IOException e) {
            throw broken(e);
        }
        return lines;
    }

    /** Where it is not known whether the provider heard, it is asked before it is told again. */
    private String create(String upload, String token, Instant announced) throws LlmException, InterruptedException {
        boolean[] told = new boolean[1];
        return trouble.outlast(() -> {
            if (told[0]) {
                Optional<String> there = office.find(token, announced);
                if (there.isPresent()) {
                    return there.get();
                }
            }
            told[0] = true;
            return office.create(upload, token);
        });
    }

    private static Path temporary() throws InterruptedException {
        try {
            return Files.createTempFile("moderato-batch-", ".jsonl");
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static void delete(Path file) throws InterruptedException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** A file that an interrupt closed is the end of the sitting and no fault. */
    private static UncheckedIOException broken(IOException e) throws InterruptedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("interrupted while a batch was written");
        }
        return new UncheckedIOException("The questions of a batch could not be written to a temporary file", e);
    }
}
