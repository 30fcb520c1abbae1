package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.provider.StubProvider;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
    @TempDir
    Path user;

    private CommandLineSession probe(String... args) {
        String[] all = new String[1 + args.length];
        all[0] = "probe";
        System.arraycopy(args, 0, all, 1, args.length);
        return CommandLineSession.runIn(user, all);
    }

    @Test
    void whatAModelCanDoIsReportedAndWhatItDoesNotTakeRemembered() throws IOException {
        try (StubProvider stub = new StubProvider()) {
            stub.open = true;
            stub.answers = chat -> chat.has("temperature")
                    ? StubProvider.Answer.json(
                            400,
                            "{\"error\": {\"message\": \"Unsupported parameter: 'temperature' is not supported.\","
                                    + " \"param\": \"temperature\"}}")
                    : null;
            CommandLineSession session = probe("--base-url", stub.baseUrl(), "--model", "gpt-4.1-mini", "--json");
            assertThat(session.code()).as(session.err()).isZero();
            JsonNode json = session.json();
            assertThat(json.get("chat").get("level").asText()).isEqualTo("yes");
            assertThat(json.get("vision").get("level").asText()).isEqualTo("yes");
            assertThat(json.get("refused_parameters").get(0).asText()).isEqualTo("temperature");
            int calls = stub.chats.size();

            CommandLineSession again = probe("--base-url", stub.baseUrl(), "--model", "gpt-4.1-mini");
            assertThat(again.out()).contains("It does not take temperature");
            assertThat(stub.chats.size() - calls)
                    .as("what was learned costs no call again")
                    .isEqualTo(calls - 1);
        }
    }

    @Test
    void whereNoInterviewCouldRunOneSentenceSaysWhy() {
        try (StubProvider stub = new StubProvider()) {
            CommandLineSession session = probe("--base-url", stub.baseUrl(), "--model", "gpt-4.1-mini");
            assertThat(session.code()).isEqualTo(4);
            assertThat(session.err()).contains("rejected the API key");
            assertThat(session.out()).isEmpty();
        }
    }

    @Test
    void whatIsLeftOutOrMistypedIsNamed() {
        assertThat(probe("--provider", "ollama").err()).contains("--model NAME");
        assertThat(probe("--provider", "rehearsal").code()).isEqualTo(2);
        assertThat(probe("--provider", "openia", "--model", "x").err()).contains("Try openai");
    }
}
