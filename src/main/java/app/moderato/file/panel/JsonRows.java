package app.moderato.file.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.table.MessyTable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People as JSON objects, a line each or in one list; keys inside keys become columns such as {@code home.city}. */
final class JsonRows {
    private static final int DEEPEST = 5;
    private static final long MOST_CELLS = 10_000_000;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @param fields column to cell */
    private record Line(int line, Map<String, String> fields) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> leftOut = new ArrayList<>();

    private final String name;

    private JsonRows(String name) {
        this.name = name;
    }

    static PersonaTable read(String text, String encoding, String name) throws InvalidInput {
        JsonRows rows = new JsonRows(name);
        boolean list = text.stripLeading().startsWith("[");
        if (list) {
            rows.readList(text);
        } else {
            rows.readLines(text);
        }
        return rows.table((list ? "JSON, " : "JSON lines, ") + encoding);
    }

    private void readList(String text) throws InvalidInput {
        try (MappingIterator<JsonNode> nodes = MAPPER.readerFor(JsonNode.class).readValues(text)) {
            for (int number = 1; nodes.hasNextValue(); number++) {
                add(number, nodes.nextValue());
            }
        } catch (JsonProcessingException e) {
            throw new InvalidInput(name + " is not proper JSON: " + e.getOriginalMessage()
                    + (e.getLocation() == null
                            ? ""
                            : " (line " + e.getLocation().getLineNr() + ")") + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private void readLines(String text) throws InvalidInput {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                try {
                    add(number, MAPPER.readTree(line));
                } catch (JsonProcessingException e) {
                    leaveOut(number, "This line is not a JSON object: " + e.getOriginalMessage() + ".");
                }
            }
        }
    }

    private void add(int line, JsonNode node) throws InvalidInput {
        if (node.isObject()) {
            Map<String, String> fields = new LinkedHashMap<>();
            flatten(node, "", 1, fields);
            lines.add(new Line(line, fields));
            limit();
        } else {
            leaveOut(line, "This is not a JSON object with a person's attributes.");
        }
    }

    private void leaveOut(int line, String sentence) throws InvalidInput {
        leftOut.add(Problem.error("", sentence).atLine(line));
        limit();
    }

    private void limit() throws InvalidInput {
        if (lines.size() + leftOut.size() > MessyTable.MOST_ROWS) {
            throw new InvalidInput(name + " has more than " + MessyTable.MOST_ROWS + " rows. Split it.");
        }
    }

    private static void flatten(JsonNode node, String prefix, int depth, Map<String, String> fields) {
        node.properties().forEach(entry -> {
            String key = prefix + entry.getKey().strip();
            JsonNode value = entry.getValue();
            if (value.isObject() && depth < DEEPEST) {
                flatten(value, key + ".", depth + 1, fields);
            } else {
                fields.put(key, text(value));
            }
        });
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(text(item)));
            return String.join(", ", items);
        }
        return value.isContainerNode()
                ? value.toString()
                : value.isNull() ? "" : value.asText().strip();
    }

    private PersonaTable table(String format) throws InvalidInput {
        Set<String> columns = new LinkedHashSet<>();
        lines.forEach(line -> columns.addAll(line.fields().keySet()));
        if (columns.size() > MessyTable.MOST_COLUMNS || (long) columns.size() * lines.size() > MOST_CELLS) {
            throw new InvalidInput(name + " has " + lines.size() + " people with " + columns.size()
                    + " different keys, which is too much at once. Split it, or leave keys out.");
        }
        List<MessyTable.Row> rows = lines.stream()
                .map(line -> new MessyTable.Row(
                        line.line(),
                        columns.stream()
                                .map(column -> line.fields().getOrDefault(column, ""))
                                .toList()))
                .toList();
        return new PersonaTable(format, List.copyOf(columns), rows, leftOut);
    }
}
