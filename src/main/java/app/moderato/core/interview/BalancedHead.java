package app.moderato.core.interview;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Study;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sample of a panel: the first people in the order in which concept orders are dealt to them. That order is random by
 * the study's seed, so that the sample stands for the panel, and every order of concepts was met about equally often in it.
 */
public final class BalancedHead {
    private BalancedHead() {}

    /**
     * @param study with the seed of the run
     * @param people how many, ≥ 1
     * @param wanted who may be in it
     * @return in the order of the panel; all that are wanted where there are no more
     */
    public static Panel of(Study study, Panel panel, int people, Predicate<Persona> wanted) {
        List<Persona> all = panel.personas();
        ConceptOrders orders = ConceptOrders.of(study, all.size());
        Set<PersonaId> head = IntStream.range(0, all.size())
                .filter(i -> wanted.test(all.get(i)))
                .boxed()
                .sorted(Comparator.comparingInt(orders::turn))
                .limit(people)
                .map(i -> all.get(i).id())
                .collect(Collectors.toSet());
        return new Panel(
                all.stream().filter(persona -> head.contains(persona.id())).toList(), List.of());
    }
}
