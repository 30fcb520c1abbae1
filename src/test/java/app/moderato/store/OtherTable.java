package app.moderato.store;

import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupSession;
import app.moderato.core.group.GroupWorkspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Another Java process that holds a group, saying how much has happened after each commit. */
final class OtherTable implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;

    private OtherTable(Process process) {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.UTF_8);
    }

    static OtherTable holding(Path file, GroupId group, int people) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OtherTable.class.getName(),
                file.toString(),
                group.toString(),
                Integer.toString(people));
        return new OtherTable(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    void awaitEvent(int number) throws IOException {
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.equals(Integer.toString(number))) {
                return;
            }
        }
        throw new IOException("The other process ended early");
    }

    /** Kills it as it stands and returns the last number it got out, 0 where there was none since. */
    int kill() throws IOException, InterruptedException {
        // not by the process object, which would close the pipe before it is read to its end
        process.toHandle().destroyForcibly();
        process.waitFor();
        int last = 0;
        for (String line = says.readLine(); line != null && !line.isEmpty(); line = says.readLine()) {
            last = Integer.parseInt(line);
        }
        return last;
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }

    public static void main(String[] args) throws Exception {
        AtomicInteger happened = new AtomicInteger();
        try (GroupWorkspace workspace = new WorkspaceOpener(Sample.CLOCK).open(Path.of(args[0]));
                GroupJournal journal = workspace.groups().reopen(GroupId.parse(args[1]))) {
            happened.set(journal.events().size());
            TalkingModel model = new TalkingModel(Duration.ofMillis(20));
            try (GroupSession session = Tables.session(
                    journal, Integer.parseInt(args[2]), model, () -> System.out.println(happened.incrementAndGet()))) {
                session.hold();
            }
            // holds the group until it is killed
            Thread.currentThread().join();
        }
    }
}
