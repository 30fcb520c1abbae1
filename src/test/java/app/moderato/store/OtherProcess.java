package app.moderato.store;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another Java process that answers a run's cells one by one, saying each number after its commit. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;

    private OtherProcess(Process process) {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.UTF_8);
    }

    static OtherProcess answering(Path file, RunId run, int cells) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                file.toString(),
                run.toString(),
                Integer.toString(cells));
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until the process has said this number. */
    void awaitAnswer(int number) throws IOException {
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.equals(Integer.toString(number))) {
                return;
            }
        }
        throw new IOException("The other process ended early");
    }

    /** Kills it as it stands and returns the last number it got out. */
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
        try (Workspace workspace = new WorkspaceOpener(Sample.CLOCK).open(Path.of(args[0]));
                RunJournal journal = workspace.runs().reopen(RunId.parse(args[1]))) {
            for (int persona = 1; persona <= Integer.parseInt(args[2]); persona++) {
                journal.attempt(Sample.success(persona, 0, 1, 1, "reply " + persona));
                journal.answer(Sample.answer(Sample.cell(persona), CellStatus.ANSWERED));
                System.out.println(persona);
            }
            // holds the run until it is killed
            Thread.currentThread().join();
        }
    }
}
