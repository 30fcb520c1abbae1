package app.moderato.report.office;

import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.Study;
import app.moderato.report.talk.StageWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plan of a group discussion as a client reads it. */
final class GroupBlocks {
    private GroupBlocks() {}

    static List<Block> of(Study study, GroupPlan plan) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Group discussion"));
        String people = plan.participants() == 0 ? "Some of these people" : plan.participants() + " of these people";
        List<String> shown = plan.concepts().stream()
                .flatMap(id -> study.concept(id).stream())
                .map(concept -> "“" + concept.name() + "”")
                .toList();
        blocks.add(new Block.Paragraph(people + " also talk with each other about "
                + (shown.isEmpty() ? "all concepts" : String.join(", ", shown)) + "."));
        for (GroupPlan.Section section : plan.course()) {
            blocks.add(Block.Item.dashed(what(study, section) + minutes(section)));
            if (section.say() != null) {
                blocks.add(
                        new Block.Note("The moderator begins: “" + section.say().strip() + "”"));
            }
        }
        return blocks;
    }

    private static String what(Study study, GroupPlan.Section section) {
        String name = Optional.ofNullable(section.concept())
                .flatMap(study::concept)
                .map(concept -> "“" + concept.name() + "”")
                .orElse("");
        if (name.isEmpty()) {
            return kind(section.kind());
        }
        return section.kind() == GroupPlan.Kind.SHOW ? name + " is shown" : kind(section.kind()) + ", about " + name;
    }

    private static String minutes(GroupPlan.Section section) {
        return section.minutes() == 0
                ? ""
                : ", "
                        + BigDecimal.valueOf(section.minutes())
                                .stripTrailingZeros()
                                .toPlainString() + " minutes of speaking time";
    }

    private static String kind(GroupPlan.Kind kind) {
        return switch (kind) {
            case WARM_UP, DISCUSS, CLOSE -> StageWords.of(kind);
            case PRIVATE -> "Each one alone, not heard by the others";
            case SHOW -> "The concepts are shown";
            case PROBE -> "The moderator follows up";
            case POLL -> "Blind poll: each one answers unseen";
        };
    }
}
