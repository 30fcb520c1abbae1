package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.StubBatchServer.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run in batches outlives every end of its process: what is at the provider is collected, and nothing is paid twice. */
@Timeout(120)
class BatchResumeTest extends InBatchesOfStub {
    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void endChildren() {
        children.forEach(Process::destroyForcibly);
    }

    /** In a thread of its own, until the first batch is held at the provider. */
    private CommandLineSession interruptedWhileABatchIsAtWork() throws Exception {
        server.held = true;
        CompletableFuture<CommandLineSession> session = new CompletableFuture<>();
        Thread runs = Thread.ofPlatform().start(() -> session.complete(run()));
        await(() ->
                !server.batches.isEmpty() && server.batches.getFirst().status().equals("in_progress"));
        Instant interrupted = Instant.now();
        runs.interrupt();
        CommandLineSession ended = session.get(20, TimeUnit.SECONDS);
        assertThat(Duration.between(interrupted, Instant.now())).isLessThan(Duration.ofSeconds(8));
        server.held = false;
        return ended;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(2);
        }
    }

    @Test
    void anInterruptLeavesTheBatchAtTheProviderAndAResumeCollectsIt() throws Exception {
        CommandLineSession interrupted = interruptedWhileABatchIsAtWork();
        assertThat(interrupted.code()).as(interrupted.err()).isEqualTo(130);
        assertThat(interrupted.err()).contains("on at the provider").contains("run --resume 1");

        assertWhole(resume());
    }

    @Test
    void failuresOfABatchThatCameBackMeanwhileAreTriesOfTheRun() throws Exception {
        server.behaviour = (line, batch, position) -> batch == 1 && position < 3 ? Fate.SERVER_ERROR : Fate.ANSWERED;
        interruptedWhileABatchIsAtWork();

        CommandLineSession resumed = resume();

        assertWhole(resumed);
        assertThat(resumed.json().get("calls").asInt()).isEqualTo(cells + 3);
    }

    @Test
    void cellsWithoutAnAnswerAreNotAskedAgainWhileBatchesAreWithTheProvider() throws Exception {
        interruptedWhileABatchIsAtWork();

        CommandLineSession again = command(QUICK, List.of("run", "--retry-failed", "1"));
        assertThat(again.code()).as(again.err()).isEqualTo(2);
        assertThat(again.err()).contains("--resume 1").contains("--force");

        assertWhole(resume());
    }

    @Test
    void aBatchCancelledAtTheProviderGivesWhatItHasAndTheRestIsSentAgain() throws Exception {
        interruptedWhileABatchIsAtWork();
        server.batches.getFirst().cancel();

        assertWhole(resume());
    }

    @Test
    void aBatchThatTheProviderDoesNotKnowIsNotPaidForAgainUnasked() throws Exception {
        interruptedWhileABatchIsAtWork();
        server.without = true;

        CommandLineSession lost = resume();
        assertThat(lost.code()).as(lost.err()).isEqualTo(4);
        assertThat(lost.err()).contains("does not know batch batch_1").contains("--retry-failed");

        server.without = false;
        assertWhole(resume());
    }

    /** Where the process is killed. */
    enum Moment {
        UPLOADED,
        CREATED,
        FETCHED,
        /** With some of its lines committed and others not. */
        HANDED_OUT
    }

    @ParameterizedTest
    @EnumSource
    void aProcessKilledAtTheWorstMomentPaysNothingTwice(Moment moment) throws Exception {
        CompletableFuture<Process> started = new CompletableFuture<>();
        server.moments = new StubBatchServer.Moments() {
            @Override
            public void uploaded() {
                killAt(Moment.UPLOADED);
            }

            @Override
            public void created() {
                killAt(Moment.CREATED);
            }

            @Override
            public void fetched() {
                killAt(Moment.FETCHED);
            }

            @Override
            public void sent() {
                if (moment == Moment.HANDED_OUT) {
                    awaitAttempts();
                    killAt(Moment.HANDED_OUT);
                }
            }

            private void killAt(Moment now) {
                if (now == moment) {
                    kill(started.join());
                }
            }
        };
        Process child = child("run", folder + "/bars.study.yaml", "--batch", "--yes", "--base-url", server.url());
        started.complete(child);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(log()).isEqualTo(137);
        server.moments = StubBatchServer.Moments.NONE;

        assertWhole(resume());
    }

    private void awaitAttempts() {
        try {
            await(() -> {
                try {
                    return !rows("SELECT id FROM attempt LIMIT 1 OFFSET 3").isEmpty();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aProcessToldToStopSaysWhatGoesOnAtTheProvider() throws Exception {
        server.held = true;
        Process child = child("run", folder + "/bars.study.yaml", "--batch", "--yes", "--base-url", server.url());
        await(() ->
                !server.batches.isEmpty() && server.batches.getFirst().status().equals("in_progress"));
        child.destroy();
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(log()).contains("on at the provider");
        server.held = false;

        assertWhole(resume());
    }

    private Process child(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QuickBatches.class.getName(),
                folder.resolve("child").toString()));
        command.addAll(List.of(args));
        command.addAll(List.of("--workspace", workspace().toString()));
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
        children.add(child);
        return child;
    }

    private static void kill(Process child) {
        try {
            child.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("child.log"));
    }
}
