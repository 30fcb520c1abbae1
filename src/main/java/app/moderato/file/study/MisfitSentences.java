package app.moderato.file.study;

import app.moderato.core.study.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One sentence for one thing that does not fit the schema; no word of it is the schema's. */
final class MisfitSentences {
    private static final Set<String> LATER = Set.of("van-westendorp", "maxdiff");

    private MisfitSentences() {}

    static String of(StudySchema.Misfit misfit) {
        JsonNode value = misfit.value();
        String name = name(misfit.pointer());
        if (value.isNull()) {
            return name + " has no value. Fill it in, or remove the line.";
        }
        if (misfit.keyword().equals("additionalProperties")) {
            String hint = Nearest.hint(misfit.property(), Misfits.keys(misfit.rule()));
            return "“" + shortened(misfit.property()) + "” is not a key here."
                    + (hint.isEmpty() ? " Keys here: " + String.join(", ", Misfits.keys(misfit.rule())) + "." : hint);
        }
        if (!misfit.advice().isEmpty()) {
            return misfit.advice().replace("{value}", shown(value));
        }
        JsonNode rule = misfit.rule().path(misfit.keyword());
        return switch (misfit.keyword()) {
            case "required" ->
                misfit.property().equals("moderato")
                        ? "The line “moderato: 1” is missing. Add it at the top."
                        : "“" + misfit.property() + "” is missing " + whole(misfit.pointer()) + ". Add it.";
            case "type" ->
                isQuoted(value, misfit.rule())
                        ? name + " is " + kind(misfit.rule()) + ": remove the quotes around it."
                        : name + " should be " + kind(misfit.rule()) + ", not " + found(value) + ".";
            case "enum" -> choice(name, value, misfit.rule().path("enum"));
            case "const" -> name + " should be " + rule.asText() + ", not " + found(value) + ".";
            case "minimum" -> name + " must be at least " + rule.asText() + ", not " + shown(value) + ".";
            case "exclusiveMinimum" -> name + " must be more than " + rule.asText() + ", not " + shown(value) + ".";
            case "maximum" -> name + " must be at most " + rule.asText() + ", not " + shown(value) + ".";
            case "minItems", "minProperties" ->
                name + " needs at least " + rule.asText() + (rule.asInt() == 1 ? " entry" : " entries") + ", and has "
                        + value.size() + ".";
            case "maxItems", "maxProperties" ->
                name + " has at most " + rule.asText() + " entries, not " + value.size() + ".";
            case "uniqueItems" -> name + " has an entry twice. Keep each once.";
            case "pattern" -> name + " is empty. Write something, or remove the line.";
            case "propertyNames" -> name + " has a key without a name. Name it.";
            case "false" -> name + " does not belong to a question of this type. Remove it, or change the type.";
            default -> name + " cannot be " + found(value) + ".";
        };
    }

    private static String choice(String name, JsonNode value, JsonNode allowed) {
        if (LATER.contains(value.asText())) {
            return "Questions of type “" + value.asText() + "” come later. For now use another type.";
        }
        List<String> words = new ArrayList<>();
        allowed.forEach(word -> words.add(word.asText()));
        String hint = value.isValueNode() ? Nearest.hint(value.asText(), words) : "";
        return name + " cannot be " + found(value) + "."
                + (hint.isEmpty() ? " Choose one of " + String.join(", ", words) + "." : hint);
    }

    /** “size”, or the third entry of “options”. */
    private static String name(String pointer) {
        if (pointer.isEmpty()) {
            return "The file";
        }
        String last = last(pointer);
        if (!last.matches("\\d+")) {
            return "“" + last + "”";
        }
        return "Entry " + (Integer.parseInt(last) + 1) + " of “" + last(pointer.substring(0, pointer.lastIndexOf('/')))
                + "”";
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private static String whole(String pointer) {
        if (pointer.isEmpty()) {
            return "in the study";
        }
        if (pointer.matches("/concepts/\\d+")) {
            return "in this concept";
        }
        if (pointer.matches("/guide/[a-z]+/\\d+")) {
            return "in this question";
        }
        return pointer.matches("(?s).*/\\d+") ? "in this entry" : "in “" + last(pointer) + "”";
    }

    private static String kind(JsonNode rule) {
        JsonNode type = rule.path("type");
        return switch (type.isArray() ? "text" : type.asText()) {
            case "object" -> "a set of keys with values, like id: …";
            case "array" -> "a list, each entry beginning with - or all of them in [ ]";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> "a text";
        };
    }

    private static String found(JsonNode value) {
        if (value.isArray()) {
            return "a list";
        }
        return value.isObject() ? "a set of keys with values" : "“" + shown(value) + "”";
    }

    /** Whether quotation marks are all that is wrong. */
    private static boolean isQuoted(JsonNode value, JsonNode rule) {
        if (!value.isTextual()) {
            return false;
        }
        Item.Text bare = new Item.Text(value.asText(), false, 0);
        return rule.path("type").asText().equals("boolean")
                ? Scalars.truth(bare).isPresent()
                : Scalars.number(bare)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0
                                || rule.path("type").asText().equals("number"))
                        .isPresent();
    }

    private static String shown(JsonNode value) {
        return shortened(value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
    }

    private static String shortened(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= 60;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, 57)) + "…";
    }
}
