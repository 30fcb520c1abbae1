package app.moderato.core.study;

import java.util.List;

/** What is wrong with the plan of a group discussion. */
final class GroupCheck {
    private final GroupPlan group;
    private final List<String> known;
    private final List<Problem> problems;

    private GroupCheck(GroupPlan group, List<String> known, List<Problem> problems) {
        this.group = group;
        this.known = known;
        this.problems = problems;
    }

    static void check(Study study, ScaleLibrary scales, Doubt doubt, List<Problem> problems) {
        GroupPlan group = study.group();
        if (group == null) {
            return;
        }
        List<String> known =
                study.concepts().stream().map(concept -> concept.id().value()).toList();
        GroupCheck check = new GroupCheck(group, known, problems);
        check.participants();
        if (!doubt.concepts()) {
            check.concepts();
        }
        if (group.construct() != null) {
            GuideCheck.unknownScale(group.construct(), scales)
                    .ifPresent(sentence -> problems.add(Problem.error("/group/construct", sentence)));
        }
        for (int i = 0; i < group.sections().size(); i++) {
            check.section(group.sections().get(i), "/group/sections/" + i, doubt);
        }
    }

    private void participants() {
        int count = group.participants();
        if (count != 0 && (count < 2 || count > 12)) {
            problems.add(Problem.error("/group/participants", "A group has 2 to 12 participants, not " + count + "."));
        }
    }

    private void concepts() {
        for (int i = 0; i < group.concepts().size(); i++) {
            String id = group.concepts().get(i).value();
            if (!known.contains(id)) {
                problems.add(Problem.error("/group/concepts/" + i, unknown(id)));
            }
        }
    }

    private void section(GroupPlan.Section section, String pointer, Doubt doubt) {
        if (!(section.minutes() >= 0 && section.minutes() <= 240)) {
            problems.add(Problem.error(pointer + "/minutes", "A section lasts more than 0 and at most 240 minutes."));
        }
        if (section.concept() != null && !doubt.concepts()) {
            concept(section.kind(), section.concept(), pointer + "/concept");
        }
        if (section.say() != null && !Template.placeholders(section.say()).isEmpty()) {
            problems.add(Problem.error(
                    pointer + "/say",
                    "Nothing is filled into what the moderator says: “{{"
                            + Template.placeholders(section.say()).getFirst()
                            + "}}” would be read out. Write the words themselves."));
        }
    }

    private void concept(GroupPlan.Kind kind, ConceptId concept, String pointer) {
        String id = concept.value();
        if (!kind.ofConcept()) {
            problems.add(Problem.error(
                    pointer,
                    "A section of this kind is about no concept. Take the line out, or make it private, show, discuss"
                            + ", probe or poll."));
        } else if (!known.contains(id)) {
            problems.add(Problem.error(pointer, unknown(id)));
        } else if (!group.concepts().isEmpty() && !group.concepts().contains(concept)) {
            problems.add(Problem.error(
                    pointer,
                    "The group does not talk about “" + id + "”. Add it to the concepts of the group, or take one of"
                            + " those: "
                            + String.join(
                                    ", ",
                                    group.concepts().stream()
                                            .map(ConceptId::value)
                                            .toList())
                            + "."));
        }
    }

    private String unknown(String id) {
        return "There is no concept “" + id + "”." + Nearest.hint(id, known);
    }
}
