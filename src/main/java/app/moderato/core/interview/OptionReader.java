package app.moderato.core.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds offered options in a spoken reply, by their own words. */
final class OptionReader {
    /** Words just before an option that turn it down, such as “rather than the pump”. */
    private static final Pattern TURNED_DOWN = Pattern.compile(
            "(?i)(?:\\b(?:not|never|rather than|instead of|except|without|over|than|unlike|versus|vs\\.?|compared (?:to|with))|n['’]t(?: \\w+){0,2})"
                    + "(?: (?:the|a|an|any|for|take|want|pick|choose))*\\s*[\"“'‘]?\\s*$");

    private OptionReader() {}

    /** The one option named; empty where none is, or more than one without a preference. */
    static Optional<String> one(List<String> options, String text) {
        List<String> named = named(options, text);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** All options named, joined by {@code |} in the order offered; empty where none is. */
    static Optional<String> several(List<String> options, String text) {
        List<String> named = named(options, text);
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(options.stream().filter(named::contains).collect(Collectors.joining("|")));
    }

    /** All options, joined by {@code |} in the order named; empty where one is left out. */
    static Optional<String> order(List<String> options, String text) {
        List<String> named =
                mentions(options, text).stream().map(Mention::option).distinct().toList();
        return named.size() == options.size() ? Optional.of(String.join("|", named)) : Optional.empty();
    }

    private static List<String> named(List<String> options, String text) {
        List<Mention> mentions = mentions(options, text);
        List<String> wanted = mentions.stream()
                .filter(mention ->
                        !TURNED_DOWN.matcher(text.substring(0, mention.start())).find())
                .map(Mention::option)
                .distinct()
                .toList();
        return wanted.isEmpty() && mentions.size() == 1
                ? List.of(mentions.getFirst().option())
                : wanted;
    }

    /** In order of appearance; where one option's text holds another's, the longer one is meant. */
    private static List<Mention> mentions(List<String> options, String text) {
        List<String> longestFirst = options.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<Mention> mentions = new ArrayList<>();
        for (String option : longestFirst) {
            Matcher matcher = whole(option).matcher(text);
            while (matcher.find()) {
                Mention found = new Mention(option, matcher.start(), matcher.end());
                if (mentions.stream().noneMatch(found::overlaps)) {
                    mentions.add(found);
                }
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
        return mentions;
    }

    private static Pattern whole(String option) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(option.strip()) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Mention(String option, int start, int end) {
        boolean overlaps(Mention other) {
            return start < other.end && other.start < end;
        }
    }
}
