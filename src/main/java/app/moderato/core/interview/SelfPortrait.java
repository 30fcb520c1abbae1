package app.moderato.core.interview;

import app.moderato.core.panel.Band;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A persona as they would introduce themselves to somebody, for people to read. What a model is told about them is
 * {@link PersonaProse}.
 */
public final class SelfPortrait {
    /** Told by other words, or of no interest to anybody but a computer. */
    private static final Set<String> LEFT_OUT = Set.of("age_band", "occupation_group", "zipcode", "zip");

    private static final Map<String, String> SENTENCES = PromptTexts.sentences("portrait.txt");

    private final Persona persona;
    private final Set<String> told = new HashSet<>(LEFT_OUT);

    private SelfPortrait(Persona persona) {
        this.persona = persona;
    }

    /** Sentences in the first person; the background as it is written, in a paragraph of its own. */
    public static String of(Persona persona) {
        return new SelfPortrait(persona).tell();
    }

    private String tell() {
        List<String> sentences = new ArrayList<>();
        opening().ifPresent(sentences::add);
        List<String> others = new ArrayList<>();
        persona.attributes().forEach((attribute, written) -> {
            String key = attribute.toLowerCase(Locale.ROOT);
            String value = spoken(written);
            if (!value.isEmpty() && !told.contains(key)) {
                sentence(key, value)
                        .ifPresentOrElse(sentences::add, () -> others.add("my " + spoken(attribute) + ": " + value));
            }
        });
        if (!others.isEmpty()) {
            sentences.add("For the rest, " + String.join("; ", others) + ".");
        }
        return Stream.of(String.join(" ", sentences), persona.background().strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Who, how old and from where, such as {@code I’m Ann Lee, a 34-year-old woman from Ames, Iowa.} */
    private Optional<String> opening() {
        Optional<String> kind = kind();
        List<String> places = new ArrayList<>();
        take("city").ifPresent(places::add);
        take("state").ifPresent(places::add);
        Stream.of("region", "country")
                .forEach(wider -> take(wider).filter(place -> places.isEmpty()).ifPresent(places::add));
        String name = persona.name().strip();
        if (name.isEmpty() && kind.isEmpty() && places.isEmpty()) {
            return Optional.empty();
        }
        if (name.isEmpty() && kind.isEmpty()) {
            return Optional.of("I’m from " + String.join(", ", places) + ".");
        }
        String who =
                Stream.of(name, kind.orElse("")).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return Optional.of("I’m " + who + (places.isEmpty() ? "" : " from " + String.join(", ", places)) + ".");
    }

    private Optional<String> kind() {
        Optional<String> age = persona.attribute("age").map(SelfPortrait::spoken);
        Optional<String> years = age.filter(text -> text.matches("\\d{1,3}"));
        Optional<String> span = age.flatMap(SelfPortrait::span);
        Optional<String> gender = persona.attribute("gender").flatMap(SelfPortrait::noun);
        years.or(() -> span).ifPresent(found -> told.add("age"));
        gender.ifPresent(found -> told.add("gender"));
        if (gender.isPresent()) {
            return Optional.of(
                    withArticle(years.map(number -> number + "-year-old ").orElse("")
                            + gender.get()
                            + span.map(between -> " " + between).orElse("")));
        }
        return years.or(() -> span).map(text -> text + " years old");
    }

    /** Such as {@code between 35 and 44} for {@code 35 - 44 years}. */
    private static Optional<String> span(String age) {
        return Band.parse(age)
                .filter(band -> band.high() > band.low())
                .map(band -> band.high() == Band.OPEN
                        ? "over " + (band.low() - 1)
                        : "between " + band.low() + " and " + band.high());
    }

    private static Optional<String> noun(String gender) {
        return switch (spoken(gender).toLowerCase(Locale.ROOT)) {
            case "female", "woman", "f" -> Optional.of("woman");
            case "male", "man", "m" -> Optional.of("man");
            default -> Optional.empty();
        };
    }

    private Optional<String> take(String key) {
        Optional<String> value =
                persona.attribute(key).map(SelfPortrait::spoken).filter(text -> !text.isEmpty());
        value.ifPresent(found -> told.add(key));
        return value;
    }

    private static Optional<String> sentence(String key, String value) {
        String template = SENTENCES.get(key + "." + value.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(template == null ? SENTENCES.get(key) : template)
                .map(text -> {
                    // what is quoted stands as it is on the form
                    String said = text.contains("“{{value}}”") ? value : lowered(value);
                    return Template.fill(
                            text.replace("{{a value}}", withArticle(said)),
                            name -> Optional.of(said).filter(found -> name.equals("value")));
                });
    }

    /** Ranges and words of files as they are said: {@code 25 - 34} is 25 to 34, {@code never_married} two words. */
    private static String spoken(String value) {
        return value.strip().replace('_', ' ').replaceAll("(?<=\\d)\\s*[-–]\\s*(?=[$€£]?\\d)", " to ");
    }

    /** A value inside a sentence, unless it is a name or an abbreviation. */
    private static String lowered(String value) {
        return value.matches("\\p{Lu}\\p{Ll}+( \\p{Ll}+)*")
                ? value.substring(0, 1).toLowerCase(Locale.ROOT) + value.substring(1)
                : value;
    }

    private static String withArticle(String noun) {
        // an 8, an 11, an 18 and an 80-year-old begin with a vowel when they are said
        return (noun.matches("(?i)[aeiou].*|8.*|1[18]-.*") ? "an " : "a ") + noun;
    }
}
