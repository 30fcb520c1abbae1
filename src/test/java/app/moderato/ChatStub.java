package app.moderato;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server whose models say one thing each, 120 tokens in and 20 out, and the runs of a study against it. */
final class ChatStub implements AutoCloseable {
    private static final String CHAT = "/v1/chat/completions";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").containerThreads(20));

    ChatStub() {
        server.start();
    }

    void answers(String model, String text) {
        server.stubFor(post(urlPathEqualTo(CHAT))
                .withRequestBody(matchingJsonPath("$[?(@.model == '" + model + "')]"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                        {"id":"c1","object":"chat.completion","created":1,"model":"%s",
                         "choices":[{"index":0,"finish_reason":"stop",
                           "message":{"role":"assistant","content":"%s"}}],
                         "usage":{"prompt_tokens":120,"completion_tokens":20,"total_tokens":140}}
                        """.formatted(model, text))));
    }

    /** Every call is turned down with HTTP 400. */
    void refuses() {
        server.resetMappings();
        server.stubFor(post(urlPathEqualTo(CHAT))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":{\"message\":\"no\"}}")));
    }

    String address() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    /** Questions that reached it. */
    int asked() {
        return server.findAll(postRequestedFor(urlPathEqualTo(CHAT))).size();
    }

    /** Every call is turned down for its key. */
    void refusesTheKey() {
        server.resetMappings();
        server.stubFor(post(urlPathEqualTo(CHAT))
                .willReturn(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"bad key\"}}")));
    }

    CommandLineSession run(Path study, Path workspace, String... more) {
        return command("run", study, workspace, more);
    }

    CommandLineSession group(Path study, Path workspace, String... more) {
        return command("group", study, workspace, more);
    }

    private CommandLineSession command(String name, Path study, Path workspace, String... more) {
        List<String> args = new ArrayList<>(
                List.of(name, study.toString(), "--base-url", address(), "--workspace", workspace.toString(), "--yes"));
        args.addAll(List.of(more));
        return CommandLineSession.run(args.toArray(String[]::new));
    }

    @Override
    public void close() {
        server.stop();
    }
}
