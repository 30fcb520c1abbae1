package app.moderato.core.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be answered to a question, cut where conditions cut it: two answers are one outcome when every comparison has
 * the same truth for both.
 */
final class AnswerSpace {
    /** Read from words that are neither an option nor a number. */
    private static final String DONT_KNOW = "don’t know";

    private final List<Condition.Comparison> comparisons;
    private final Map<Outcome, List<Span>> spans = new LinkedHashMap<>();
    private final Map<Outcome, List<String>> texts = new LinkedHashMap<>();
    private final List<Outcome> others = new ArrayList<>();
    private Span all = Span.point(0);
    private List<String> allTexts = List.of();
    private String unit = "";
    private boolean quoted;

    private AnswerSpace(List<Condition.Comparison> comparisons) {
        this.comparisons = comparisons;
    }

    /**
     * @param comparisons all that read this question
     * @param points of a rating's scale; empty where it is unknown
     */
    static AnswerSpace of(
            Question question, List<Condition.Comparison> comparisons, Study study, Optional<Integer> points) {
        AnswerSpace space = new AnswerSpace(comparisons);
        switch (question) {
            case Question.Rating rating -> space.numbers(new Span(1, true, points.orElse(5), true), "mean ");
            case Question.NumberQuestion number ->
                space.numbers(new Span(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false), "");
            case Question.PriceQuestion price -> space.numbers(new Span(0, true, Double.POSITIVE_INFINITY, false), "");
            case Question.Nps nps ->
                space.texts(
                        IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList(), false);
            case Question.Choice choice -> space.texts(offered(choice.options(), study), true);
            case Question.Open open -> space.others.add(new Outcome("…", "any answer"));
            case Question.Multiple multiple -> space.others.add(new Outcome("…", "any answer"));
            case Question.Ranking ranking -> space.others.add(new Outcome("…", "any answer"));
        }
        if (question.wording().dontKnow()) {
            space.others.add(new Outcome(DONT_KNOW, "“" + DONT_KNOW + "”"));
        }
        return space;
    }

    /** At least one. */
    List<Outcome> outcomes() {
        return Stream.of(spans.keySet(), texts.keySet(), others)
                .flatMap(outcomes -> outcomes.stream())
                .toList();
    }

    /** Several outcomes in as few words as one. */
    String words(Collection<Outcome> some) {
        List<String> words = new ArrayList<>();
        List<Span> numbers = some.stream()
                .flatMap(outcome -> spans.getOrDefault(outcome, List.of()).stream())
                .sorted(Span.ASCENDING)
                .toList();
        List<String> named = allTexts.stream()
                .filter(text -> some.stream()
                        .anyMatch(outcome ->
                                texts.getOrDefault(outcome, List.of()).contains(text)))
                .toList();
        if (!numbers.isEmpty()) {
            words.add(unit + words(joined(numbers), all));
        }
        if (!named.isEmpty()) {
            words.add(quoted ? named(named, allTexts) : run(named, allTexts));
        }
        others.stream().filter(some::contains).map(Outcome::words).forEach(words::add);
        return String.join(" or ", words);
    }

    private static List<String> offered(Question.Options options, Study study) {
        return options.concepts() ? study.concepts().stream().map(Concept::name).toList() : options.texts();
    }

    private List<Boolean> truths(String value) {
        return comparisons.stream()
                .map(comparison -> comparison.operator().compare(value, comparison.value()))
                .toList();
    }

    private void numbers(Span possible, String measure) {
        all = possible;
        unit = measure;
        Map<List<Boolean>, List<Span>> groups = new LinkedHashMap<>();
        for (Span atom : atoms(all)) {
            groups.computeIfAbsent(truths(Span.number(atom.middle())), truths -> new ArrayList<>())
                    .add(atom);
        }
        for (List<Span> group : groups.values()) {
            String value = Span.number(group.getFirst().middle());
            spans.put(new Outcome(value, unit + words(joined(group), all)), group);
        }
    }

    /** @param ascending that do not overlap */
    private static List<Span> joined(List<Span> ascending) {
        List<Span> joined = new ArrayList<>();
        for (Span span : ascending) {
            if (!joined.isEmpty() && joined.getLast().touches(span)) {
                joined.set(joined.size() - 1, joined.getLast().upTo(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
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

    private void texts(List<String> offered, boolean inQuotes) {
        allTexts = offered;
        quoted = inQuotes;
        Map<List<Boolean>, List<String>> groups = new LinkedHashMap<>();
        offered.forEach(text -> groups.computeIfAbsent(truths(text), truths -> new ArrayList<>())
                .add(text));
        for (List<String> group : groups.values()) {
            String words = quoted ? named(group, offered) : run(group, offered);
            texts.put(new Outcome(group.getFirst(), words), group);
        }
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
