package app.moderato.core.analysis;

import app.moderato.core.analysis.VerdictFacts.ConstructFact;
import app.moderato.core.analysis.VerdictFacts.HealthFact;
import app.moderato.core.analysis.VerdictFacts.NoiseFact;
import app.moderato.core.analysis.VerdictFacts.PictureFact;
import app.moderato.core.analysis.VerdictFacts.ScaleFact;
import app.moderato.core.analysis.agreement.Icc;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRemarks;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers the {@link VerdictFacts} of what is shown of a run. */
final class FactCheck {
    private final Study study;
    private final RunContents contents;
    private final Grounds grounds;
    private final VerdictScope scope;

    /** @param contents as far as they are shown */
    FactCheck(Study study, RunContents contents, Grounds grounds, VerdictScope scope) {
        this.study = study;
        this.contents = contents;
        this.grounds = grounds;
        this.scope = scope;
    }

    /** @param changes of the design since the run, a sentence each */
    VerdictFacts facts(List<RatedQuestion> rated, List<String> changes) {
        return new VerdictFacts(
                scope,
                contents.run().rehearsal(),
                contents.run().state(),
                contents.run().decided(),
                cells(),
                personas(),
                scales(),
                noise(rated),
                icc(rated),
                duplicates(),
                spread(rated),
                rated.stream().flatMap(this::health).toList(),
                pictures(),
                targets(),
                constructs(),
                contents.run().stamp().keySet().stream().anyMatch(key -> key.startsWith(RunJournal.REMARK)),
                changes);
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

    private List<ScaleFact> scales() {
        Set<ScaleFact> facts = new LinkedHashSet<>();
        shown().forEach(question -> {
            if (question instanceof Question.Rating rating) {
                String construct = construct(rating);
                facts.add(new ScaleFact(
                        construct,
                        rating.measure() instanceof Question.Measure.Named
                                ? grounds.checks().getOrDefault(construct, ScaleCheck.UNMEASURED)
                                : ScaleCheck.UNMEASURED));
            }
        });
        return List.copyOf(facts);
    }

    private Stream<Question> shown() {
        return study.guide().all().filter(question -> scope.shows(question.id()));
    }

    private static String construct(Question question) {
        return question instanceof Question.Rating(var wording, Question.Measure.Named(String scale))
                ? scale
                : question.id().value();
    }

    private List<ConstructFact> constructs() {
        return shown().filter(Question::isRated)
                .map(FactCheck::construct)
                .distinct()
                .map(construct -> new ConstructFact(construct, evidence(construct)))
                .toList();
    }

    private Optional<Evidence> evidence(String construct) {
        return grounds.evidence().stream()
                .filter(evidence -> evidence.model().equals(contents.run().model())
                        && evidence.construct().equals(construct))
                .max(Comparator.comparing(Evidence::made));
    }

    private PictureFact pictures() {
        boolean withheld = contents.run().stamp().containsKey(RunRemarks.PICTURES);
        int unseen = (int) contents.answers().stream()
                .filter(answer -> answer.answer().status() == CellStatus.VISION_IGNORED)
                .count();
        return new PictureFact(study.hasPictures() && !withheld, withheld, unseen);
    }

    /** Where nobody is weighted, the panel is as it was drawn. */
    private List<Panel.Target> targets() {
        List<Panel.Target> targets = contents.panel().targets();
        int people = contents.panel().personas().size();
        return scope.weighted() || people == 0
                ? targets
                : targets.stream()
                        .map(target -> new Panel.Target(
                                target.attribute(),
                                target.category(),
                                target.target(),
                                new Respondents(target.attribute(), target.category()).count(contents.panel())
                                        / (double) people))
                        .toList();
    }

    private List<NoiseFact> noise(List<RatedQuestion> rated) {
        return rated.stream()
                .filter(one -> study.guide().questions().contains(one.question()))
                .map(one -> {
                    double[] values = one.shown()
                            .mapToDouble(
                                    column -> scope.measure().of(one.table().survey(column)))
                            .sorted()
                            .toArray();
                    return new NoiseFact(
                            one.question().id().value(),
                            one.noise()
                                    .map(noise ->
                                            OptionalDouble.of(noise.floor().on(scope.measure())))
                                    .orElse(OptionalDouble.empty()),
                            values.length > 1 ? values[values.length - 1] - values[0] : Double.POSITIVE_INFINITY);
                })
                .toList();
    }

    private Stream<HealthFact> health(RatedQuestion one) {
        return one.shown().mapToObj(column -> {
            String concept = one.table().concepts().get(column).concept();
            String question = one.question().id().value();
            return new HealthFact(
                    concept.isEmpty() ? question : question + " of " + concept,
                    one.table().health(column));
        });
    }

    /** The lowest ICC(1) of a question; its targets are personas per concept and showing with all replicates. */
    private OptionalDouble icc(List<RatedQuestion> rated) {
        int replicates = study.simulation().replicates();
        if (replicates < 2) {
            return OptionalDouble.empty();
        }
        Map<QuestionId, List<double[]>> targets = new HashMap<>();
        List<PersonaAnswers> all =
                rated.stream().flatMap(one -> one.table().concepts().stream()).toList();
        for (PersonaAnswers answers : all) {
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

    private static OptionalDouble spread(List<RatedQuestion> rated) {
        return rated.stream()
                .flatMap(one -> one.shown().mapToObj(one.table()::survey))
                .mapToDouble(pmf -> pmf.sd() / ((pmf.points() - 1) / 4.0))
                .min();
    }
}
