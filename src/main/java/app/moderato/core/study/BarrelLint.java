package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two things in one question, option or label. English. */
final class BarrelLint {
    private static final Pattern PAIR =
            Words.ignoringCase("\\b([\\p{L}'’-]+) and (?:the |its |their |your )?([\\p{L}'’-]+)");
    /** Pairs that are one thing, or words after which “and” joins no two qualities. */
    private static final Pattern ONE_THING = Words.ignoringCase(
            "before and after|pros and cons|likes? and dislikes?|look and feel|more and more|again and again|now and then"
                    + "|time and (?:again|money)|friends and family|family and friends|day and night|you and .*|.* and you"
                    + "|.* and (?:if|why|how|what|when|where|then|so)|black and white|research and development"
                    + "|up and down|\\w+ and over");
    /** Where one of the two may belong to more words than the one before “and”. */
    private static final Pattern TANGLED =
            Words.ignoringCase("\\bof\\s+(?:the |its |their |your |this )?$|\\b(?:are|were|both|between)\\b(?! you)");

    private static final String WORTH =
            "price|taste|quality|look|design|smell|size|pack|packaging|service|colou?r|brand|ingredients|effect|flavou?r"
                    + "|texture|scent|name|delivery|comfort|safety|speed";
    private static final String QUALITY =
            "cheap|good|fresh|healthy|tasty|easy|fast|modern|clear|believable|new|different|useful|fun|safe|strong|soft"
                    + "|simple|natural|effective|convenient|attractive|interesting|affordable|practical";
    private static final Pattern OPTION = Words.ignoringCase(
            "((?:" + WORTH + ")|(?:" + QUALITY + "))\\s*(?:and|&|/)\\s*((?:" + WORTH + ")|(?:" + QUALITY + "))");

    private BarrelLint() {}

    /** The first two things joined by “and” in the sentence that asks, without what placeholders bring. */
    static void question(String text, Findings findings) {
        String bare = Words.withoutPlaceholders(text);
        int start = 0;
        for (String sentence : bare.split("(?<=[.!?])\\s+", -1)) {
            int at = bare.indexOf(sentence, start);
            start = at + sentence.length();
            Optional<Matcher> pair = sentence.contains("?") ? pair(sentence) : Optional.empty();
            if (pair.isPresent()) {
                Matcher found = pair.get();
                Passage passage = new Passage(at + found.start(), at + found.end(), found.group());
                findings.add(
                        GuideFinding.Kind.DOUBLE_BARRELLED,
                        passage,
                        "“" + found.group()
                                + "” asks about two things at once, and one answer cannot serve both. Ask two questions.",
                        TANGLED.matcher(bare.substring(at, passage.start())).find()
                                ? null
                                : new Better.Several(List.of(
                                        Words.replaced(text, passage, found.group(1)),
                                        Words.replaced(text, passage, found.group(2)))));
                return;
            }
        }
    }

    private static Optional<Matcher> pair(String sentence) {
        Matcher pair = PAIR.matcher(sentence);
        while (pair.find()) {
            if (!ONE_THING.matcher(pair.group(1) + " and " + pair.group(2)).matches()) {
                return Optional.of(pair);
            }
        }
        return Optional.empty();
    }

    /** Options or labels that are two known qualities; where each also stands alone, both together are meant. */
    static void answers(String noun, List<String> texts, Findings findings) {
        for (String text : texts) {
            Matcher two = OPTION.matcher(text.strip());
            if (two.matches() && texts.stream().noneMatch(other -> other.strip().equalsIgnoreCase(two.group(1)))) {
                findings.add(
                        GuideFinding.Kind.DOUBLE_BARRELLED,
                        new Passage(0, text.length(), text),
                        "The " + noun + " “" + text + "” is two things, and whom one of them suits cannot say so."
                                + (noun.equals("option") ? " Offer them apart." : " Name one."),
                        noun.equals("option") ? new Better.Answers(apart(texts, text, two)) : null);
                return;
            }
        }
    }

    private static List<String> apart(List<String> texts, String option, Matcher two) {
        List<String> apart = new ArrayList<>();
        for (String text : texts) {
            if (text.equals(option)) {
                apart.add(two.group(1));
                apart.add(Words.capitalized(two.group(2)));
            } else {
                apart.add(text);
            }
        }
        return apart.stream().distinct().toList();
    }
}
