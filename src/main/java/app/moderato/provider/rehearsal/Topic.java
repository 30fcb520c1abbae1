package app.moderato.provider.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something a table talks about.
 *
 * @param about stands after “about”
 * @param theme its name among the themes
 * @param signs find it in what was said or asked
 * @param asks the moderator's questions to everybody
 * @param said what people say to it
 */
record Topic(String id, String about, String theme, Pattern signs, List<Phrase> asks, Map<Leaning, List<Phrase>> said) {
    static final String PRICE = "price";

    Topic {
        asks = List.copyOf(asks);
        said = Map.copyOf(said);
    }

    boolean in(String text) {
        return signs.matcher(text).find();
    }

    List<Phrase> said(Leaning leaning) {
        return said.getOrDefault(leaning, List.of());
    }
}
