package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes to a study's concepts; what else of the study names them follows. */
public final class ConceptEdits {
    private ConceptEdits() {}

    /** Does nothing where there is no such concept, as all of these. */
    public static Study change(Study study, ConceptId id, UnaryOperator<Concept> edit) {
        return study.withConcepts(study.concepts().stream()
                .map(one -> one.id().equals(id) ? edit.apply(one) : one)
                .toList());
    }

    /** @param index 0..n, of the first of them */
    public static Study add(Study study, List<Concept> concepts, int index) {
        List<Concept> all = new ArrayList<>(study.concepts());
        all.addAll(Math.clamp(index, 0, all.size()), concepts);
        return study.withConcepts(all);
    }

    public static Study remove(Study study, ConceptId id) {
        Study without = study.withConcepts(
                study.concepts().stream().filter(one -> !one.id().equals(id)).toList());
        return inGroup(
                without,
                shown -> shown.stream().filter(one -> !one.equals(id)).toList(),
                section -> id.equals(section.concept()) ? section.withConcept(null) : section);
    }

    /** @param index 0..n−1, where the concept stands afterwards */
    public static Study move(Study study, ConceptId id, int index) {
        return study.concept(id)
                .map(concept -> add(
                        study.withConcepts(study.concepts().stream()
                                .filter(one -> !one.id().equals(id))
                                .toList()),
                        List.of(concept),
                        index))
                .orElse(study);
    }

    /** Gives a concept another id. */
    public static Study rename(Study study, ConceptId id, ConceptId now) {
        return inGroup(
                change(study, id, one -> one.withId(now)),
                shown -> shown.stream().map(one -> one.equals(id) ? now : one).toList(),
                section -> id.equals(section.concept()) ? section.withConcept(now) : section);
    }

    /** Makes a concept the control, in the place of the one before; or a plain one. */
    public static Study control(Study study, ConceptId id, boolean control, boolean repeat) {
        return study.withConcepts(study.concepts().stream()
                .map(one -> one.id().equals(id)
                        ? one.withControl(control, repeat)
                        : control ? one.withControl(false, false) : one)
                .toList());
    }

    private static Study inGroup(
            Study study, UnaryOperator<List<ConceptId>> shown, UnaryOperator<GroupPlan.Section> section) {
        GroupPlan plan = study.group();
        return plan == null
                ? study
                : study.withGroup(plan.withConcepts(shown.apply(plan.concepts()))
                        .withSections(plan.sections().stream().map(section).toList()));
    }
}
