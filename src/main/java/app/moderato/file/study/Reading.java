package app.moderato.file.study;

import app.moderato.core.study.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One set of keys at its place, read leniently: what has the wrong form is absent, for the schema has told it already.
 *
 * @param problems takes what only reading brings to light
 */
record Reading(Item.Fields fields, String pointer, List<Problem> problems) {
    static Reading of(Item item, String pointer, List<Problem> problems) {
        return new Reading(
                item instanceof Item.Fields fields ? fields : new Item.Fields(List.of(), item.line()),
                pointer,
                problems);
    }

    boolean has(String key) {
        return fields.get(key).isPresent();
    }

    Reading child(String key) {
        return of(fields.get(key).orElseGet(() -> new Item.Fields(List.of(), fields.line())), at(key), problems);
    }

    List<Reading> children(String key) {
        List<Reading> children = new ArrayList<>();
        if (fields.get(key).orElse(null) instanceof Item.Rows rows) {
            for (int i = 0; i < rows.items().size(); i++) {
                children.add(of(rows.items().get(i), at(key) + "/" + i, problems));
            }
        }
        return children;
    }

    Optional<String> text(String key) {
        return fields.get(key).flatMap(Reading::text);
    }

    static Optional<String> text(Item item) {
        return item instanceof Item.Text text && !text.isNothing() ? Optional.of(text.text()) : Optional.empty();
    }

    /** The texts of a list; what is not a text is left out. */
    List<String> texts(String key) {
        return fields.get(key).map(Reading::texts).orElse(List.of());
    }

    static List<String> texts(Item item) {
        return item instanceof Item.Rows rows
                ? rows.items().stream().flatMap(row -> text(row).stream()).toList()
                : List.of();
    }

    Map<String, String> words(String key) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Item.Field field : child(key).fields().fields()) {
            text(field.value()).ifPresent(text -> words.put(field.key(), text));
        }
        return words;
    }

    Optional<BigDecimal> number(String key) {
        return fields.get(key).flatMap(Reading::number);
    }

    static Optional<BigDecimal> number(Item item) {
        return item instanceof Item.Text text ? Scalars.number(text) : Optional.empty();
    }

    int whole(String key, int otherwise) {
        return number(key).map(BigDecimal::intValue).orElse(otherwise);
    }

    double real(String key, double otherwise) {
        return number(key).map(BigDecimal::doubleValue).orElse(otherwise);
    }

    boolean truth(String key, boolean otherwise) {
        return fields.get(key)
                .flatMap(item -> item instanceof Item.Text text ? Scalars.truth(text) : Optional.empty())
                .orElse(otherwise);
    }

    /** Makes something of a text; a text that does not serve is a problem at its place. */
    <T> Optional<T> parsed(String key, Function<String, T> parse) {
        return text(key).flatMap(text -> parsed(text, at(key), parse));
    }

    /** The same for each text of a list. */
    <T> List<T> parsedTexts(String key, Function<String, T> parse) {
        List<T> all = new ArrayList<>();
        List<String> texts = texts(key);
        for (int i = 0; i < texts.size(); i++) {
            parsed(texts.get(i), at(key) + "/" + i, parse).ifPresent(all::add);
        }
        return all;
    }

    private <T> Optional<T> parsed(String text, String pointer, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.error(pointer, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    String at(String key) {
        return pointer + "/" + Problem.pointerPart(key);
    }
}
