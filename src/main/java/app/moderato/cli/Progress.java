package app.moderato.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Progress on stderr: a live bar on a terminal, otherwise a line every few seconds. Any thread may report; what is
 * reported in between is only the newest.
 */
public final class Progress implements AutoCloseable {
    private static final long LIVE_NANOS = 250_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;
    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final String label;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private long shownAt;
    private String lastLine = "";

    public Progress(Terminal terminal, String label, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.label = label;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        this.shownAt = startedAt;
    }

    /** @param note shown behind the figures, asked for only when a line is shown */
    public synchronized void update(long done, long total, Supplier<String> note) {
        long now = nanoTime.getAsLong();
        boolean due = now - shownAt >= (terminal.live() ? LIVE_NANOS : LINE_NANOS);
        if (due) {
            show(done, total, note.get(), now);
        }
    }

    /** Shows the last state whatever the time. */
    public synchronized void finish(long done, long total, String note) {
        show(done, total, note, nanoTime.getAsLong());
    }

    private void show(long done, long total, String note, long now) {
        shownAt = now;
        double share = total == 0 ? 1 : Math.min(1, (double) done / total);
        String figures = String.format(Locale.ROOT, "%d of %d · %s%s", done, total, seconds(now), note(note));
        if (terminal.live()) {
            int filled = (int) Math.round(share * WIDTH);
            String line = label + " " + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + figures;
            terminal.err().print("\r" + line + " ".repeat(Math.max(0, lastLine.length() - line.length())));
            lastLine = line;
        } else {
            terminal.err().println(label + " " + figures);
        }
        terminal.err().flush();
    }

    private String seconds(long now) {
        long seconds = (now - startedAt) / 1_000_000_000L;
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    private static String note(String note) {
        return note.isEmpty() ? "" : " · " + note;
    }

    @Override
    public void close() {
        newLine();
    }

    /** Leaves the cursor on a fresh line. */
    public synchronized void newLine() {
        if (!lastLine.isEmpty()) {
            terminal.err().println();
            lastLine = "";
        }
    }
}
