package app.moderato.foreign;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** A server process of somebody else's on a free port of this machine, until closed. */
final class ForeignServer implements AutoCloseable {
    private final Process process;
    private final int port;

    private ForeignServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The file that an environment variable names; skips the test where it names none. */
    static Path installed(String variable, String what) {
        String path = System.getenv(variable);
        assumeTrue(
                path != null && Files.exists(Path.of(path)),
                "skipped: no " + what + "; its path is taken from " + variable);
        return Path.of(String.valueOf(path));
    }

    /** @param alive a path that answers with 200 once the server is ready */
    static ForeignServer start(IntFunction<List<String>> command, String alive) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(command.apply(port))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/foreign-server.log"))
                .start();
        ForeignServer server = new ForeignServer(process, port);
        for (int look = 0; look < 200; look++) {
            if (server.answers(alive)) {
                return server;
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        server.close();
        throw new IOException("The server did not start; target/foreign-server.log says more.");
    }

    private boolean answers(String path) throws InterruptedException {
        try {
            return get(path).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/v1";
    }

    @Override
    public void close() {
        process.destroy();
    }
}
