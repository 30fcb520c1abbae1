package app.moderato.core.interview.story;

import app.moderato.core.panel.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An age or a decade that the story states of the person, other than their own; the ages of others do not count. */
final class AgeCheck implements FactCheck {
    private static final Pattern KEY = Pattern.compile("^age", Pattern.CASE_INSENSITIVE);
    private static final int DECADE = 10;
    /** A person of 36 may be told to be in the mid thirties or in the late ones. */
    private static final int ROOM = 3;

    private final FactWords words;

    AgeCheck(FactWords words) {
        this.words = words;
    }

    @Override
    public List<Fault> faults(Told told) {
        Optional<String> written = told.attribute(KEY);
        Optional<Band> age = written.flatMap(Band::parse);
        if (age.isEmpty()) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        for (String sentence : told.sentences()) {
            for (Pattern pattern : words.patterns("age", told)) {
                matches(pattern, sentence)
                        .forEach(match -> number(match.group(1))
                                .filter(stated -> !stated.overlaps(age.get()))
                                .ifPresent(stated -> faults.add(fault(told, match.group(1), written.get()))));
            }
            for (Pattern pattern : words.patterns("decade", told)) {
                matches(pattern, sentence)
                        .forEach(match -> decade(match.group(1), match.group(2))
                                .filter(stated -> !stated.overlaps(age.get()))
                                .ifPresent(stated -> faults.add(fault(told, match.group(), written.get()))));
            }
        }
        return faults;
    }

    private static List<MatchResult> matches(Pattern pattern, String sentence) {
        return pattern.matcher(sentence).results().toList();
    }

    private static Fault fault(Told told, String said, String age) {
        return new Fault(
                Fault.Kind.AGE,
                "It says “" + said + "”, but " + told.who() + "’s age is " + age.replace('_', ' ') + ".");
    }

    /** Such as 52 or fifty-two; empty for other words. */
    private Optional<Band> number(String text) {
        if (text.matches("\\d+")) {
            int number = Integer.parseInt(text);
            return Optional.of(new Band(number, number, 0));
        }
        String[] parts = text.split("-", 2);
        OptionalInt tens = words.number("numbers", parts[0]);
        OptionalInt ones = parts.length > 1 ? words.number("numbers", parts[1]) : OptionalInt.of(0);
        if (tens.isEmpty() || ones.isEmpty()) {
            return Optional.empty();
        }
        int number = tens.getAsInt() + ones.getAsInt();
        return Optional.of(new Band(number, number, 0));
    }

    private Optional<Band> decade(@Nullable String part, String name) {
        OptionalInt from = name.matches("\\d0s")
                ? OptionalInt.of(Integer.parseInt(name.substring(0, 2)))
                : words.number("decades", name);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int low = from.getAsInt();
        OptionalInt middle = part == null
                ? OptionalInt.empty()
                : words.number("parts", part.replace('-', ' ').strip());
        if (middle.isEmpty()) {
            return Optional.of(new Band(low, low + DECADE - 1, 0));
        }
        int at = low + middle.getAsInt();
        return Optional.of(new Band(Math.max(low, at - ROOM), Math.min(low + DECADE - 1, at + ROOM), 0));
    }
}
