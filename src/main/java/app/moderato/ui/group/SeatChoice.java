package app.moderato.ui.group;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSpread;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who sits at the first table: those whom the rule suggests, or others by hand. */
final class SeatChoice {
    private final Set<PersonaId> sentAway = new HashSet<>();
    private List<PersonaId> people = List.of();

    /** By hand, by seat; empty for those who are suggested. */
    List<PersonaId> people() {
        return people;
    }

    boolean suggested() {
        return people.isEmpty();
    }

    /** Those whom the rule suggests, for a table of another size. */
    void resize() {
        people = List.of();
    }

    /** Those whom the rule suggests; nobody was sent away. */
    void suggest() {
        sentAway.clear();
        resize();
    }

    /**
     * Somebody else of the panel sits there, as different from the others as can be.
     *
     * @param shown as suggested, by seat; what was chosen last holds before it
     * @return whether there was somebody else
     */
    boolean exchange(PersonaId who, List<PersonaId> shown, Panel panel, long seed) {
        List<PersonaId> now = new ArrayList<>(suggested() ? shown : people);
        if (!now.contains(who)) {
            return false;
        }
        sentAway.add(who);
        List<Persona> free = free(panel, now);
        if (free.isEmpty()) {
            sentAway.clear();
            free = free(panel, now);
        }
        if (free.isEmpty()) {
            return false;
        }
        Persona next = PanelSpread.of(new Panel(free, List.of()), 1, seed + sentAway.size())
                .personas()
                .getFirst();
        now.set(now.indexOf(who), next.id());
        people = List.copyOf(now);
        return true;
    }

    private List<Persona> free(Panel panel, List<PersonaId> now) {
        return panel.personas().stream()
                .filter(one -> !now.contains(one.id()) && !sentAway.contains(one.id()))
                .toList();
    }
}
