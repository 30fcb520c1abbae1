package app.moderato.core.study;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of marketing and research that respondents do not use, with the plain word where one fits in the same place.
 * English.
 */
final class Jargon {
    private static final Map<String, String> PLAIN = new LinkedHashMap<>();

    static {
        plain("value propositions?|unique selling (?:points?|propositions?)|usp", "");
        plain("price points?", "price");
        plain("purchase intent(?:ion)?|brand (?:equity|affinity|awareness|image|fit)|share of wallet", "");
        plain("call to action|cta|kpis?|nps|net promoter score|fmcg|cpg|rtbs?|reasons? to believe", "");
        plain("skus?", "product");
        plain("touch ?points?|(?:customer|user|consumer) journey|consideration set|omni-?channel", "");
        plain("key takeaways?", "main point");
        plain("utili[sz]e", "use");
        plain("this (?:product )?concept|this stimulus", "this idea");
        plain("the (?:product )?concept(?! of)|the stimulus", "the idea");
        plain("organoleptic|sensorial|synerg(?:y|ies)|value[- ]added|next-gen(?:eration)?", "");
    }

    private static final Pattern ANY = Words.ignoringCase("\\b(?:" + String.join("|", PLAIN.keySet()) + ")\\b");

    private Jargon() {}

    private static void plain(String words, String instead) {
        PLAIN.put(words, instead);
    }

    /**
     * @param plain the same in everyday words; empty where it takes another sentence
     */
    record Word(Passage passage, String plain) {
        String why() {
            return "“" + passage.words() + "” is a word of the trade that people outside it do not use."
                    + (plain.isEmpty() ? " Say what is meant in everyday words." : " Say “" + plain + "”.");
        }

        @Nullable
        Better better(String text) {
            boolean capital = Character.isUpperCase(passage.words().charAt(0));
            return plain.isEmpty()
                    ? null
                    : new Better.Text(Words.replaced(text, passage, capital ? Words.capitalized(plain) : plain));
        }
    }

    /** The first one, outside of placeholders. */
    static Optional<Word> first(String text) {
        Matcher matcher = ANY.matcher(Words.withoutPlaceholders(text));
        return matcher.find() ? Optional.of(new Word(Passage.of(matcher), instead(matcher.group()))) : Optional.empty();
    }

    private static String instead(String word) {
        String plain = PLAIN.entrySet().stream()
                .filter(entry ->
                        Words.ignoringCase(entry.getKey()).matcher(word).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        boolean several = word.toLowerCase(Locale.ROOT).endsWith("s") && !plain.isEmpty() && !plain.contains("this ");
        return several && !plain.startsWith("the ") ? plain + "s" : plain;
    }
}
