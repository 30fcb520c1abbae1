package app.moderato.provider.openai;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A server that answers one request of a connection at most and never says that it will close. */
final class ClosingServer implements AutoCloseable {
    private static final String REPLY = "{\"choices\": [{\"message\": {\"content\": \"yes\"}}]}";

    /** When a connection is closed. */
    enum Manner {
        /** After the first reply, as HTTP/1.0 servers do. */
        AFTER_THE_REPLY,
        /** As soon as a second request begins, so that every kept connection is a lost call. */
        AT_THE_SECOND_REQUEST,
        /** After the first request, without a reply. */
        BEFORE_THE_REPLY
    }

    /** As models do: a connection that is closed before shows at once. */
    private static final Duration THINKS = Duration.ofMillis(120);

    final AtomicInteger requests = new AtomicInteger();

    private final Manner manner;
    private final ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ClosingServer(Manner manner) throws IOException {
        this.manner = manner;
        threads.execute(this::listen);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    private void listen() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException | RejectedExecutionException _) {
            // closed: the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            readRequest(in);
            requests.incrementAndGet();
            if (manner != Manner.BEFORE_THE_REPLY) {
                LockSupport.parkNanos(THINKS.toNanos());
                OutputStream out = connection.getOutputStream();
                out.write(("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + REPLY.length()
                                + "\r\n\r\n" + REPLY)
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            if (manner == Manner.AT_THE_SECOND_REQUEST && in.read() >= 0) {
                requests.incrementAndGet();
            }
        } catch (IOException _) {
            // the client hung up first
        }
    }

    private static void readRequest(BufferedReader in) throws IOException {
        long length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        in.skip(length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
