package app.moderato.core.interview.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Length, and prose about somebody: no list, no title, no story told as “I”. */
final class FormCheck implements FactCheck {
    static final int FEWEST_SENTENCES = 3;
    /** Six are asked for; one or two more do no harm. */
    static final int MOST_SENTENCES = 8;

    private static final int SHORTEST = 120;
    private static final int LONGEST = 1_200;
    /** A sign of these languages says what some letters say elsewhere. */
    private static final Set<String> DENSE = Set.of("ja", "zh", "ko");

    private static final int DENSER = 3;
    private static final Pattern MARKED =
            Pattern.compile("(?m)^\\s*(?:[-*•#>]|\\d{1,2}[.)])\\s|\\*\\*|^\\s*[\\p{L} ]{3,24}:\\s*$");
    private static final Pattern TITLED = Pattern.compile(
            "^\\W*(?:background|portrait|story|profile|here is|here's|sure|certainly)\\b[^.]{0,60}:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern I = Pattern.compile("\\b(?:I|I'm|I've|my|me)\\b");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«][^\"”“»]*[\"”“»]");

    private final boolean english;
    private final int dense;

    FormCheck(String language) {
        String own = Locale.forLanguageTag(language).getLanguage();
        this.english = own.equals("en");
        this.dense = DENSE.contains(own) ? DENSER : 1;
    }

    /** @param raw as it came, with its lines */
    Optional<Fault> marked(String raw) {
        return MARKED.matcher(raw).find() || TITLED.matcher(raw).find()
                ? Optional.of(new Fault(Fault.Kind.FORM, "It is no plain paragraph: it has a title, a list or marks."))
                : Optional.empty();
    }

    @Override
    public List<Fault> faults(Told told) {
        int sentences = told.sentences().size();
        if (sentences < FEWEST_SENTENCES || told.text().length() < SHORTEST / dense) {
            return List.of(new Fault(
                    Fault.Kind.LENGTH, "It is too short: " + sentences(sentences) + ". Three to six are wanted."));
        }
        if (sentences > MOST_SENTENCES || told.text().length() > LONGEST / dense) {
            return List.of(new Fault(
                    Fault.Kind.LENGTH, "It is too long: " + sentences(sentences) + ". Three to six are wanted."));
        }
        return english
                        && I.matcher(QUOTED.matcher(told.text()).replaceAll(""))
                                        .results()
                                        .count()
                                > 1
                ? List.of(new Fault(Fault.Kind.FORM, "It is told as “I”; it has to speak about " + told.who() + "."))
                : List.of();
    }

    private static String sentences(int number) {
        return number == 1 ? "1 sentence" : number + " sentences";
    }
}
