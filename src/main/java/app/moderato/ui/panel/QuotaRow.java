package app.moderato.ui.panel;

import app.moderato.core.analysis.PanelGoal;
import app.moderato.core.analysis.PanelProfile;
import app.moderato.core.analysis.PersonaAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of the list of quotas. */
sealed interface QuotaRow {
    /** @param attribute as the panel names it */
    record Heading(String attribute) implements QuotaRow {}

    /**
     * @param people of this category, weighted where there is a target
     * @param goal null where the panel has no target for it
     * @param scale people that a full bar stands for
     */
    record Line(String category, int people, @Nullable PanelGoal goal, double scale) implements QuotaRow {
        double share() {
            return people / scale;
        }

        /** Of the target on the bar; negative for none. */
        double target() {
            return goal == null ? -1 : goal.wanted() / scale;
        }
    }

    /** Room beyond the longest bar of an attribute, so that its target can lie to the right of it. */
    double ROOM = 1.25;
    /** An attribute without targets and with more groups is left to the filters. */
    int MOST_GROUPS = 12;

    /** Attributes with targets first, then what the others are made up of. */
    static List<QuotaRow> of(PanelProfile profile) {
        Map<String, List<PanelGoal>> goals = new LinkedHashMap<>();
        profile.goals()
                .forEach(goal -> goals.computeIfAbsent(goal.attribute(), name -> new ArrayList<>())
                        .add(goal));
        List<QuotaRow> rows = new ArrayList<>();
        goals.forEach((attribute, lines) -> {
            double most = lines.stream()
                    .mapToInt(goal -> Math.max(goal.wanted(), goal.achieved()))
                    .max()
                    .orElse(1);
            rows.add(new Heading(attribute));
            lines.forEach(goal -> rows.add(new Line(goal.category(), goal.achieved(), goal, ROOM * Math.max(1, most))));
        });
        for (PersonaAttribute attribute : profile.attributes()) {
            if (!goals.containsKey(attribute.name()) && attribute.groups().size() <= MOST_GROUPS) {
                int most = attribute.groups().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1);
                rows.add(new Heading(attribute.name()));
                attribute.groups().forEach((group, people) -> rows.add(new Line(group, people, null, ROOM * most)));
            }
        }
        return List.copyOf(rows);
    }
}
