package app.moderato.file.study;

import app.moderato.core.study.Problem;
import java.util.HashMap;
import java.util.Map;

/** The line of each place of a file, by JSON pointer. */
final class Lines {
    private final Map<String, Integer> lines = new HashMap<>();

    Lines(Item root) {
        add("", root);
    }

    private void add(String pointer, Item item) {
        lines.putIfAbsent(pointer, item.line());
        switch (item) {
            case Item.Text text -> {}
            case Item.Rows rows -> {
                for (int i = 0; i < rows.items().size(); i++) {
                    add(pointer + "/" + i, rows.items().get(i));
                }
            }
            case Item.Fields fields -> {
                for (Item.Field field : fields.fields()) {
                    String place = pointer + "/" + Problem.pointerPart(field.key());
                    lines.put(place, field.line());
                    add(place, field.value());
                }
            }
        }
    }

    /** The problem with its line: that of its place, or of the nearest place around it. */
    Problem locate(Problem problem) {
        return problem.line() > 0 ? problem : problem.atLine(line(problem.pointer()));
    }

    private int line(String pointer) {
        String place = pointer;
        while (!place.isEmpty() && !lines.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return place.isEmpty() ? 0 : lines.getOrDefault(place, 0);
    }
}
