package app.moderato.ui.settings;

import app.moderato.core.llm.Connection;
import java.util.List;
import java.util.stream.IntStream;

/** Ids of connections: the same one for the same model at the same endpoint. */
final class ConnectionIds {
    private ConnectionIds() {}

    static String of(List<Connection> connections, Target target, String model) {
        return connections.stream()
                .filter(known -> target.reaches(known) && known.model().equals(model))
                .map(Connection::id)
                .findFirst()
                .orElseGet(() -> unused(connections, target.profile().name()));
    }

    private static String unused(List<Connection> connections, String provider) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> provider + "-" + number)
                .filter(id -> connections.stream().noneMatch(known -> known.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }
}
