package app.moderato.bench;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How near a whole run comes to calls × latency ÷ calls in flight, every answer committed, with 512 MB of heap. */
@Tag("bench")
class RunSpeedTest {
    private static final int PEOPLE = 3_000;
    private static final int QUESTIONS = 3;

    @TempDir
    Path folder;

    @Test
    void threeThousandInterviewsOfThreeQuestions() throws Exception {
        for (int inFlight : new int[] {64, 256}) {
            try (Processes.Server server = new Processes.Server()) {
                List<String> lines = Processes.run(
                        List.of("-Xmx512m", "-XX:+UseSerialGC"),
                        RunSpeed.class,
                        List.of(server.url(), "" + PEOPLE, "" + inFlight, "1500", folder.toString()));
                String[] figures = lines.getLast().split(" ", -1);
                double seconds = Double.parseDouble(figures[0]);
                double ideal = PEOPLE * QUESTIONS * LatencyServer.LATENCY.toMillis() / 1e3 / inFlight;
                System.out.printf(
                        "%,d interviews of %d questions, %d in flight: %.1f s, ideal %.1f s, ratio %.3f;"
                                + " then %s ratings were left, %s s; heap at most %s MB of 512%n",
                        PEOPLE,
                        QUESTIONS,
                        inFlight,
                        seconds,
                        ideal,
                        seconds / ideal,
                        figures[1],
                        figures[2],
                        figures[3]);
            }
        }
    }
}
