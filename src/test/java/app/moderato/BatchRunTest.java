package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.StubBatchServer.Answering;
import app.moderato.StubBatchServer.Behaviour;
import app.moderato.StubBatchServer.Fate;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs that hand their questions over in batches, through the command line, against a server that works them off. */
@Timeout(120)
class BatchRunTest extends InBatchesOfStub {
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
        assertThat(rows("SELECT json_extract(stamp, '$.batches') IS NOT NULL FROM run"))
                .containsExactly("1");
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
    void withEveryFaultAtOnceTheTotalsAreTheServersOwn() throws Exception {
        Random dice = new Random(7);
        server.behaviour = new Behaviour() {
            @Override
            public Fate of(JsonNode line, int batch, int position) {
                List<Fate> faults =
                        List.of(Fate.RATE_LIMITED, Fate.SERVER_ERROR, Fate.NOT_JSON, Fate.LEFT_OUT, Fate.REFUSED);
                int face = dice.nextInt(20);
                // what an expired batch leaves out was not tried
                return face < faults.size() && batch % 3 != 2 ? faults.get(face) : Fate.ANSWERED;
            }

            @Override
            public int linesBeforeExpiry(int batch) {
                return batch % 3 == 2 ? 2 : Integer.MAX_VALUE;
            }

            @Override
            public int mostEnqueued() {
                return 9;
            }
        };

        JsonNode json = run().json();

        assertThat(json.get("planned").asInt()).isEqualTo(cells);
        assertThat(json.get("by_status").path("pending").asInt()).isZero();
        assertThat(json.get("calls").asInt()).isEqualTo(server.answers() + server.failedLines.get());
        assertThat(json.get("input_tokens").asLong()).isEqualTo((long) server.answers() * StubBatchServer.READ);
        assertThat(rows("SELECT count(*) FROM batch WHERE collected_at IS NULL"))
                .containsExactly("0");
    }

    @Test
    void batchesThatComeBackEmptyAgainAndAgainLeaveTheRunToBeResumed() throws Exception {
        server.behaviour = new Answering() {
            @Override
            public int linesBeforeExpiry(int batch) {
                return 0;
            }
        };
        CommandLineSession session = run();
        assertThat(session.code()).as(session.err()).isEqualTo(3);
        assertThat(session.err()).contains("without a single answer");

        server.behaviour = Behaviour.ANSWERS;
        assertWhole(resume());
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
        server.behaviour = new Answering() {
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
        server.behaviour = new Answering() {
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
        server.behaviour = new Answering() {
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
                    QUICK, List.of("run", folder + "/bars.study.yaml", "--batch", "--yes", "--provider", provider));
            assertThat(session.code()).as(session.err()).isEqualTo(2);
            assertThat(session.err()).contains("without --batch").contains(provider);
        }
    }

    @Test
    void aRunBegunWithoutBatchesGoesOnWithoutThem() {
        command(
                QUICK,
                List.of(
                        "run",
                        folder + "/bars.study.yaml",
                        "--yes",
                        "--base-url",
                        "http://127.0.0.1:1/v1",
                        "--timeout",
                        "1",
                        "--max-cost",
                        "0.0000001"));
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
