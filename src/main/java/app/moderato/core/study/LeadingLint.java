package app.moderato.core.study;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Questions that suggest their answer. English. */
final class LeadingLint {
    private static final String NOT = "(?:don|doesn|didn|wouldn|isn|aren|won|can|couldn|shouldn|haven|hasn|wasn)['’]?t";

    /** At the start of a sentence, or as its tag: “…, isn’t it?” */
    private static final Pattern NEGATIVE =
            Words.ignoringCase("(?:^|[.!?]\\s+)(" + NOT + "\\s+(?:you|it|this|that|they|the)\\b)" + "|,\\s+(" + NOT
                    + "\\s+(?:you|it|this|that|they)(?:\\s+(?:agree|think))?)\\?");

    private static final Pattern PRAISE =
            Words.ignoringCase("\\bhow much (do|would|did) you (?:love|adore|hate)\\b(\\s+to\\b)?");
    private static final Pattern AGREE = Words.ignoringCase("(^|[.!?]\\s+)?\\b(do|would) you agree that\\b");
    private static final Pattern SURE =
            Words.ignoringCase("\\b(surely|obviously|of course|as everyone knows|needless to say)\\b");
    /** “Most people love it. …”; a question what others think is none. */
    private static final Pattern OTHERS =
            Words.ignoringCase("(?:^|[.!?]\\s+)((?:most|many) (?:people|experts|users|customers)"
                    + "|everyone|everybody|experts|dentists|doctors|scientists)\\s+(?:agrees?|says?|thinks?|knows?|prefers?|loves?"
                    + "|recommends?|believes?|likes?)\\b[^.!?]*[.!]\\s+");

    private LeadingLint() {}

    /**
     * The text where it suggests nothing, else in words that do not; empty where no rule knows them.
     *
     * @param like whose question the text would be of
     */
    static Optional<String> neutral(String text, Findings like) {
        Optional<Findings> suggesting = suggesting(text, like);
        if (suggesting.isEmpty()) {
            return Optional.of(text);
        }
        return suggesting.get().found().getFirst().better() instanceof Better.Text(String better)
                        && suggesting(better, like).isEmpty()
                ? Optional.of(better)
                : Optional.empty();
    }

    private static Optional<Findings> suggesting(String text, Findings like) {
        Findings own = new Findings(like.asked(), like.key(), new ArrayList<>());
        lint(text, own);
        return own.found().isEmpty() ? Optional.empty() : Optional.of(own);
    }

    static void lint(String text, Findings findings) {
        Matcher negative = NEGATIVE.matcher(text);
        if (negative.find()) {
            int group = negative.group(1) == null ? 2 : 1;
            add(
                    findings,
                    new Passage(negative.start(group), negative.end(group), negative.group(group)),
                    "“" + negative.group(group)
                            + " …” suggests the answer. Ask openly, like “What do you think of it?”",
                    OpenWording.of(text));
            return;
        }
        Matcher praise = PRAISE.matcher(text);
        if (praise.find()) {
            String neutral = "how much " + praise.group(1) + " you like or dislike";
            Passage passage = Passage.of(praise);
            add(
                    findings,
                    passage,
                    "“" + praise.group() + "” takes the feeling for granted. Ask “How do you feel about it?”",
                    praise.group(2) != null ? Optional.empty() : Optional.of(sentence(text, passage, neutral)));
            return;
        }
        Matcher agree = AGREE.matcher(text);
        if (agree.find() && !text.toLowerCase(Locale.ROOT).contains("disagree")) {
            Passage passage = new Passage(agree.start(2), agree.end(), text.substring(agree.start(2), agree.end()));
            String neutral = "how far " + agree.group(2).toLowerCase(Locale.ROOT) + " you agree or disagree that";
            add(
                    findings,
                    passage,
                    "“Do you agree that” invites a yes. Ask “How far do you agree or disagree that …?”",
                    agree.group(1) == null ? Optional.empty() : Optional.of(sentence(text, passage, neutral)));
            return;
        }
        others(text, findings);
    }

    private static void others(String text, Findings findings) {
        Matcher sure = SURE.matcher(text);
        Matcher others = OTHERS.matcher(text);
        if (sure.find()) {
            add(
                    findings,
                    Passage.of(sure),
                    "“" + sure.group(1) + "” suggests the answer. Leave it out.",
                    OpenWording.without(text, Passage.of(sure)));
        } else if (others.find()) {
            String rest = text.substring(0, others.start(1)) + text.substring(others.end());
            add(
                    findings,
                    new Passage(others.start(1), others.end(), others.group().strip()),
                    "What others think suggests the answer. Leave it out.",
                    rest.contains("?") ? Optional.of(rest) : Optional.empty());
        }
    }

    private static String sentence(String text, Passage passage, String words) {
        boolean capital = Character.isUpperCase(text.charAt(passage.start()));
        return Words.replaced(text, passage, capital ? Words.capitalized(words) : words);
    }

    private static void add(Findings findings, @Nullable Passage passage, String why, Optional<String> better) {
        findings.add(
                GuideFinding.Kind.LEADING,
                passage,
                why,
                better.map(Better.Text::new).orElse(null));
    }
}
