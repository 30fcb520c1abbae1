package app.moderato.core.interview.story;

import java.util.List;

/** Looks for one kind of fault. Any thread. */
@FunctionalInterface
interface FactCheck {
    List<Fault> faults(Told told);
}
