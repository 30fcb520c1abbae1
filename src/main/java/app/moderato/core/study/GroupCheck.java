package app.moderato.core.study;

import java.util.List;

/** What is wrong with the plan of a group discussion. */
final class GroupCheck {
    private GroupCheck() {}

    static void check(Study study, ScaleLibrary scales, Doubt doubt, List<Problem> problems) {
        GroupPlan group = study.group();
        if (group == null) {
            return;
        }
        if (group.participants() != 0 && (group.participants() < 2 || group.participants() > 12)) {
            problems.add(Problem.error(
                    "/group/participants", "A group has 2 to 12 participants, not " + group.participants() + "."));
        }
        List<String> known =
                study.concepts().stream().map(concept -> concept.id().value()).toList();
        for (int i = 0; i < group.concepts().size() && !doubt.concepts(); i++) {
            String id = group.concepts().get(i).value();
            if (!known.contains(id)) {
                problems.add(Problem.error(
                        "/group/concepts/" + i, "There is no concept “" + id + "”." + Nearest.hint(id, known)));
            }
        }
        if (group.construct() != null) {
            GuideCheck.unknownScale(group.construct(), scales)
                    .ifPresent(sentence -> problems.add(Problem.error("/group/construct", sentence)));
        }
        for (int i = 0; i < group.sections().size(); i++) {
            double minutes = group.sections().get(i).minutes();
            if (!(minutes >= 0 && minutes <= 240)) {
                problems.add(Problem.error(
                        "/group/sections/" + i + "/minutes", "A section lasts more than 0 and at most 240 minutes."));
            }
        }
    }
}
