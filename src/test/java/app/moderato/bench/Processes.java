package app.moderato.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java processes of a benchmark: the server that is asked, and the program that asks it. */
final class Processes {
    private Processes() {}

    /** Runs the program to its end and gives its lines; its own complaints go to this process's. */
    static List<String> run(List<String> options, Class<?> main, List<String> arguments) throws Exception {
        Process process = start(options, main, arguments);
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + process.exitValue() + ": " + lines);
        }
        return lines;
    }

    private static Process start(List<String> options, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/bench-errors.txt")))
                .start();
    }

    /** The server, until closed. */
    static final class Server implements AutoCloseable {
        private final Process process;
        private final String url;

        Server() throws IOException {
            process = start(List.of(), LatencyServer.class, List.of());
            url = "http://127.0.0.1:" + process.inputReader().readLine();
        }

        String url() {
            return url + "/v1";
        }

        /** Since it was last asked. */
        Times times() throws Exception {
            try (HttpClient client = HttpClient.newHttpClient()) {
                String[] parts = client.send(
                                HttpRequest.newBuilder(URI.create(url + "/times"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body()
                        .split(" ", 2);
                return new Times(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]));
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    /** @param seconds from the first call in to the last one out */
    record Times(int calls, double seconds) {}
}
