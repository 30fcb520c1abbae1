package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes JSON apart. JSON is YAML by the book, but YAML parsers stumble over its tabs and escapes. */
final class JsonSource {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final List<Problem> problems = new ArrayList<>();

    private JsonSource(JsonParser parser) {
        this.parser = parser;
    }

    /** Empty where the text is not JSON. */
    static Optional<Source> parse(String text) throws InvalidInput {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonSource source = new JsonSource(parser);
            parser.nextToken();
            Item root = source.item(0);
            return parser.nextToken() == null ? Optional.of(new Source(root, source.problems)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail to be read", e);
        }
    }

    private Item item(int depth) throws IOException, InvalidInput {
        int line = line();
        if (depth > Source.DEEPEST) {
            throw Source.tooDeep(line);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(depth, line);
            case START_ARRAY -> rows(depth, line);
            case VALUE_STRING -> new Item.Text(parser.getText(), true, line);
            default -> new Item.Text(parser.getText(), false, line);
        };
    }

    private Item rows(int depth, int line) throws IOException, InvalidInput {
        List<Item> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(item(depth + 1));
        }
        return new Item.Rows(items, line);
    }

    private Item fields(int depth, int line) throws IOException, InvalidInput {
        Map<String, Item.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            Item.Field first = fields.putIfAbsent(key, new Item.Field(key, item(depth + 1), keyLine));
            if (first != null) {
                problems.add(Source.twice(key, keyLine, first.line()));
            }
        }
        return new Item.Fields(List.copyOf(fields.values()), line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
