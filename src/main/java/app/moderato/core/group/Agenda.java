package app.moderato.core.group;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.core.study.GroupPlan.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a plan. What stands between warm-up and close is gone through once for each concept, unless a section
 * there names its concept: then the plan is taken word for word.
 */
public final class Agenda {
    private Agenda() {}

    /**
     * @param concepts of the group, in order, ≥ 1
     * @param total minutes of speaking time to which the timed stages are scaled; 0 leaves them as planned
     */
    public static List<Stage> of(List<Section> sections, List<ConceptId> concepts, double total) {
        int from = 0;
        while (from < sections.size() && sections.get(from).kind() == Kind.WARM_UP) {
            from++;
        }
        int to = sections.size();
        while (to > from && sections.get(to - 1).kind() == Kind.CLOSE) {
            to--;
        }
        List<Stage> stages = new ArrayList<>();
        sections.subList(0, from).forEach(section -> stages.add(stage(section, null)));
        stages.addAll(middle(sections.subList(from, to), concepts));
        sections.subList(to, sections.size()).forEach(section -> stages.add(stage(section, null)));
        return scaled(stages, total);
    }

    private static List<Stage> middle(List<Section> sections, List<ConceptId> concepts) {
        List<Stage> stages = new ArrayList<>();
        if (sections.stream().noneMatch(section -> section.concept() != null)) {
            concepts.forEach(concept -> sections.forEach(section -> stages.add(stage(section, concept))));
            return stages;
        }
        ConceptId current = concepts.getFirst();
        for (Section section : sections) {
            ConceptId named = section.concept();
            current = named == null ? current : named;
            stages.add(stage(section, current));
        }
        return stages;
    }

    private static Stage stage(Section section, @Nullable ConceptId concept) {
        double minutes = section.minutes() > 0 ? section.minutes() : usual(section.kind());
        boolean silent = section.kind() == Kind.PRIVATE || section.kind() == Kind.POLL;
        return new Stage(section.kind(), concept, silent ? 0 : minutes, section.say());
    }

    private static double usual(Kind kind) {
        return switch (kind) {
            case DISCUSS -> 8;
            case WARM_UP, PROBE -> 3;
            case CLOSE -> 2;
            case PRIVATE, SHOW, POLL -> 0;
        };
    }

    private static List<Stage> scaled(List<Stage> stages, double total) {
        double sum = stages.stream().mapToDouble(Stage::minutes).sum();
        if (total <= 0 || sum <= 0) {
            return List.copyOf(stages);
        }
        return stages.stream()
                .map(stage -> new Stage(stage.kind(), stage.concept(), stage.minutes() * total / sum, stage.opening()))
                .toList();
    }
}
