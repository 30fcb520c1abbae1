package app.moderato.ui.study;

import app.moderato.core.study.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Texts in the plan of a group that make no number yet; a section's go where the section goes. */
final class GroupTyped {
    /** What is done to a course, done to the places of its sections. */
    interface Reordering {
        void apply(List<Integer> places);
    }

    static final String PARTICIPANTS = "group/participants";
    /** The place of a section that was not there before. */
    static final int NEW = -1;

    private static final Pattern MINUTES = Pattern.compile("group/sections/(\\d{1,4})/minutes");

    private GroupTyped() {}

    static String minutes(int index) {
        return "group/sections/" + index + "/minutes";
    }

    /** Of a plan that is taken out. */
    static Draft none(Draft draft) {
        return participantsAlone(draft).finished(PARTICIPANTS);
    }

    /** Of a course that is taken out. */
    static Draft participantsAlone(Draft draft) {
        return reordered(draft, 0, places -> {});
    }

    /** @param size of the course before */
    static Draft reordered(Draft draft, int size, Reordering same) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, size).boxed().toList());
        same.apply(places);
        Draft moved = draft;
        for (String field : draft.unfinished().keySet()) {
            if (MINUTES.matcher(field).matches()) {
                moved = moved.finished(field);
            }
        }
        for (Map.Entry<String, String> typed : draft.unfinished().entrySet()) {
            Matcher minutes = MINUTES.matcher(typed.getKey());
            int now = minutes.matches() ? places.indexOf(Integer.valueOf(minutes.group(1))) : -1;
            if (now >= 0) {
                moved = moved.unfinished(minutes(now), typed.getValue());
            }
        }
        return moved;
    }
}
