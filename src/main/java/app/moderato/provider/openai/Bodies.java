package app.moderato.provider.openai;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import java.io.IOException;

/** Replies as plain JSON, where an endpoint's shape is looser than openai-java's classes. */
final class Bodies {
    private static final int LARGEST = 20_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    /** @throws OpenAIIoException where the connection breaks on the way */
    static JsonNode json(HttpResponse response) throws Replies.Unreadable {
        try {
            return json(response.body().readNBytes(LARGEST));
        } catch (IOException e) {
            throw new OpenAIIoException("the reply broke off", e);
        }
    }

    static JsonNode json(byte[] body) throws Replies.Unreadable {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            throw new Replies.Unreadable("it is not JSON");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }
}
