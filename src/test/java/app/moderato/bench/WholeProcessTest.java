package app.moderato.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code moderato run}, from the start of its process to its end, against calls × latency ÷ in flight. */
@Tag("bench")
class WholeProcessTest {
    private static final Path LAUNCHER = Path.of("target/moderato/bin/moderato");
    private static final int CALLS = 900;

    private static final String STUDY = """
            moderato: 1
            title: Three hundred
            concepts:
              - {id: bar, name: Oat bar, text: A soft bar of oats and honey without anything artificial in it.}
            panel: {size: 300, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                - {id: why, type: open, text: "Why is that?"}
                - {id: when, type: open, text: "When would you eat it?"}
            simulation: {model: m, max_output_tokens: 60}
            """;

    @TempDir
    Path folder;

    @Test
    void nineHundredCalls() throws Exception {
        assumeTrue(Files.exists(LAUNCHER), "skipped: " + LAUNCHER + " is not built");
        Files.writeString(folder.resolve("s.study.yaml"), STUDY);
        for (int inFlight : new int[] {10, 50}) {
            double ideal = CALLS * LatencyServer.LATENCY.toMillis() / 1e3 / inFlight;
            double launched = run("", inFlight, "launched");
            double bare = run("-XX:AOTMode=off", inFlight, "bare");
            System.out.printf(
                    "whole process, %d calls, %d in flight: ideal %.1f s, launcher %.1f s, ratio %.2f; without what the"
                            + " build recorded of a start %.1f s, ratio %.2f%n",
                    CALLS, inFlight, ideal, launched, launched / ideal, bare, bare / ideal);
        }
    }

    private double run(String options, int inFlight, String name) throws Exception {
        try (Processes.Server server = new Processes.Server()) {
            ProcessBuilder moderato = new ProcessBuilder(
                            LAUNCHER.toString(),
                            "run",
                            folder.resolve("s.study.yaml").toString(),
                            "--base-url",
                            server.url(),
                            "--workspace",
                            folder.resolve(name + inFlight + ".db").toString(),
                            "--concurrency",
                            "" + inFlight,
                            "--yes",
                            "--json")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            moderato.environment().put("MODERATO_JAVA_OPTS", options);
            moderato.environment().put("XDG_DATA_HOME", folder.toString());
            long started = System.nanoTime();
            int code = moderato.start().waitFor();
            double took = (System.nanoTime() - started) / 1e9;
            if (code != 0) {
                throw new IllegalStateException("The run ended with " + code);
            }
            return took;
        }
    }
}
