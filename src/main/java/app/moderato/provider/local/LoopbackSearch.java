package app.moderato.provider.local;

import app.moderato.core.llm.LocalServers;
import app.moderato.core.llm.Providers.Profile;
import app.moderato.provider.openai.ModelListing;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Asks each usual port of this computer for its list of models, all at once. Whoever else listens there is no model
 * server: what is not such a list is passed over. No key is sent, no proxy is asked, no redirect followed.
 */
public final class LoopbackSearch implements LocalServers {
    private static final Duration LIMIT = Duration.ofMillis(500);
    /** Of the limit, which is that of one wait for bytes: for a body that comes in drops. */
    private static final int PATIENCE = 6;

    private static final int LARGEST = 2_000_000;
    private static final String LOOPBACK = "127.0.0.1";

    private final Map<String, Integer> ports;
    private final Duration limit;

    /** @param ports of loopback by the name of the provider that usually listens there, in the order to report in */
    public LoopbackSearch(Map<String, Integer> ports) {
        this(ports, LIMIT);
    }

    LoopbackSearch(Map<String, Integer> ports, Duration limit) {
        this.ports = ports;
        this.limit = limit;
    }

    /** The usual ports of the providers that run on this computer. */
    public static LoopbackSearch of(List<Profile> known) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Profile profile : known) {
            if (profile.local() && profile.baseUrl() != null) {
                ports.put(profile.name(), URI.create(profile.baseUrl()).getPort());
            }
        }
        return new LoopbackSearch(ports);
    }

    Map<String, Integer> ports() {
        return ports;
    }

    @Override
    public List<Found> find() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Found>>> tries = ports.entrySet().stream()
                    .<Callable<Optional<Found>>>map(port -> () -> ask(port.getKey(), port.getValue()))
                    .toList();
            List<Found> found = new ArrayList<>();
            for (Future<Optional<Found>> end :
                    threads.invokeAll(tries, PATIENCE * limit.toMillis(), TimeUnit.MILLISECONDS)) {
                answer(end).ifPresent(found::add);
            }
            return found;
        }
    }

    /** The plainest client there is: the first use of a better one takes longer than the whole search may. */
    private Optional<Found> ask(String provider, int port) throws IOException {
        URL url = URI.create("http://" + LOOPBACK + ":" + port + "/v1/models").toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) limit.toMillis());
        connection.setReadTimeout((int) limit.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept", "application/json");
        try {
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_UNAUTHORIZED || status == HttpURLConnection.HTTP_FORBIDDEN) {
                return Optional.of(new Found(provider, List.of(), true));
            }
            if (status != HttpURLConnection.HTTP_OK) {
                return Optional.empty();
            }
            try (InputStream body = connection.getInputStream()) {
                return ModelListing.namesIn(body.readNBytes(LARGEST)).map(names -> new Found(provider, names));
            }
        } finally {
            connection.disconnect();
        }
    }

    /** A port where nobody listens, or nobody in time, is no server. */
    private static Optional<Found> answer(Future<Optional<Found>> end) throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException | CancellationException _) {
            return Optional.empty();
        }
    }
}
