package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for combinations in a sheet that {@link PlausibilityRules} rule out. */
final class Oddities {
    /** What the rules say of one category, looked up once: patterns are slow and people are many. */
    private record Say(int youngest, boolean withoutDiploma, boolean topIncome) {
        boolean anything() {
            return youngest > 0 || withoutDiploma || topIncome;
        }
    }

    private final Sheet sheet;
    private final int ageColumn;
    private final Map<Integer, Map<Level, Say>> says = new HashMap<>();
    private final List<Integer> ruled = new ArrayList<>();

    Oddities(Sheet sheet) {
        this.sheet = sheet;
        this.ageColumn = numericAge(sheet);
        for (int column = 0; column < sheet.attributes().size(); column++) {
            Map<Level, Say> ofColumn = new HashMap<>();
            for (int person = 0; person < sheet.size(); person++) {
                int at = column;
                ofColumn.computeIfAbsent(
                        sheet.level(person, column),
                        level -> say(sheet.attributes().get(at), level.label()));
            }
            if (column != ageColumn && ofColumn.values().stream().anyMatch(Say::anything)) {
                says.put(column, ofColumn);
                ruled.add(column);
            }
        }
    }

    private static int numericAge(Sheet sheet) {
        int column = sheet.column("age");
        return column >= 0 && sheet.size() > 0 && sheet.level(0, column).band() != null ? column : -1;
    }

    private static Say say(String attribute, String category) {
        return new Say(
                PlausibilityRules.youngest(attribute, category),
                PlausibilityRules.withoutDiploma(attribute, category),
                PlausibilityRules.topIncome(attribute, category));
    }

    /** Columns that some rule speaks about. */
    List<Integer> ruled() {
        return ruled;
    }

    /** Whether a person is too young for a category of this column. */
    boolean tooYoung(int person, int column) {
        Say say = of(person, column);
        return ageColumn >= 0 && say != null && Integer.parseInt(sheet.value(person, ageColumn)) < say.youngest();
    }

    /** Number of rules a person breaks. */
    int count(int person) {
        int broken = 0;
        boolean withoutDiploma = false;
        boolean topIncome = false;
        for (int column : ruled) {
            broken += tooYoung(person, column) ? 1 : 0;
            Say say = of(person, column);
            withoutDiploma |= say != null && say.withoutDiploma();
            topIncome |= say != null && say.topIncome();
        }
        return broken + (withoutDiploma && topIncome ? 1 : 0);
    }

    private @Nullable Say of(int person, int column) {
        Map<Level, Say> ofColumn = says.get(column);
        return ofColumn == null ? null : ofColumn.get(sheet.level(person, column));
    }
}
