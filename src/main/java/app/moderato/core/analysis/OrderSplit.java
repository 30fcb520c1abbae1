package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The concepts by where they stood in a person's order. A showing is early in the first half of the showings of its
 * interview, and late in the rest; the middle one of an odd number is late. A control shown twice may be both.
 * Concepts with fewer than {@link Respondents#LEAST} people in a half are left out of it.
 *
 * @param early in study order
 * @param late in study order
 */
public record OrderSplit(List<LikertSummary> early, List<LikertSummary> late) {
    public OrderSplit {
        early = List.copyOf(early);
        late = List.copyOf(late);
    }

    private record Interview(PersonaId persona, int replicate) {}

    private record Slot(String concept, int showing) {}

    /** @param contents its answers in planned order, as kept */
    public static OrderSplit of(Study study, RunContents contents, Selection selection) {
        return of(study, contents, selection, ScaleGauge.NONE);
    }

    /** @param contents its answers in planned order, as kept */
    public static OrderSplit of(Study study, RunContents contents, Selection selection, ScaleGauge gauge) {
        Map<Interview, List<Slot>> orders = orders(contents);
        return new OrderSplit(
                half(study, contents, selection, gauge, key -> early(orders, key)),
                half(study, contents, selection, gauge, key -> !early(orders, key)));
    }

    /** Whether anybody was shown more than one concept. */
    public static boolean available(RunContents contents) {
        return orders(contents).values().stream().anyMatch(slots -> slots.size() > 1);
    }

    private static List<LikertSummary> half(
            Study study, RunContents contents, Selection selection, ScaleGauge gauge, Predicate<CellKey> wanted) {
        List<RatedAnswer> answers = contents.answers().stream()
                .filter(answer -> wanted.test(answer.answer().key()))
                .toList();
        RatingTable table = ConceptComparison.table(
                study, new RunContents(contents.run(), contents.panel(), answers), selection, gauge.withoutAgreement());
        long seed = RunAnalysis.drawSeed(contents.run().seed(), selection.question());
        return Likert.summaries(table, seed).stream()
                .filter(summary -> summary.n() >= Respondents.LEAST)
                .toList();
    }

    private static boolean early(Map<Interview, List<Slot>> orders, CellKey key) {
        List<Slot> order = orders.getOrDefault(new Interview(key.persona(), key.replicate()), List.of());
        int slot = order.indexOf(new Slot(key.concept(), key.showing()));
        return slot >= 0 && slot < order.size() / 2;
    }

    private static Map<Interview, List<Slot>> orders(RunContents contents) {
        Map<Interview, List<Slot>> orders = new LinkedHashMap<>();
        for (RatedAnswer answer : contents.answers()) {
            CellKey key = answer.answer().key();
            Slot slot = new Slot(key.concept(), key.showing());
            List<Slot> own =
                    orders.computeIfAbsent(new Interview(key.persona(), key.replicate()), _ -> new ArrayList<>());
            if (!key.concept().isEmpty() && !own.contains(slot)) {
                own.add(slot);
            }
        }
        return orders;
    }
}
