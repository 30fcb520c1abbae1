package app.moderato.core.panel;

import java.util.List;

/**
 * The people of a study, in order.
 *
 * @param targets target against achieved, per attribute and category; empty where no target is known
 */
public record Panel(List<Persona> personas, List<Target> targets) {
    public Panel {
        personas = List.copyOf(personas);
        targets = List.copyOf(targets);
    }

    /**
     * @param target share wanted, 0..1
     * @param achieved weighted share in the panel, 0..1
     */
    public record Target(String attribute, String category, double target, double achieved) {}
}
