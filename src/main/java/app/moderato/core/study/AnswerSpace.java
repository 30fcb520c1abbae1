package app.moderato.core.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What can be answered to a question, cut where conditions cut it: two answers are one outcome when every comparison has
 * the same truth for both.
 */
final class AnswerSpace {
    /** Read from words that are neither an option nor a number. */
    private static final String DONT_KNOW = "don’t know";

    private final List<Condition.Comparison> comparisons;

    private AnswerSpace(List<Condition.Comparison> comparisons) {
        this.comparisons = comparisons;
    }

    /**
     * @param comparisons all that read this question
     * @param points of a rating's scale; empty where it is unknown
     * @return at least one outcome
     */
    static List<Outcome> outcomes(
            Question question, List<Condition.Comparison> comparisons, Study study, Optional<Integer> points) {
        AnswerSpace space = new AnswerSpace(comparisons);
        List<Outcome> outcomes = new ArrayList<>(
                switch (question) {
                    case Question.Rating rating -> space.numbers(new Span(1, true, points.orElse(5), true), "mean ");
                    case Question.NumberQuestion number ->
                        space.numbers(new Span(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false), "");
                    case Question.PriceQuestion price ->
                        space.numbers(new Span(0, true, Double.POSITIVE_INFINITY, false), "");
                    case Question.Nps nps ->
                        space.texts(
                                IntStream.rangeClosed(0, 10)
                                        .mapToObj(Integer::toString)
                                        .toList(),
                                false);
                    case Question.Choice choice -> space.texts(offered(choice.options(), study), true);
                    case Question.Open open -> List.of(new Outcome("…", "any answer"));
                    case Question.Multiple multiple -> List.of(new Outcome("…", "any answer"));
                    case Question.Ranking ranking -> List.of(new Outcome("…", "any answer"));
                });
        if (question.wording().dontKnow()) {
            outcomes.add(new Outcome(DONT_KNOW, "“" + DONT_KNOW + "”"));
        }
        return outcomes;
    }

    private static List<String> offered(Question.Options options, Study study) {
        return options.concepts() ? study.concepts().stream().map(Concept::name).toList() : options.texts();
    }

    private List<Boolean> truths(String value) {
        return comparisons.stream()
                .map(comparison -> comparison.operator().compare(value, comparison.value()))
                .toList();
    }

    private List<Outcome> numbers(Span all, String unit) {
        Map<List<Boolean>, List<Span>> groups = new LinkedHashMap<>();
        for (Span atom : atoms(all)) {
            List<Span> group = groups.computeIfAbsent(truths(Span.number(atom.middle())), truths -> new ArrayList<>());
            if (!group.isEmpty() && group.getLast().touches(atom)) {
                group.set(group.size() - 1, group.getLast().upTo(atom));
            } else {
                group.add(atom);
            }
        }
        return groups.values().stream()
                .map(spans -> new Outcome(Span.number(spans.getFirst().middle()), unit + words(spans, all)))
                .toList();
    }

    private static String words(List<Span> spans, Span all) {
        boolean hole = spans.size() == 2
                && spans.getFirst().high() == spans.getLast().low()
                && spans.getFirst().low() == all.low()
                && spans.getLast().high() == all.high();
        return hole
                ? "other than " + Span.number(spans.getFirst().high())
                : spans.stream().map(span -> span.words(all)).collect(Collectors.joining(" or "));
    }

    /** Each number compared with, and what lies between, in ascending order. */
    private List<Span> atoms(Span all) {
        TreeSet<Double> cuts = comparisons.stream()
                .flatMap(comparison -> Condition.Operator.number(comparison.value()).stream())
                .filter(cut -> cut >= all.low() && cut <= all.high())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Span> atoms = new ArrayList<>();
        double from = all.low();
        boolean withFrom = all.withLow();
        for (double cut : cuts) {
            atoms.add(new Span(from, withFrom, cut, false));
            atoms.add(Span.point(cut));
            from = cut;
            withFrom = false;
        }
        atoms.add(new Span(from, withFrom, all.high(), all.withHigh()));
        return atoms.stream().filter(atom -> !atom.isEmpty()).toList();
    }

    private List<Outcome> texts(List<String> texts, boolean quoted) {
        Map<List<Boolean>, List<String>> groups = new LinkedHashMap<>();
        texts.forEach(text -> groups.computeIfAbsent(truths(text), truths -> new ArrayList<>())
                .add(text));
        return groups.values().stream()
                .map(group -> new Outcome(group.getFirst(), quoted ? named(group, texts) : run(group, texts)))
                .toList();
    }

    /** By what is fewer to tell: those in it or those not in it. */
    private static String named(List<String> group, List<String> all) {
        List<String> others = all.stream().filter(text -> !group.contains(text)).toList();
        if (others.isEmpty()) {
            return "any answer";
        }
        return others.size() < group.size() ? "not " + quoted(others, " or ") : quoted(group, " or ");
    }

    private static String quoted(List<String> texts, String joined) {
        return texts.stream().map(text -> "“" + text + "”").collect(Collectors.joining(joined));
    }

    /** Whole numbers, which stand in order. */
    private static String run(List<String> group, List<String> all) {
        boolean closed = all.indexOf(group.getLast()) - all.indexOf(group.getFirst()) == group.size() - 1;
        if (!closed) {
            return String.join(", ", group);
        }
        if (group.size() == all.size()) {
            return "any";
        }
        if (group.size() == 1) {
            return "exactly " + group.getFirst();
        }
        boolean first = group.getFirst().equals(all.getFirst());
        boolean last = group.getLast().equals(all.getLast());
        return first
                ? "at most " + group.getLast()
                : last ? "at least " + group.getFirst() : "from " + group.getFirst() + " to " + group.getLast();
    }
}
