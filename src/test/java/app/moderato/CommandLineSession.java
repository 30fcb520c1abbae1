package app.moderato;

import app.moderato.cli.Terminal;
import app.moderato.provider.batch.BatchPace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** One call of the command line, in this process, with nobody at the terminal. */
public record CommandLineSession(int code, String out, String err) {
    /** Remembers nothing of other calls. */
    public static CommandLineSession run(String... args) {
        Path nowhere = Path.of("target", "sessions", String.valueOf(System.nanoTime()));
        return runIn(nowhere, args);
    }

    /** @param user the user's folder */
    static CommandLineSession runIn(Path user, String... args) {
        return runIn(user, BatchPace.USUAL, args);
    }

    static CommandLineSession runIn(Path user, BatchPace batches, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                question -> Optional.empty());
        int code;
        try (Workbench workbench = new Workbench(terminal, user, batches)) {
            code = workbench.commandLine().execute(args);
        }
        return new CommandLineSession(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }
}
