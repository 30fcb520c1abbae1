package app.moderato.report.html;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.group.measure.ParticipantFigures;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people at a table, as the page shows them. */
final class Seats {
    static final GroupModel.Seat MODERATOR = new GroupModel.Seat("M", 0, "Moderator", "", 0, 0, "", 0);
    private static final int TINTS = 10;
    private static final int ATTRIBUTES = 4;
    private final Map<PersonaId, GroupModel.Seat> seats = new LinkedHashMap<>();

    Seats(GroupDesign design, GroupFigures figures) {
        for (Persona person : design.people()) {
            ParticipantFigures own = figures.participant(person.id()).orElseThrow();
            int percent = (int) Math.round(100 * own.talkShare());
            seats.put(
                    person.id(),
                    new GroupModel.Seat(
                            initials(own.name()),
                            seats.size() % TINTS + 1,
                            own.name(),
                            person.attributes().values().stream()
                                    .limit(ATTRIBUTES)
                                    .filter(value -> !value.isBlank())
                                    .collect(Collectors.joining(", ")),
                            own.turns(),
                            own.words(),
                            percent + "%",
                            percent));
        }
    }

    private static String initials(String name) {
        int[] letters = name.codePoints().filter(Character::isLetterOrDigit).toArray();
        return letters.length == 0 ? "?" : new String(letters, 0, Math.min(2, letters.length));
    }

    List<GroupModel.Seat> all() {
        return List.copyOf(seats.values());
    }

    /** @param who null for the moderator */
    GroupModel.Seat of(@Nullable PersonaId who) {
        return who == null ? MODERATOR : Objects.requireNonNull(seats.get(who), "nobody of this table: " + who);
    }

    /** @param to null for everybody */
    String addressed(@Nullable PersonaId to) {
        return to == null ? "" : "to " + of(to).name();
    }
}
