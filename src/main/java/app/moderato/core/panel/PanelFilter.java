package app.moderato.core.panel;

import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may be in a panel: attribute to a value, several values separated by {@code |}, or a range of whole numbers such
 * as {@code 25-54} or {@code 65+}.
 */
public final class PanelFilter {
    private final Map<String, List<String>> wanted = new LinkedHashMap<>();

    public PanelFilter(Map<String, String> filter) {
        filter.forEach((attribute, values) -> wanted.put(
                attribute,
                Stream.of(values.split("\\|", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList()));
    }

    /** A persona without the attribute is not accepted. A persona's band is accepted where a range holds all of it. */
    public boolean accepts(Persona persona) {
        return wanted.entrySet().stream()
                .allMatch(entry -> persona.attribute(entry.getKey())
                        .map(value -> accepts(
                                entry.getKey(),
                                new Level(value, Band.parse(value).orElse(null))))
                        .orElse(false));
    }

    /** What in the filter does not fit a population's attributes. */
    List<Problem> problems(Map<String, Axis> axes) {
        List<Problem> problems = new ArrayList<>();
        wanted.forEach((attribute, values) -> {
            String pointer = "/panel/filter/" + attribute;
            Axis axis = axes.get(attribute);
            if (axis == null) {
                problems.add(Problem.error(
                        pointer,
                        "The filter names “" + attribute + "”, which this population does not have. "
                                + KnownNames.hint(attribute, axes.keySet())));
                return;
            }
            if (values.isEmpty()) {
                problems.add(Problem.error(
                        pointer, "The filter for " + attribute + " is empty; write a value, or leave the filter out."));
            }
            for (String value : values) {
                if (axis.numeric()
                        ? Band.parse(value).isEmpty()
                        : KnownNames.same(value, axis.labels()).isEmpty()) {
                    problems.add(Problem.error(pointer, unknown(axis, value)));
                }
            }
        });
        return problems;
    }

    private static String unknown(Axis axis, String value) {
        return axis.numeric()
                ? "“" + value + "” is not a range of " + axis.attribute()
                        + "; write whole numbers such as 25-54 or 65+, several separated by |."
                : axis.attribute() + " has no category “" + value + "”. " + KnownNames.hint(value, axis.labels());
    }

    /** Ranges asked for an attribute, to cut its bands at. */
    List<Band> ranges(String attribute) {
        return wanted.getOrDefault(attribute, List.of()).stream()
                .map(Band::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    boolean accepts(String attribute, Level level) {
        List<String> values = wanted.get(attribute);
        if (values == null || KnownNames.same(level.label(), values).isPresent()) {
            return true;
        }
        Band band = level.band();
        return band != null && ranges(attribute).stream().anyMatch(band::within);
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** For people, such as {@code age 25-54, gender female}. */
    @Override
    public String toString() {
        return wanted.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join(" or ", entry.getValue()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("no filter");
    }
}
