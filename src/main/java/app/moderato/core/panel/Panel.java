package app.moderato.core.panel;

import java.util.List;

/**
 * The people of a study, in order.
 *
 * @param targets target against achieved, per attribute and category; empty where no target is known
 * @param remarks what to know about how it came about, a sentence each; not kept with a run
 */
public record Panel(List<Persona> personas, List<Target> targets, List<String> remarks) {
    public Panel {
        personas = List.copyOf(personas);
        targets = List.copyOf(targets);
        remarks = List.copyOf(remarks);
    }

    public Panel(List<Persona> personas, List<Target> targets) {
        this(personas, targets, List.of());
    }

    /** Whether people count for more or less than each other. */
    public boolean weighted() {
        return personas.stream().mapToDouble(Persona::weight).distinct().count() > 1;
    }

    /**
     * @param target share wanted, 0..1
     * @param achieved weighted share in the panel, 0..1
     */
    public record Target(String attribute, String category, double target, double achieved) {}
}
