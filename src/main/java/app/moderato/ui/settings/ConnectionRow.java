package app.moderato.ui.settings;

import app.moderato.core.llm.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A connection in the table of providers.
 *
 * @param connection null for the rehearsal
 * @param address where its calls go
 * @param chosen runs use it
 */
record ConnectionRow(
        @Nullable Connection connection,
        String title,
        String address,
        String model,
        Health health,
        String status,
        boolean chosen) {
    enum Health {
        GOOD,
        DOUBTFUL,
        /** Was never checked. */
        UNKNOWN
    }

    String id() {
        return connection == null ? Connection.REHEARSAL : connection.id();
    }
}
