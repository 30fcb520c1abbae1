package app.moderato.ui.study;

import app.moderato.core.study.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Texts in the plan of a group that make no number yet; a section's go where the section goes. */
final class GroupTyped {
    /** What is done to a course, done to the fields of its sections. */
    interface Reordering {
        /** @param fields of the minutes, in the order of the sections */
        void apply(List<String> fields);
    }

    static final String PARTICIPANTS = "group/participants";
    /** The field of a section that was not there before. */
    static final String NEW = "";

    private static final String SECTIONS = "group/sections/";

    private GroupTyped() {}

    static String minutes(int index) {
        return SECTIONS + index + "/minutes";
    }

    /** Of a plan that is taken out. */
    static Draft none(Draft draft) {
        return participantsAlone(draft).finished(PARTICIPANTS);
    }

    /** Of a course that is taken out. */
    static Draft participantsAlone(Draft draft) {
        return reordered(draft, 0, fields -> {});
    }

    /** @param size of the course before */
    static Draft reordered(Draft draft, int size, Reordering same) {
        List<String> fields = new ArrayList<>(
                IntStream.range(0, size).mapToObj(GroupTyped::minutes).toList());
        same.apply(fields);
        Draft moved = draft;
        for (String field : draft.unfinished().keySet()) {
            if (field.startsWith(SECTIONS)) {
                moved = moved.finished(field);
            }
        }
        for (Map.Entry<String, String> typed : draft.unfinished().entrySet()) {
            int now = fields.indexOf(typed.getKey());
            if (now >= 0) {
                moved = moved.unfinished(minutes(now), typed.getValue());
            }
        }
        return moved;
    }
}
