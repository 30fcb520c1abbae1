package app.moderato.core.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leading, loaded, double-barrelled and long questions, and numbers asked where words serve. English. */
final class WordingLint {
    private static final int LONG = 40;
    /** Characters; the rules below are for questions, not for novels. */
    private static final int LONGEST_LOOKED_AT = 2_000;

    private static final String NOT = "(?:don|doesn|didn|wouldn|isn|aren|won|can|couldn|shouldn|haven|hasn|wasn)['’]?t";

    /** At the start of a sentence, or as its tag: “…, isn’t it?” */
    private static final Pattern NEGATIVE = ignoringCase("(?:^|[.!?]\\s+)(" + NOT
            + "\\s+(?:you|it|this|that|they|the)\\b)" + "|,\\s+(" + NOT + "\\s+(?:you|it|this|that|they))\\?");

    private static final Pattern PRAISE = ignoringCase("\\bhow much (?:do|would|did) you (love|adore|hate)\\b");
    private static final Pattern AGREE = ignoringCase("\\b(?:do|would) you agree that\\b");
    private static final Pattern SURE =
            ignoringCase("\\b(surely|obviously|of course|as everyone knows|needless to say)\\b");
    private static final Pattern NUMBER = ignoringCase(
            "\\bon a scale (?:from|of|between)?\\s*\\d|\\bfrom [01] to (?:[3579]|10|100)\\b|\\bout of (?:5|7|10|100)\\b");
    private static final Pattern PAIR = ignoringCase("\\b([\\p{L}'’-]+) and (?:the |its |their |your )?([\\p{L}'’-]+)");
    /** Pairs that are one thing, or words after which “and” joins no two qualities. */
    private static final Pattern ONE_THING = ignoringCase(
            "before and after|pros and cons|likes and dislikes|look and feel|more and more|again and again|now and then"
                    + "|time and (?:again|money)|friends and family|family and friends|day and night|you and .*|.* and you"
                    + "|.* and (?:if|why|how|what|when|where|then|so)|black and white|research and development"
                    + "|up and down|\\w+ and over");

    private WordingLint() {}

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    }

    static void lint(Asked asked, List<Problem> warnings) {
        String text = asked.question().wording().text();
        int length = text.strip().split("\\s+", -1).length;
        if (length > LONG) {
            warn(
                    asked,
                    "The question has " + length + " words. Ask in " + LONG + " or fewer; put facts into the concept.",
                    warnings);
        }
        if (text.length() > LONGEST_LOOKED_AT) {
            return;
        }
        leading(text).ifPresent(sentence -> warnings.add(Problem.warning(asked.pointer("text"), sentence)));
        LoadedWords.judging(text)
                .ifPresent(loaded -> warn(
                        asked,
                        "“" + loaded.words() + "” judges before the person does. Leave it out, or use a neutral word.",
                        warnings));
        boolean measured = asked.question() instanceof Question.Rating || asked.question() instanceof Question.Nps;
        if (measured) {
            barrels(text)
                    .ifPresent(pair -> warn(
                            asked,
                            "“" + pair
                                    + "” asks about two things at once, and one answer cannot serve both. Ask two questions.",
                            warnings));
        }
        boolean words = asked.question() instanceof Question.Rating || asked.question() instanceof Question.Open;
        if (words && NUMBER.matcher(text).find()) {
            warn(
                    asked,
                    "The question asks for a number, but answers are given in words and rated afterwards. Ask openly,"
                            + " like “How likely are you to buy it?”",
                    warnings);
        }
    }

    private static void warn(Asked asked, String sentence, List<Problem> warnings) {
        warnings.add(Problem.warning(asked.pointer("text"), sentence));
    }

    private static Optional<String> leading(String text) {
        Matcher negative = NEGATIVE.matcher(text);
        if (negative.find()) {
            return Optional.of("“" + (negative.group(1) == null ? negative.group(2) : negative.group(1))
                    + " …” suggests the answer. Ask openly, like “What do you think" + " of it?”");
        }
        Matcher praise = PRAISE.matcher(text);
        if (praise.find()) {
            return Optional.of(
                    "“" + praise.group() + "” takes the feeling for granted. Ask “How do you feel about it?”");
        }
        if (AGREE.matcher(text).find() && !text.toLowerCase(Locale.ROOT).contains("disagree")) {
            return Optional.of("“Do you agree that” invites a yes. Ask “How far do you agree or disagree that …?”");
        }
        Matcher sure = SURE.matcher(text);
        return sure.find()
                ? Optional.of("“" + sure.group(1) + "” suggests the answer. Leave it out.")
                : Optional.empty();
    }

    /** The two things joined by “and” in the sentence that asks, without what placeholders bring. */
    private static Optional<String> barrels(String text) {
        for (String sentence : text.replaceAll("\\{\\{[^{}]*}}", "it").split("(?<=[.!?])\\s+", -1)) {
            if (!sentence.contains("?")) {
                continue;
            }
            Matcher pair = PAIR.matcher(sentence);
            while (pair.find()) {
                String words = pair.group(1) + " and " + pair.group(2);
                if (!ONE_THING.matcher(words).matches()) {
                    return Optional.of(pair.group());
                }
            }
        }
        return Optional.empty();
    }
}
