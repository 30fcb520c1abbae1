package app.moderato.ui.validate;

import app.moderato.core.analysis.Evidence;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.ViewVerdict;
import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.analysis.validation.RunRatings;
import app.moderato.core.analysis.validation.Splits;
import app.moderato.core.analysis.validation.Validation;
import app.moderato.core.analysis.validation.ValidationAnalysis;
import app.moderato.core.analysis.validation.ValidationShelf;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.interview.RunState;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.desk.RunView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A run held against people's ratings, computed in the background. Immutable.
 *
 * @param questions at least one
 * @param verdicts on the run as it was designed, by question
 * @param chosen the one shown, of these questions
 */
record Held(
        RunView view, HumanSet humans, List<Validation> questions, Map<String, Verdict> verdicts, Validation chosen) {
    /**
     * With the first question chosen.
     *
     * @throws InvalidInput where the two do not meet
     */
    static Held of(RunView view, HumanSet humans) throws InvalidInput {
        List<Validation> questions = ValidationAnalysis.of(
                RunRatings.named(view.study(), humans.ratings()),
                RunRatings.of(view.study(), view.contents()),
                only(view, humans),
                Splits.usual());
        return new Held(view, humans, questions, verdicts(view, questions), questions.getFirst());
    }

    private static Map<String, Verdict> verdicts(RunView view, List<Validation> questions) {
        return ViewVerdict.byQuestion(
                view.study(),
                view.contents(),
                view.results().grounds(),
                questions.stream().map(Validation::question).toList(),
                List.of());
    }

    /** Ratings that name no question are those of the first rating question. */
    private static String only(RunView view, HumanSet humans) {
        boolean unnamed =
                humans.ratings().stream().allMatch(rating -> rating.question().isBlank());
        return unnamed
                ? view.study().guide().questions().stream()
                        .map(asked -> asked.id().value())
                        .filter(id -> view.labels().containsKey(new QuestionId(id)))
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** With another question chosen; the same where there is no such one. */
    Held with(String question) {
        return questions.stream()
                .filter(validation -> validation.question().equals(question))
                .findFirst()
                .map(found -> new Held(view, humans, questions, verdicts, found))
                .orElse(this);
    }

    /** On the question shown. */
    Verdict verdict() {
        return Objects.requireNonNull(verdicts.get(chosen.question()));
    }

    /** The run's verdict was not computed with what this has shown. */
    boolean news() {
        return keepable()
                && !questions.stream()
                        .allMatch(validation -> view.results().grounds().evidence().stream()
                                .anyMatch(known ->
                                        evidence(validation, known.made()).equals(known)));
    }

    /** What this has shown, without a time. */
    List<Evidence> evidence() {
        return questions.stream()
                .map(validation -> evidence(validation, Instant.EPOCH))
                .toList();
    }

    /** What a verdict says of the comparison shown. */
    List<String> ofItself() {
        return evidence(chosen, Instant.EPOCH).sentences();
    }

    private boolean keepable() {
        RunState state = view.run().state();
        return state != RunState.RUNNING && state != RunState.PAUSED;
    }

    private Evidence evidence(Validation validation, Instant made) {
        return validation.evidence(
                view.run().model(), RunRatings.construct(view.study(), validation.question()), humans.name(), made);
    }

    /** Puts on file what this has shown, unless the run goes on. */
    void keep(ValidationWorkspace workspace, Instant now) {
        if (!keepable()) {
            return;
        }
        for (Validation validation : questions) {
            workspace
                    .validations()
                    .keep(new ValidationShelf.Kept(view.run().id(), validation.question(), evidence(validation, now)));
        }
    }

    String name(String concept) {
        return ConceptName.find(ConceptName.of(view.study()), concept)
                .map(ConceptName::name)
                .orElse(concept);
    }
}
