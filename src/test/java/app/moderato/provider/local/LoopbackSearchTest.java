package app.moderato.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.LocalServers.Found;
import app.moderato.core.llm.ModelMemory;
import app.moderato.provider.Endpoints;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.ProviderCatalogue;
import app.moderato.provider.StubProvider;
import app.moderato.provider.StubProvider.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopbackSearchTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    @Test
    void serversThatAnswerAreFoundWithTheirModelsInOrder() throws Exception {
        try (StubProvider lmStudio = open();
                StubProvider ollama = open()) {
            lmStudio.models = List.of("qwen2.5-7b", "nomic-embed-text");
            ollama.models = List.of();
            Map<String, Integer> ports = new LinkedHashMap<>();
            ports.put("ollama", ollama.port());
            ports.put("lmstudio", lmStudio.port());
            ports.put("vllm", unused());
            assertThat(new LoopbackSearch(ports, LIMIT).find())
                    .containsExactly(
                            new Found("ollama", List.of()),
                            new Found("lmstudio", List.of("qwen2.5-7b", "nomic-embed-text")));
            assertThat(lmStudio.headers.getFirst()).doesNotContainKey("Authorization");
        }
    }

    @Test
    void whoeverElseListensIsPassedOverAndWhoAsksForAKeyIsSaidToBeLocked() throws Exception {
        try (StubProvider page = open();
                StubProvider locked = open();
                StubProvider moved = open();
                StubProvider broken = open()) {
            page.listAnswer = new Answer(200, "text/html", "<html>Jenkins</html>");
            locked.open = false;
            moved.listAnswer = new Answer(302, "text/plain", "");
            broken.listAnswer = Answer.json(200, "{\"data\": 7}");
            assertThat(new LoopbackSearch(
                                    Map.of(
                                            "ollama", page.port(),
                                            "lmstudio", locked.port(),
                                            "llamacpp", moved.port(),
                                            "vllm", broken.port()),
                                    LIMIT)
                            .find())
                    .containsExactly(new Found("lmstudio", List.of(), true));
        }
    }

    @Test
    void aServerThatTakesCallsAndNeverAnswersIsNotWaitedFor() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                StubProvider other = open()) {
            other.models = List.of("m");
            Map<String, Integer> ports = new LinkedHashMap<>();
            ports.put("ollama", silent.getLocalPort());
            ports.put("vllm", other.port());
            long started = System.nanoTime();
            List<Found> found = new LoopbackSearch(ports, Duration.ofSeconds(1)).find();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
            assertThat(found).containsExactly(new Found("vllm", List.of("m")));
        }
    }

    @Test
    void theUsualPortsAreThoseOfTheKnownProviders() throws Exception {
        LoopbackSearch search = LoopbackSearch.of(new ProviderCatalogue(
                        new Endpoints((provider, variable) -> Optional.empty(), new MemoryVault()),
                        settings -> {
                            throw new AssertionError("not rehearsed");
                        },
                        ModelMemory.NONE,
                        Clock.systemUTC())
                .known());
        assertThat(search.ports())
                .containsExactly(
                        Map.entry("ollama", 11434),
                        Map.entry("lmstudio", 1234),
                        Map.entry("llamacpp", 8080),
                        Map.entry("vllm", 8000));
    }

    private static StubProvider open() {
        StubProvider stub = new StubProvider();
        stub.open = true;
        return stub;
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
