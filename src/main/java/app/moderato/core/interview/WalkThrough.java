package app.moderato.core.interview;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Condition;
import app.moderato.core.study.ConditionText;
import app.moderato.core.study.GuidePath;
import app.moderato.core.study.GuidePaths;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A guide gone through without a run: every path through its logic with its prompts, and the base of each question. */
public final class WalkThrough {
    private final Study study;
    private final GuidePaths paths;
    private final PromptPreviews previews;
    private final List<TimesAsked> bases;
    private final Map<QuestionId, Integer> numbers = new HashMap<>();

    private WalkThrough(Study study, ScaleLibrary scales, Panel panel) {
        this.study = study;
        this.paths = GuidePaths.of(study, scales);
        this.previews = PromptPreviews.of(study, panel);
        this.bases = Bases.of(study, panel.personas().size());
        study.guide().all().forEach(question -> numbers.put(question.id(), numbers.size() + 1));
    }

    public static WalkThrough of(Study study, ScaleLibrary scales, Panel panel) {
        return new WalkThrough(study, scales, panel);
    }

    public GuidePaths paths() {
        return paths;
    }

    /** In the order asked. */
    public List<TimesAsked> bases() {
        return bases;
    }

    /** The concepts a persona sees, in the order first seen. */
    public List<Concept> seenBy(Persona persona) {
        return previews.seenBy(persona);
    }

    /**
     * A question as it is put on a path.
     *
     * @param probes what may be asked after the answer, in order
     */
    public record Stop(GuidePath.Step step, PromptPreview prompt, List<String> probes) {
        public Stop {
            probes = List.copyOf(probes);
        }
    }

    /**
     * What is sent on a path, question by question. For an earlier answer stands what the path says of it, else its
     * question's number; “no answer” where the path skips it, as a run says then.
     *
     * @param concept null where the path is not about one concept
     * @throws IllegalArgumentException where a path through the questions on a concept has none
     */
    public List<Stop> prompts(GuidePath path, Persona persona, @Nullable Concept concept) {
        boolean about = path.section() == GuideSection.QUESTIONS;
        if (about && concept == null) {
            throw new IllegalArgumentException("A path through the questions on a concept needs one.");
        }
        Concept shown = about ? concept : null;
        Function<QuestionId, Optional<String>> answers = answers(path);
        Set<QuestionId> skipped =
                path.skipped().stream().map(step -> step.question().id()).collect(Collectors.toSet());
        return path.asked().stream()
                .map(step -> {
                    Question question = step.question();
                    PromptPreview preview = previews.preview(persona, shown, question, answers);
                    List<Question> earlier = preview.earlier().stream()
                            .filter(before -> !skipped.contains(before.id()))
                            .toList();
                    return new Stop(
                            step,
                            new PromptPreview(preview.parts(), earlier),
                            previews.probes(persona, shown, question, answers));
                })
                .toList();
    }

    private Function<QuestionId, Optional<String>> answers(GuidePath path) {
        Set<QuestionId> skipped =
                path.skipped().stream().map(step -> step.question().id()).collect(Collectors.toSet());
        Map<QuestionId, String> said = new HashMap<>();
        path.ways().stream()
                .findFirst()
                .ifPresent(way -> way.stream()
                        .filter(given -> given.question() instanceof Question.Choice
                                && given.outcomes().size() == 1)
                        .forEach(given -> said.put(
                                given.question().id(),
                                given.outcomes().getFirst().value())));
        return id -> skipped.contains(id)
                ? Optional.empty()
                : Optional.of(said.getOrDefault(id, "[answer to Q" + numbers.getOrDefault(id, 0) + "]"));
    }

    /** The condition of a question with the numbers people see instead of ids: “Q3 mean is at least 3”. */
    public Optional<String> condition(Question question) {
        Condition condition = question.wording().askIf();
        return condition == null ? Optional.empty() : Optional.of(ConditionText.of(condition, study.guide()));
    }
}
