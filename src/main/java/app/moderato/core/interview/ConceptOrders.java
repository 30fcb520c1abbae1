package app.moderato.core.interview;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which concepts each persona sees, in which order. The rows of a Williams design are dealt to the personas in a seeded
 * shuffle: every concept stands in every position, and behind every other concept, equally often.
 *
 * <p>E. J. Williams, “Experimental designs balanced for the estimation of residual effects of treatments”, Australian
 * Journal of Scientific Research A2 (1949) 149–168.
 */
final class ConceptOrders {
    private final List<Concept> concepts;
    private final Exposure exposure;
    private final List<List<Integer>> rows;
    private final List<Integer> dealt;

    private ConceptOrders(List<Concept> concepts, Exposure exposure, List<Integer> dealt) {
        this.concepts = concepts;
        this.exposure = exposure;
        this.rows = williams(concepts.size());
        this.dealt = dealt;
    }

    static ConceptOrders of(Study study, int personas) {
        SplittableRandom random = new SplittableRandom(study.seed());
        List<Concept> concepts = new ArrayList<>(study.concepts());
        Collections.shuffle(concepts, random);
        List<Integer> dealt =
                new ArrayList<>(IntStream.range(0, personas).boxed().toList());
        Collections.shuffle(dealt, random);
        return new ConceptOrders(concepts, study.guide().exposure(), dealt);
    }

    /** A persona's place in the dealing, 0 for the first. */
    int turn(int persona) {
        return dealt.get(persona);
    }

    /**
     * The same in every replicate, as a replicate repeats the interview.
     *
     * @param persona index in the panel
     */
    List<Showing> order(int persona) {
        int turn = dealt.get(persona);
        List<Concept> row =
                rows.get(turn % rows.size()).stream().map(concepts::get).toList();
        return switch (exposure) {
            case Exposure.Monadic() -> once(row.subList(0, 1));
            case Exposure.Subset(int size) -> once(row.subList(0, Math.min(size, row.size())));
            case Exposure.Sequential() -> controlTwice(row, turn / rows.size());
        };
    }

    private static List<Showing> once(List<Concept> row) {
        return row.stream().map(concept -> new Showing(concept, 1)).toList();
    }

    /** The second showing takes each slot that is not next to the first in turn; with one concept there is none. */
    private static List<Showing> controlTwice(List<Concept> row, int turn) {
        List<Showing> showings = new ArrayList<>(once(row));
        int first = IntStream.range(0, row.size())
                .filter(i -> row.get(i).control() && row.get(i).repeat())
                .findFirst()
                .orElse(-1);
        if (first < 0 || row.size() < 2) {
            return showings;
        }
        List<Integer> slots = IntStream.rangeClosed(0, row.size())
                .filter(slot -> slot < first || slot > first + 1)
                .boxed()
                .toList();
        int slot = slots.get(turn % slots.size());
        Concept control = row.get(first);
        if (slot < first) {
            showings.set(first, new Showing(control, 2));
            showings.add(slot, new Showing(control, 1));
        } else {
            showings.add(slot, new Showing(control, 2));
        }
        return showings;
    }

    /** n rows for an even number of concepts, 2n (each row and its mirror) for an odd one. */
    static List<List<Integer>> williams(int n) {
        List<Integer> zigzag = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            zigzag.add(i % 2 == 0 ? i / 2 : n - (i + 1) / 2);
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int shift = 0; shift < n; shift++) {
            int by = shift;
            List<Integer> row = zigzag.stream().map(item -> (item + by) % n).toList();
            rows.add(row);
            if (n % 2 == 1 && n > 1) {
                rows.add(row.reversed());
            }
        }
        return rows;
    }
}
