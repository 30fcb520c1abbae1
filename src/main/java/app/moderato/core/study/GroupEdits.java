package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the plan of a group discussion. A study without one gets one by the first of them, and the usual course is
 * written out by the first change to a section.
 */
public final class GroupEdits {
    private GroupEdits() {}

    /** A plan in which all is left open; the one there is stays. */
    public static Study plan(Study study) {
        return study.withGroup(of(study));
    }

    /** No group discussion is planned. */
    public static Study drop(Study study) {
        return study.withGroup(null);
    }

    /** @param participants 0 leaves it open */
    public static Study participants(Study study, int participants) {
        GroupPlan plan = of(study);
        return study.withGroup(new GroupPlan(participants, plan.concepts(), plan.construct(), plan.sections()));
    }

    /** Takes a concept in or out; they stand in the order of the study. None is all of them. */
    public static Study concept(Study study, ConceptId id, boolean wanted) {
        GroupPlan plan = of(study);
        List<ConceptId> now = new ArrayList<>(plan.concepts());
        now.remove(id);
        if (wanted) {
            now.add(id);
        }
        List<ConceptId> order = study.concepts().stream().map(Concept::id).toList();
        now.sort((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
        return study.withGroup(plan.withConcepts(now));
    }

    /** @param scale null for that of the first rating question */
    public static Study construct(Study study, @Nullable String scale) {
        GroupPlan plan = of(study);
        return study.withGroup(new GroupPlan(plan.participants(), plan.concepts(), scale, plan.sections()));
    }

    /** @param index 0..n, outside it is the start or the end */
    public static Study add(Study study, GroupPlan.Section section, int index) {
        return course(study, all -> all.add(Math.clamp(index, 0, all.size()), section));
    }

    /** Does nothing where there is no such section, as the others. The last one stays: without any it is the usual course. */
    public static Study remove(Study study, int index) {
        return has(study, index) && of(study).course().size() > 1 ? course(study, all -> all.remove(index)) : study;
    }

    public static Study change(Study study, int index, UnaryOperator<GroupPlan.Section> edit) {
        return has(study, index) ? course(study, all -> all.set(index, edit.apply(all.get(index)))) : study;
    }

    /** @param to 0..n−1, where the section stands afterwards */
    public static Study move(Study study, int from, int to) {
        return has(study, from) && has(study, to) ? course(study, all -> all.add(to, all.remove(from))) : study;
    }

    /** Takes the sections out, so that the usual course applies. */
    public static Study usualCourse(Study study) {
        GroupPlan plan = study.group();
        return plan == null ? study : study.withGroup(plan.withSections(List.of()));
    }

    private static boolean has(Study study, int index) {
        return index >= 0 && index < of(study).course().size();
    }

    private static Study course(Study study, Consumer<List<GroupPlan.Section>> edit) {
        GroupPlan plan = of(study);
        List<GroupPlan.Section> all = new ArrayList<>(plan.course());
        edit.accept(all);
        return study.withGroup(plan.withSections(all));
    }

    private static GroupPlan of(Study study) {
        GroupPlan plan = study.group();
        return plan == null ? GroupPlan.OPEN : plan;
    }
}
