package app.moderato.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClientInBackgroundTest {
    @Test
    void connectingDoesNotWaitForTheClientOnlyTheFirstCallDoes() throws Exception {
        CountDownLatch build = new CountDownLatch(1);
        try (ClientInBackground client = new ClientInBackground(() -> {
                    build.await();
                    return client();
                });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<OpenAIClient> firstCall = threads.submit(client::get);
            assertThat(firstCall.isDone()).isFalse();
            build.countDown();
            assertThat(firstCall.get()).isSameAs(client.get());
        }
    }

    @Test
    void closingDoesNotWaitForAClientStillInTheMaking() throws Exception {
        CountDownLatch build = new CountDownLatch(1);
        ClientInBackground client = new ClientInBackground(() -> {
            build.await();
            return client();
        });
        client.close();
        build.countDown();
        assertThat(CannedExchange.warm(client.get())).isEqualTo("ready");
        client.close();
    }

    @Test
    void aClientThatCannotBeBuiltFailsTheCallWithItsCause() {
        ClientInBackground client = new ClientInBackground(() -> {
            throw new IllegalArgumentException("no such proxy");
        });
        assertThatIllegalStateException()
                .isThrownBy(client::get)
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCannedExchangeAnswersFromMemory() {
        OpenAIClient client = client();
        assertThat(CannedExchange.warm(client)).isEqualTo("ready");
        client.close();
    }

    private static OpenAIClient client() {
        return OpenAIOkHttpClient.builder()
                .apiKey("none")
                .baseUrl("http://192.0.2.1/v1")
                .build();
    }
}
