package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Situation;
import app.moderato.core.panel.Band;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.Schooling;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Tells a persona's background out of the attributes: home, work, money, habits and tastes, a sentence each. */
final class StorySpeech {
    private static final int RETIRED_FROM = 67;
    /** Incomes a year in US dollars. */
    private static final double TIGHT = 45_000;

    private static final double COMFORTABLE = 110_000;
    private static final Set<String> WITH_ARTICLE =
            Set.of("Northeast", "Midwest", "South", "West", "District of Columbia");

    private final JsonNode file = PhraseFiles.read("stories.yaml");
    private final Map<String, List<Phrase>> blocks = new TreeMap<>();
    private final PhraseBank bank;

    StorySpeech(PhraseBank bank) {
        this.bank = bank;
        List.of("home", "habits", "tastes").forEach(block -> blocks.put(block, PhraseFiles.phrases(file, block)));
        List.of("work", "money")
                .forEach(block -> file.required(block)
                        .fieldNames()
                        .forEachRemaining(kind ->
                                blocks.put(block + "." + kind, PhraseFiles.phrases(file.required(block), kind))));
    }

    String tell(Situation situation) {
        Persona persona = situation.persona();
        Talk talk = new Talk(bank, situation, 0);
        called(talk, persona);
        return Talk.sentences(
                opening(talk, persona),
                say(talk, "work." + work(persona)),
                say(talk, "money." + money(persona)),
                say(talk, "habits"),
                say(talk, "tastes"));
    }

    private String say(Talk talk, String block) {
        return talk.say(blocks.getOrDefault(block, List.of()));
    }

    private static void called(Talk talk, Persona persona) {
        String name = name(persona);
        talk.fill("name", name);
        switch (value(persona, "gender", "sex").orElse("").toLowerCase(Locale.ROOT)) {
            case "female", "woman", "f" ->
                talk.fill("she", "she").fill("her", "her").fill("obj", "her");
            case "male", "man", "m" -> talk.fill("she", "he").fill("her", "his").fill("obj", "him");
            default -> talk.fill("she", name).fill("her", name + "'s").fill("obj", name);
        }
    }

    private static String name(Persona persona) {
        String first = persona.name().strip().split("\\s+", 2)[0];
        return first.isEmpty() ? "this person" : first;
    }

    private String opening(Talk talk, Persona persona) {
        String home = say(talk, "home");
        String lives = home.substring(0, 1).toLowerCase(Locale.ROOT) + home.substring(1);
        String who = name(persona).equals("this person") ? "This person" : name(persona);
        return who + age(persona).map(age -> " is " + age + " and").orElse("") + " " + lives
                + place(persona).map(place -> " in " + place).orElse("") + ".";
    }

    private static Optional<String> age(Persona persona) {
        return value(persona, "age").flatMap(Band::parse).map(band -> {
            if (band.low() == band.high()) {
                return Integer.toString(band.low());
            }
            return band.high() == Band.OPEN
                    ? "over " + (band.low() - 1)
                    : "between " + band.low() + " and " + band.high() + " years old";
        });
    }

    private static Optional<String> place(Persona persona) {
        return value(persona, "city", "state", "region", "country")
                .map(place -> WITH_ARTICLE.contains(place) ? "the " + place : place);
    }

    private static String work(Persona persona) {
        int age = value(persona, "age").flatMap(Band::parse).map(Band::low).orElse(0);
        if (age >= RETIRED_FROM) {
            return "retired";
        }
        return value(persona, "education")
                .flatMap(Schooling::of)
                .map(level -> switch (level) {
                    case NO_DIPLOMA, HIGH_SCHOOL -> "basic";
                    case SOME_COLLEGE, ASSOCIATE -> "middle";
                    case BACHELOR -> "degree";
                    case GRADUATE -> "graduate";
                })
                .orElse("any");
    }

    private static String money(Persona persona) {
        OptionalDouble income = value(persona, "income").map(Income::read).orElse(OptionalDouble.empty());
        if (income.isEmpty()) {
            return "any";
        }
        double usd = income.getAsDouble();
        return usd < TIGHT ? "tight" : usd > COMFORTABLE ? "comfortable" : "middle";
    }

    private static Optional<String> value(Persona persona, String... names) {
        for (String name : names) {
            Optional<String> value = persona.attribute(name).map(String::strip).filter(text -> !text.isEmpty());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
