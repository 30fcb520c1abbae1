package app.moderato.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process, which says a growing number after each commit. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;

    private ChildJvm(Process process) {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildJvm running(Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until the process has said this number. */
    void awaitNumber(int number) throws IOException {
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
}
