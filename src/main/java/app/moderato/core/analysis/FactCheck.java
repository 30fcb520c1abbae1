package app.moderato.core.analysis;

import app.moderato.core.analysis.VerdictFacts.NoiseFact;
import app.moderato.core.analysis.VerdictFacts.ScaleFact;
import app.moderato.core.analysis.agreement.Icc;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Gathers a run's {@link VerdictFacts} from its answers and summaries. */
final class FactCheck {
    private final Study study;
    private final RunContents contents;

    FactCheck(Study study, RunContents contents) {
        this.study = study;
        this.contents = contents;
    }

    VerdictFacts facts(
            List<PersonaAnswers> rated,
            List<LikertSummary> summaries,
            Map<QuestionId, Double> floors,
            Map<String, ScaleCheck> checks) {
        return new VerdictFacts(
                contents.run().rehearsal(),
                contents.run().state(),
                cells(),
                personas(),
                scales(checks),
                noise(summaries, floors),
                icc(rated),
                duplicates(),
                spread(summaries),
                contents.panel().targets(),
                false,
                contents.run().stamp().keySet().stream().anyMatch(key -> key.startsWith(RunJournal.REMARK)));
    }

    private Map<CellStatus, Integer> cells() {
        Map<CellStatus, Integer> cells = new EnumMap<>(CellStatus.class);
        contents.answers().forEach(answer -> cells.merge(answer.answer().status(), 1, Integer::sum));
        return cells;
    }

    private int personas() {
        return (int) contents.answers().stream()
                .filter(answer -> answer.answer().status() == CellStatus.ANSWERED)
                .map(answer -> answer.answer().key().persona())
                .distinct()
                .count();
    }

    private List<ScaleFact> scales(Map<String, ScaleCheck> checks) {
        Set<ScaleFact> facts = new LinkedHashSet<>();
        study.guide().all().forEach(question -> {
            if (question instanceof Question.Rating rating) {
                facts.add(
                        switch (rating.measure()) {
                            case Question.Measure.Named named ->
                                new ScaleFact(named.scale(), checks.getOrDefault(named.scale(), ScaleCheck.UNMEASURED));
                            case Question.Measure.Custom _ ->
                                new ScaleFact(rating.id().value(), ScaleCheck.UNMEASURED);
                        });
            }
        });
        return List.copyOf(facts);
    }

    private List<NoiseFact> noise(List<LikertSummary> summaries, Map<QuestionId, Double> floors) {
        List<NoiseFact> facts = new ArrayList<>();
        for (Question question : study.guide().questions()) {
            double[] means = summaries.stream()
                    .filter(summary -> summary.question().equals(question.id()))
                    .mapToDouble(summary -> summary.pmf().mean())
                    .sorted()
                    .toArray();
            if (means.length > 0) {
                Double floor = floors.get(question.id());
                facts.add(new NoiseFact(
                        question.id().value(),
                        floor == null ? OptionalDouble.empty() : OptionalDouble.of(floor),
                        means.length > 1 ? means[means.length - 1] - means[0] : Double.POSITIVE_INFINITY));
            }
        }
        return facts;
    }

    /** The lowest ICC(1) of a question; its targets are personas per concept and showing with all replicates. */
    private OptionalDouble icc(List<PersonaAnswers> rated) {
        int replicates = study.simulation().replicates();
        if (replicates < 2) {
            return OptionalDouble.empty();
        }
        Map<QuestionId, List<double[]>> targets = new HashMap<>();
        for (PersonaAnswers answers : rated) {
            for (List<RatedAnswer> own : answers.byPersona().values()) {
                Map<Integer, List<RatedAnswer>> byShowing = new HashMap<>();
                own.forEach(answer -> byShowing
                        .computeIfAbsent(answer.answer().key().showing(), _ -> new ArrayList<>())
                        .add(answer));
                byShowing.values().stream()
                        .filter(list -> list.size() == replicates)
                        .map(list -> list.stream()
                                .mapToDouble(answer -> Likert.pmf(answer).mean())
                                .toArray())
                        .forEach(values -> targets.computeIfAbsent(
                                        answers.question().id(), _ -> new ArrayList<>())
                                .add(values));
            }
        }
        return targets.values().stream()
                .map(Icc::one)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
    }

    /** Texts are compared without regard to case and spaces; only rating and open questions ask for free words. */
    private double duplicates() {
        Map<QuestionId, Set<String>> texts = new HashMap<>();
        Map<QuestionId, Integer> counts = new HashMap<>();
        Set<QuestionId> free = new HashSet<>();
        study.guide().all().forEach(question -> {
            if (question instanceof Question.Rating || question instanceof Question.Open) {
                free.add(question.id());
            }
        });
        for (RatedAnswer answer : contents.answers()) {
            QuestionId question = answer.answer().key().question();
            if (answer.answer().status() == CellStatus.ANSWERED && free.contains(question)) {
                String text =
                        answer.answer().text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
                texts.computeIfAbsent(question, _ -> new HashSet<>()).add(text);
                counts.merge(question, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .mapToDouble(entry -> {
                    Set<String> distinct = texts.getOrDefault(entry.getKey(), Set.of());
                    return 1 - (double) distinct.size() / entry.getValue();
                })
                .max()
                .orElse(0);
    }

    private static OptionalDouble spread(List<LikertSummary> summaries) {
        return summaries.stream()
                .mapToDouble(summary -> summary.pmf().sd() / ((summary.pmf().points() - 1) / 4.0))
                .min();
    }
}
