package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a question into other words by opening it differently. */
final class WordingSpeech {
    /** “I”, an abbreviation or a placeholder keeps its capital. */
    private static final Pattern SENTENCE = Pattern.compile("^\\p{Lu}\\p{Ll}+['’]?\\p{Ll}*\\b");

    private final List<String> leads = PhraseFiles.read("wordings.yaml")
            .required("leads")
            .asText()
            .lines()
            .filter(line -> !line.isBlank())
            .toList();

    /** One wording on each line; as many as are asked for, or as there are openings. */
    String say(Situation situation) {
        String text = situation.question().wording().text().strip();
        List<String> order = new ArrayList<>(leads);
        Collections.shuffle(order, new Random(situation.study().seed()));
        return order.stream()
                .limit(situation.question().wording().probes())
                .map(lead -> lead + " " + continued(text))
                .collect(Collectors.joining("\n"));
    }

    private static String continued(String text) {
        return SENTENCE.matcher(text).find() ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
