package app.moderato.bench;

import app.moderato.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code moderato run}, from the start of its process to its end, against calls × latency ÷ in flight. */
@Tag("bench")
class WholeProcessTest {
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
        Files.writeString(folder.resolve("s.study.yaml"), STUDY);
        Path cache = folder.resolve("moderato.aot");
        run(List.of("-XX:AOTCacheOutput=" + cache), 50, "trained");
        for (int inFlight : new int[] {10, 50}) {
            double ideal = CALLS * LatencyServer.LATENCY.toMillis() / 1e3 / inFlight;
            double plain = run(List.of(), inFlight, "plain");
            double cached = run(List.of("-XX:AOTCache=" + cache), inFlight, "cached");
            System.out.printf(
                    "whole process, %d calls, %d in flight: ideal %.1f s, %.1f s, ratio %.2f;"
                            + " with the launcher's cache %.1f s, ratio %.2f%n",
                    CALLS, inFlight, ideal, plain, plain / ideal, cached, cached / ideal);
        }
    }

    private double run(List<String> more, int inFlight, String name) throws Exception {
        List<String> options = new ArrayList<>(more);
        options.addAll(List.of("-XX:+UseSerialGC", "-Duser.home=" + folder));
        try (Processes.Server server = new Processes.Server()) {
            long started = System.nanoTime();
            Processes.run(
                    options,
                    Main.class,
                    List.of(
                            "run",
                            folder.resolve("s.study.yaml").toString(),
                            "--base-url",
                            server.url(),
                            "--workspace",
                            folder.resolve(name + inFlight + ".db").toString(),
                            "--concurrency",
                            "" + inFlight,
                            "--yes",
                            "--json"));
            return (System.nanoTime() - started) / 1e9;
        }
    }
}
