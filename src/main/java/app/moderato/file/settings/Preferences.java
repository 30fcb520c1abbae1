package app.moderato.file.settings;

import app.moderato.core.llm.Connection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person settled on this computer. Never holds a key.
 *
 * @param theme one of {@link #THEMES}; anything else becomes {@code system}
 * @param window where the window was, null before it was first closed
 * @param lastStudy null before one was opened
 * @param connections in the order they were made, ids unique
 * @param chosen the id of the connection in use; anything not among them becomes {@link Connection#REHEARSAL}
 * @param budgetCap of a run that names none, in US dollars, > 0; null for none
 */
public record Preferences(
        String theme,
        @Nullable WindowPlace window,
        @Nullable LastStudy lastStudy,
        List<Connection> connections,
        String chosen,
        @Nullable BigDecimal budgetCap) {
    public static final List<String> THEMES = List.of("system", "light", "dark");

    public static final Preferences DEFAULT =
            new Preferences("system", null, null, List.of(), Connection.REHEARSAL, null);

    public Preferences {
        connections = List.copyOf(connections);
        theme = THEMES.contains(theme) ? theme : "system";
        String wish = chosen;
        chosen = connections.stream().anyMatch(known -> known.id().equals(wish)) ? wish : Connection.REHEARSAL;
        budgetCap = budgetCap == null || budgetCap.signum() <= 0 ? null : budgetCap;
    }

    /** The window on the screen, in its units. */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

    /** @param path empty for the bundled sample study */
    public record LastStudy(String path, String title) {}

    /** The connection in use; empty for the rehearsal. */
    public Optional<Connection> connection() {
        return connections.stream().filter(known -> known.id().equals(chosen)).findFirst();
    }

    public Preferences withTheme(String name) {
        return new Preferences(name, window, lastStudy, connections, chosen, budgetCap);
    }

    public Preferences withWindow(WindowPlace place) {
        return new Preferences(theme, place, lastStudy, connections, chosen, budgetCap);
    }

    public Preferences withLastStudy(LastStudy study) {
        return new Preferences(theme, window, study, connections, chosen, budgetCap);
    }

    /** Adds the connection, or puts it in the place of the one with its id. */
    public Preferences withConnection(Connection connection) {
        List<Connection> all = new ArrayList<>(connections);
        int place = connections.stream().map(Connection::id).toList().indexOf(connection.id());
        if (place < 0) {
            all.add(connection);
        } else {
            all.set(place, connection);
        }
        return new Preferences(theme, window, lastStudy, all, chosen, budgetCap);
    }

    /** Where it was the one in use, the rehearsal is in use from then on. */
    public Preferences withoutConnection(String id) {
        return new Preferences(
                theme,
                window,
                lastStudy,
                connections.stream().filter(known -> !known.id().equals(id)).toList(),
                chosen,
                budgetCap);
    }

    public Preferences withChosen(String id) {
        return new Preferences(theme, window, lastStudy, connections, id, budgetCap);
    }

    public Preferences withBudgetCap(@Nullable BigDecimal cap) {
        return new Preferences(theme, window, lastStudy, connections, chosen, cap);
    }
}
