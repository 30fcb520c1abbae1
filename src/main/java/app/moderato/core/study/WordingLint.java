package app.moderato.core.study;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Length, loaded words, jargon and numbers asked where words serve; the rest by rules of their own. English. */
final class WordingLint {
    private static final int LONG = 40;
    /** Characters; the rules below are for questions, not for novels. */
    private static final int LONGEST_LOOKED_AT = 2_000;

    private static final Pattern NUMBER = Words.ignoringCase(
            "\\bon a scale (?:from|of|between)?\\s*\\d|\\bfrom [01] to (?:[3579]|10|100)\\b|\\bout of (?:5|7|10|100)\\b");
    /** “On a scale from 1 to 5, where 5 is best, ” before the question. */
    private static final Pattern SCALE_FIRST = Words.ignoringCase(
            "^on a scale (?:from|of|between)?\\s*\\d+\\s*(?:to|and|[-–])\\s*\\d+,\\s*(?=(?:how|what)\\b)");

    private static final Pattern SCALE_LAST = Words.ignoringCase(
            "^(how\\b[^?]*?),?\\s+(?:on a scale\\s+)?(?:from|of|between)\\s+\\d+\\s*(?:to|and|[-–])\\s*\\d+\\s*\\?$");
    private static final Pattern BEFORE_NOUN =
            Words.ignoringCase("(?<=\\b(?:this|that|these|those|the|our|its|your)\\s)$");

    private WordingLint() {}

    static void lint(String text, Findings findings) {
        int length = text.strip().split("\\s+", -1).length;
        if (length > LONG) {
            findings.add(
                    GuideFinding.Kind.LENGTH,
                    "The question has " + length + " words. Ask in " + LONG + " or fewer; put facts into the concept.");
        }
        if (text.length() > LONGEST_LOOKED_AT) {
            return;
        }
        LeadingLint.lint(text, findings);
        LoadedWords.judging(text)
                .ifPresent(loaded -> findings.add(
                        GuideFinding.Kind.LOADED,
                        loaded,
                        "“" + loaded.words() + "” judges before the person does. Leave it out, or use a neutral word.",
                        without(text, loaded).map(Better.Text::new).orElse(null)));
        Jargon.first(text)
                .ifPresent(
                        word -> findings.add(GuideFinding.Kind.JARGON, word.passage(), word.why(), word.better(text)));
        Question question = findings.asked().question();
        boolean rated = question instanceof Question.Rating;
        if ((rated || question instanceof Question.Nps) && findings.key().equals("text")) {
            BarrelLint.question(text, findings);
        }
        if (rated || question instanceof Question.Open) {
            number(text, findings);
        }
    }

    /** Two things in one question, where it is short enough to be one. */
    static void barrels(String text, Findings findings) {
        if (text.length() <= LONGEST_LOOKED_AT) {
            BarrelLint.question(text, findings);
        }
    }

    private static void number(String text, Findings findings) {
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            findings.add(
                    GuideFinding.Kind.NUMBER,
                    Passage.of(number),
                    "The question asks for a number, but answers are given in words and rated afterwards. Ask openly,"
                            + " like “How likely are you to buy it?”",
                    inWords(text).map(Better.Text::new).orElse(null));
        }
    }

    private static Optional<String> inWords(String text) {
        Matcher first = SCALE_FIRST.matcher(text);
        Matcher last = SCALE_LAST.matcher(text);
        Optional<String> without = first.find()
                ? Optional.of(Words.capitalized(text.substring(first.end())))
                : last.matches() ? Optional.of(last.group(1) + "?") : Optional.empty();
        return without.filter(rest -> !NUMBER.matcher(rest).find());
    }

    /** Without an adjective that stands between an article and a noun; elsewhere the sentence would fall apart. */
    private static Optional<String> without(String text, Passage word) {
        String before = text.substring(0, word.start());
        String after = text.substring(word.end());
        boolean noun = BEFORE_NOUN.matcher(before).find() && after.matches("(?s)\\s+[\\p{L}{].*");
        return noun ? Optional.of(before + after.stripLeading()) : Optional.empty();
    }
}
