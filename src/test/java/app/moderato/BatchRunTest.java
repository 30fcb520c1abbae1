package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.StubBatchServer.Behaviour;
import app.moderato.StubBatchServer.Fate;
import app.moderato.provider.batch.BatchPace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that hand their questions over in batches, through the command line, against a server that works them off. */
@Timeout(120)
class BatchRunTest {
    static final String STUDY = """
            moderato: 1
            title: Two bars
            seed: 5
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey., price: 1.99 USD}
              - {id: date, name: Date bar, text: A sticky bar of dates., price: 1.49 USD}
            panel: {size: 20, population: us-adults}
            guide:
              before:
                - {id: habit, type: open, text: "When do you eat between meals?"}
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                - {id: why, type: open, text: "What is the main reason?", ask_if: "intent >= 1"}
              after:
                - {id: basket, type: choice, options: concepts, text: "Which one would go in your basket?"}
            simulation: {model: gpt-4o-mini, temperature: 0.7}
            """;
    /** 20 people: one question before, two about each of two concepts, one after. */
    static final int CELLS_OF_STUDY = 20 * 6;

    /** Nothing is rated, so that no model has to be loaded for it. */
    private static final String SHORT = """
            moderato: 1
            title: One bar
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey., price: 1.99 USD}
            panel: {size: 12, population: us-adults}
            guide:
              questions:
                - {id: likes, type: open, text: "What do you like about it?"}
                - {id: why, type: open, text: "What is the main reason?"}
            simulation: {model: gpt-4o-mini, temperature: 0.7}
            """;

    /** Long enough for all interviews to come together on a busy machine. */
    static final BatchPace TOGETHER = pace(Duration.ofMillis(400), 50_000, 1_000_000);

    /** For tests that do not count batches. */
    static final BatchPace QUICK = pace(Duration.ofMillis(60), 50_000, 1_000_000);

    private static BatchPace pace(Duration quiet, int lines, long bytes) {
        return new BatchPace(
                quiet, Duration.ofMillis(10), Duration.ofMillis(20), Duration.ZERO, lines, bytes, 5);
    }

    private int cells = 24;

    @TempDir
    Path folder;

    final StubBatchServer server = new StubBatchServer();

    @BeforeEach
    void study() throws IOException {
        Files.writeString(folder.resolve("bars.study.yaml"), SHORT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    CommandLineSession run(String... more) {
        return run(QUICK, more);
    }

    CommandLineSession run(BatchPace pace, String... more) {
        List<String> args =
                new ArrayList<>(List.of("run", folder.resolve("bars.study.yaml").toString(), "--batch", "--yes"));
        args.addAll(List.of("--base-url", server.url()));
        args.addAll(List.of(more));
        return command(pace, args);
    }

    CommandLineSession resume(String... more) {
        List<String> args = new ArrayList<>(List.of("run", "--resume", "1"));
        args.addAll(List.of(more));
        return command(QUICK, args);
    }

    CommandLineSession command(BatchPace pace, List<String> args) {
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of("--workspace", workspace().toString(), "--json"));
        return CommandLineSession.runIn(folder.resolve("user"), pace, all.toArray(String[]::new));
    }

    Path workspace() {
        return folder.resolve("w.db");
    }

    private List<String> rows(String sql) throws Exception {
        return Rows.of(workspace(), sql);
    }

    /** Every cell is answered, nothing was charged twice, and the totals are the server's own, at half the price. */
    private void assertWhole(CommandLineSession session) throws Exception {
        assertThat(session.code()).as(session.err()).isZero();
        JsonNode json = session.json();
        assertThat(json.get("state").asText()).isEqualTo("completed");
        assertThat(json.get("answered").asInt()).isEqualTo(cells);
        assertThat(server.charged.values()).as("charged twice").containsOnly(1);
        assertThat(server.answers()).isEqualTo(cells);
        assertThat(json.get("input_tokens").asLong()).isEqualTo((long) cells * StubBatchServer.READ);
        assertThat(json.get("output_tokens").asLong()).isEqualTo((long) cells * StubBatchServer.WRITTEN);
        double ordinary = cells * (StubBatchServer.READ * 0.15 + StubBatchServer.WRITTEN * 0.60) / 1e6;
        assertThat(json.get("cost_usd").asDouble()).isCloseTo(ordinary / 2, within(1e-9));
        assertThat(rows("SELECT count(*) FROM batch WHERE collected_at IS NULL")).containsExactly("0");
    }

    @Test
    void eachTurnOfAllInterviewsIsOneBatchAtHalfThePrice() throws Exception {
        Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
        cells = CELLS_OF_STUDY;

        CommandLineSession session = run(TOGETHER);

        assertWhole(session);
        assertThat(server.calls).as("the first words to a new model").hasValue(1);
        assertThat(server.batches).as("one for each turn").hasSize(4);
        assertThat(session.json().get("calls").asInt()).isEqualTo(cells);
        assertThat(session.err()).contains("half the price");
        assertThat(rows("SELECT json_extract(stamp, '$.batches') IS NOT NULL FROM run")).containsExactly("1");
    }

    @Test
    void failedLinesAreAskedAgainInTheNextBatchAndEachTryIsKept() throws Exception {
        server.behaviour = (line, batch, position) -> batch == 1 && position < 9
                ? List.of(Fate.RATE_LIMITED, Fate.SERVER_ERROR, Fate.LEFT_OUT).get(position % 3)
                : Fate.ANSWERED;

        CommandLineSession session = run();

        assertWhole(session);
        assertThat(session.json().get("calls").asInt()).isEqualTo(cells + server.failedLines.get());
        assertThat(session.json().get("retries").asInt()).isEqualTo(9);
        assertThat(rows("SELECT count(*) FROM attempt WHERE failure <> ''")).containsExactly("9");
    }

    @Test
    void aLineThatFailsFiveTimesEndsItsCellAndNotTheRunAndCanBeAskedAgain() throws Exception {
        AtomicReference<String> cursed = new AtomicReference<>();
        server.behaviour = (line, batch, position) -> {
            String id = line.path("custom_id").asText();
            if (batch == 1 && position == 3) {
                cursed.set(id);
            }
            return id.equals(cursed.get()) ? Fate.SERVER_ERROR : Fate.ANSWERED;
        };

        CommandLineSession first = run();

        assertThat(first.code()).as(first.err()).isEqualTo(3);
        assertThat(first.json().get("by_status").get("failed").asInt()).isEqualTo(1);
        assertThat(server.failedLines).hasValue(5);
        assertThat(rows("SELECT count(*) FROM attempt WHERE failure <> ''")).containsExactly("5");
        server.behaviour = Behaviour.ANSWERS;
        assertWhole(command(QUICK, List.of("run", "--retry-failed", "1")));
    }

    @Test
    void refusedAnswersAreAskedAnewAndNotTakenFromTheirOldBatch() throws Exception {
        AtomicReference<String> shy = new AtomicReference<>();
        server.behaviour = (line, batch, position) -> {
            String words = line.path("body").path("messages").path(0).toString();
            if (batch == 1 && position == 3) {
                shy.set(words);
            }
            return words.equals(shy.get()) && batch < 4 ? Fate.REFUSED : Fate.ANSWERED;
        };
        CommandLineSession first = run();
        assertThat(first.code()).as(first.err()).isEqualTo(3);
        assertThat(first.json().get("by_status").get("refused").asInt()).isPositive();

        CommandLineSession again = command(QUICK, List.of("run", "--retry-failed", "1"));

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.json().get("answered").asInt()).isEqualTo(cells);
    }

    @Test
    void aParameterThatIsRefusedInABatchIsLeftOutOfTheNext() throws Exception {
        server.behaviour = (line, batch, position) -> Fate.UNSUPPORTED_TEMPERATURE;

        CommandLineSession session = run(TOGETHER);

        assertWhole(session);
        assertThat(session.json().get("retries").asInt()).as("no try was lost").isZero();
        assertThat(server.batches).hasSize(3);
    }

    @Test
    void whatAnExpiredBatchLeftUndoneGoesIntoTheNext() throws Exception {
        server.behaviour = new Behaviour() {
            @Override
            public Fate of(JsonNode line, int batch, int position) {
                return Fate.ANSWERED;
            }

            @Override
            public int linesBeforeExpiry(int batch) {
                return batch <= 2 ? 4 : Integer.MAX_VALUE;
            }
        };

        CommandLineSession session = run();

        assertWhole(session);
        assertThat(session.json().get("retries").asInt()).isZero();
    }

    @Test
    void whereTooMuchWaitsAtTheProviderBatchesGetSmallerAndGoOneByOne() throws Exception {
        server.behaviour = new Behaviour() {
            @Override
            public Fate of(JsonNode line, int batch, int position) {
                return Fate.ANSWERED;
            }

            @Override
            public int mostEnqueued() {
                return 4;
            }
        };

        CommandLineSession session = run();

        assertWhole(session);
        assertThat(server.batches.stream()
                        .filter(batch -> batch.status().equals("completed"))
                        .mapToInt(StubBatch::lines))
                .allMatch(lines -> lines <= 4);
    }

    @Test
    void aProviderThatTakesNotEvenOneLineLeavesTheRunToBeResumed() throws Exception {
        server.behaviour = new Behaviour() {
            @Override
            public Fate of(JsonNode line, int batch, int position) {
                return Fate.ANSWERED;
            }

            @Override
            public int mostEnqueued() {
                return 0;
            }
        };
        CommandLineSession session = run();
        assertThat(session.code()).as(session.err()).isEqualTo(3);
        assertThat(session.json().get("state").asText()).isEqualTo("incomplete");
        assertThat(session.err()).contains("Enqueued token limit").contains("--resume 1");

        server.behaviour = Behaviour.ANSWERS;
        assertWhole(resume());
    }

    @Test
    void filesAreSplitByLinesAndByBytes() throws Exception {
        assertWhole(run(pace(QUICK.quiet(), 5, 1_000_000)));
        assertThat(server.batches).hasSizeGreaterThanOrEqualTo(5).allMatch(batch -> batch.lines() <= 5);

        int byLines = server.batches.size();
        server.charged.clear();
        Files.delete(workspace());
        assertWhole(run(pace(QUICK.quiet(), 5, 3_000)));
        assertThat(server.batches.subList(byLines, server.batches.size())).allMatch(batch -> batch.lines() <= 2);
    }

    @Test
    void lookingGoesOnWhileTheProviderIsDown() throws Exception {
        server.down.set(6);
        assertWhole(run());
    }

    @Test
    void aBatchWhoseCreationWasNeverHeardOfIsFoundAgain() throws Exception {
        server.cutsCreation = true;

        assertWhole(run(TOGETHER));

        assertThat(server.batches).hasSize(2);
    }

    @Test
    void anAddressWithoutBatchInterfaceIsSaidSo() throws Exception {
        server.without = true;

        CommandLineSession session = run();

        assertThat(session.code()).as(session.err()).isEqualTo(4);
        assertThat(session.json().get("state").asText()).isEqualTo("refused");
        assertThat(session.err()).contains("no batch interface").contains("without --batch");
        assertThat(rows("SELECT count(*) FROM cell WHERE status = 'answered'")).containsExactly("1");
    }

    @Test
    void theRehearsalAndProvidersWithoutBatchesAreTurnedDownBeforeAnythingIsSent() {
        for (String provider : List.of("rehearsal", "anthropic", "ollama")) {
            CommandLineSession session = command(
                    QUICK,
                    List.of("run", folder + "/bars.study.yaml", "--batch", "--yes", "--provider", provider));
            assertThat(session.code()).as(session.err()).isEqualTo(2);
            assertThat(session.err()).contains("without --batch").contains(provider);
        }
    }

    @Test
    void aRunBegunWithoutBatchesGoesOnWithoutThem() {
        command(QUICK, List.of("run", folder + "/bars.study.yaml", "--yes", "--base-url", "http://127.0.0.1:1/v1",
                "--timeout", "1", "--max-cost", "0.0000001"));
        CommandLineSession session = resume("--batch");
        assertThat(session.code()).as(session.err()).isEqualTo(2);
        assertThat(session.err()).contains("begun without --batch");
    }

    @Test
    void aCapHoldsAtHalfThePriceAndIsNeverCrossed() throws Exception {
        CommandLineSession session = run("--max-cost", "0.00025");

        assertThat(session.code()).as(session.err()).isEqualTo(5);
        assertThat(session.json().get("cost_usd").asDouble()).isLessThan(0.00025);
        assertWhole(resume("--max-cost", "5"));
    }
}
