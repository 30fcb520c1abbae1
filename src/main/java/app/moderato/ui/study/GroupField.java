package app.moderato.ui.study;

import app.moderato.core.study.GroupPlan;
import java.math.BigDecimal;
import java.util.Optional;

/** A number in the plan of a group, as it is typed. */
enum GroupField {
    PARTICIPANTS("study.group.participants", "study.group.unread-participants"),
    MINUTES("study.group.section-minutes", "study.group.unread-minutes");

    private final String name;
    private final String unread;

    /** @param name and the other are keys of messages */
    GroupField(String name, String unread) {
        this.name = name;
        this.unread = unread;
    }

    String nameKey() {
        return name;
    }

    /** Of what a person is told whose text is no value of it. */
    String unreadKey() {
        return unread;
    }

    /** Nothing written leaves it open, which is 0; empty where the text is no number above 0. */
    Optional<Double> read(String text) {
        String bare = text.strip().replace(',', '.');
        if (bare.isEmpty()) {
            return Optional.of(0.0);
        }
        try {
            double value = this == PARTICIPANTS ? Integer.parseInt(bare) : new BigDecimal(bare).doubleValue();
            return value > 0 && Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static String written(double value) {
        return value == 0 ? "" : GroupWords.number(value);
    }

    /** Minutes that a new section of the kind begins with. */
    static double usualMinutes(GroupPlan.Kind kind) {
        return GroupPlan.USUAL_COURSE.stream()
                .filter(section -> section.kind() == kind)
                .mapToDouble(GroupPlan.Section::minutes)
                .findFirst()
                .orElse(0);
    }
}
