package app.moderato.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output whose reader may go away, as {@code head} does once it has its lines: what comes after is dropped
 * without being an error. A disk that is full still is one.
 */
final class PipeOut extends OutputStream {
    private final OutputStream out;
    private boolean gone;

    PipeOut(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!gone) {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                pass(e);
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (!gone) {
            try {
                out.flush();
            } catch (IOException e) {
                pass(e);
            }
        }
    }

    /** The platform says it in words alone: “Broken pipe”, on Windows “The pipe is being closed”. */
    private void pass(IOException failure) throws IOException {
        gone = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        if (!gone) {
            throw failure;
        }
    }
}
