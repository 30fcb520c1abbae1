package app.moderato.core.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through one section of a guide with every combination of answers that its conditions tell apart. */
final class SectionWalk {
    /** Combinations of answers; more take too long for a screen that is typed into. */
    static final int MOST_COMBINATIONS = 4_096;

    private final GuideSection section;
    private final List<Stop> stops = new ArrayList<>();
    private final Map<List<Boolean>, List<Map<Integer, Set<Outcome>>>> found = new LinkedHashMap<>();
    private final Map<QuestionId, Set<GuidePaths.Holds>> truths = new HashMap<>();
    private int combinations;

    /**
     * @param space of a question that a condition reads; null for others
     * @param outcomes of the space
     */
    private record Stop(int number, Asked asked, @Nullable AnswerSpace space, List<Outcome> outcomes) {}

    private SectionWalk(GuideSection section) {
        this.section = section;
    }

    static SectionWalk of(GuideSection section, Study study, ScaleLibrary scales) {
        SectionWalk walk = new SectionWalk(section);
        List<Asked> all = Asked.of(study.guide());
        List<Asked> relevant = relevant(section, all);
        List<Condition.Comparison> comparisons = relevant.stream()
                .map(asked -> asked.question().wording().askIf())
                .filter(condition -> condition != null)
                .flatMap(LogicCheck::comparisons)
                .distinct()
                .toList();
        for (Asked asked : relevant) {
            List<Condition.Comparison> reading = comparisons.stream()
                    .filter(comparison -> comparison.question().equals(asked.id()))
                    .toList();
            AnswerSpace space = reading.isEmpty()
                    ? null
                    : AnswerSpace.of(asked.question(), reading, study, points(asked.question(), scales));
            walk.stops.add(
                    new Stop(all.indexOf(asked) + 1, asked, space, space == null ? List.of() : space.outcomes()));
        }
        if (relevant.stream().anyMatch(asked -> asked.section() == section)) {
            walk.go(0, new ArrayList<>(), new HashMap<>(), new LinkedHashMap<>());
        }
        return walk;
    }

    /** The section's questions, and those before the concepts that its conditions read, directly or through others. */
    private static List<Asked> relevant(GuideSection section, List<Asked> all) {
        Set<QuestionId> read = new HashSet<>();
        List<Asked> relevant = new ArrayList<>();
        for (Asked asked : all.reversed()) {
            boolean own = asked.section() == section;
            if (own || (asked.section() == GuideSection.BEFORE && read.contains(asked.id()))) {
                relevant.addFirst(asked);
                Condition condition = asked.question().wording().askIf();
                read.addAll(condition == null ? List.of() : condition.reads());
            }
        }
        return relevant;
    }

    private static Optional<Integer> points(Question question, ScaleLibrary scales) {
        return switch (question) {
            case Question.Rating(var same, Question.Measure.Named(String scale)) ->
                scales.find(scale).map(Scale::points);
            case Question.Rating(var same, Question.Measure.Custom(int points, var labels)) -> Optional.of(points);
            default -> Optional.empty();
        };
    }

    private void go(int next, List<Boolean> asked, Map<QuestionId, String> values, Map<Integer, Set<Outcome>> given) {
        if (combinations > MOST_COMBINATIONS) {
            return;
        }
        if (next == stops.size()) {
            combinations++;
            found.computeIfAbsent(List.copyOf(asked), path -> new ArrayList<>()).add(new LinkedHashMap<>(given));
            return;
        }
        Stop stop = stops.get(next);
        boolean holds = holds(stop, values);
        boolean own = stop.asked().section() == section;
        if (own) {
            asked.add(holds);
        }
        if (!holds || stop.outcomes().isEmpty()) {
            go(next + 1, asked, values, given);
        } else {
            for (Outcome outcome : stop.outcomes()) {
                values.put(stop.asked().id(), outcome.value());
                given.put(next, Set.of(outcome));
                go(next + 1, asked, values, given);
            }
            values.remove(stop.asked().id());
            given.remove(next);
        }
        if (own) {
            asked.removeLast();
        }
    }

    private boolean holds(Stop stop, Map<QuestionId, String> values) {
        Condition condition = stop.asked().question().wording().askIf();
        if (condition == null) {
            return true;
        }
        boolean holds = condition.holds(id -> Optional.ofNullable(values.get(id)));
        truths.computeIfAbsent(stop.asked().id(), id -> EnumSet.noneOf(GuidePaths.Holds.class))
                .add(holds ? GuidePaths.Holds.ALWAYS : GuidePaths.Holds.NEVER);
        return holds;
    }

    boolean isComplete() {
        return combinations <= MOST_COMBINATIONS;
    }

    GuidePaths.Holds holds(QuestionId id) {
        Set<GuidePaths.Holds> seen = truths.getOrDefault(id, Set.of());
        if (seen.size() > 1) {
            return GuidePaths.Holds.SOMETIMES;
        }
        return isComplete() && seen.size() == 1 ? seen.iterator().next() : GuidePaths.Holds.UNKNOWN;
    }

    List<GuidePath> paths() {
        List<Stop> own = own();
        List<GuidePath> paths = new ArrayList<>();
        found.forEach((asked, combinationsOfIt) -> {
            List<GuidePath.Step> steps = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                steps.add(new GuidePath.Step(
                        own.get(i).number(), own.get(i).asked().question(), asked.get(i)));
            }
            List<List<GuidePath.Given>> ways = new ArrayList<>();
            new Ways<>(combinationsOfIt, stop -> stops.get(stop).outcomes())
                    .merged()
                    .forEach(way -> ways.add(given(way)));
            paths.add(new GuidePath(section, steps, ways));
        });
        return paths;
    }

    private List<GuidePath.Given> given(Map<Integer, Set<Outcome>> way) {
        List<GuidePath.Given> given = new ArrayList<>();
        way.forEach((index, some) -> {
            Stop stop = stops.get(index);
            if (stop.space() != null) {
                List<Outcome> outcomes =
                        stop.outcomes().stream().filter(some::contains).toList();
                given.add(new GuidePath.Given(
                        stop.number(),
                        stop.asked().question(),
                        outcomes,
                        stop.space().words(outcomes)));
            }
        });
        return given;
    }

    private List<Stop> own() {
        return stops.stream().filter(stop -> stop.asked().section() == section).toList();
    }

    List<GuidePath.Step> unreached() {
        if (!isComplete()) {
            return List.of();
        }
        List<Stop> own = own();
        List<GuidePath.Step> unreached = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            int at = i;
            if (found.keySet().stream().noneMatch(asked -> asked.get(at))) {
                unreached.add(new GuidePath.Step(
                        own.get(i).number(), own.get(i).asked().question(), false));
            }
        }
        return unreached;
    }
}
