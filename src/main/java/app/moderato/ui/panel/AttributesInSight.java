package app.moderato.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which attributes have a column at first: as many as fit; the others wait in the table's menu. */
final class AttributesInSight {
    /** Between quotas and details. */
    private static final int FIT = 5;

    private static final int FIT_WHEN_NARROW = 3;
    /** Where there is no room these go first, for the details show them at a glance. */
    private static final Set<String> GO_FIRST = Set.of("gender", "sex", "race", "ethnicity");

    private AttributesInSight() {}

    /** @param names of the attributes, those most looked for first */
    static List<String> of(List<String> names, boolean narrow) {
        List<String> fitting = new ArrayList<>(names.subList(0, Math.min(FIT, names.size())));
        if (narrow) {
            for (int i = fitting.size() - 1; i >= 0 && fitting.size() > FIT_WHEN_NARROW; i--) {
                if (GO_FIRST.contains(fitting.get(i).toLowerCase(Locale.ROOT))) {
                    fitting.remove(i);
                }
            }
        }
        return narrow && fitting.size() > FIT_WHEN_NARROW ? fitting.subList(0, FIT_WHEN_NARROW) : fitting;
    }
}
