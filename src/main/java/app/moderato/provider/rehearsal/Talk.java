package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Situation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** One answer in the making: draws phrases, fills their slots, and joins sentences. Not shared between threads. */
final class Talk {
    private final PhraseBank bank;
    private final Dice dice;
    private final Map<String, String> slots = new HashMap<>();

    /** @param twist tells repeated attempts at one answer apart, 0 for the first */
    Talk(PhraseBank bank, Situation situation, int twist) {
        this(
                bank,
                Dice.of(
                        situation.study().seed(),
                        "words",
                        situation.persona().id(),
                        situation.concept() == null ? "" : situation.concept().id(),
                        situation.question().id(),
                        situation.showing(),
                        situation.replicate(),
                        situation.turn(),
                        situation.attempt(),
                        twist));
    }

    Talk(PhraseBank bank, Dice dice) {
        this.bank = bank;
        this.dice = dice;
    }

    Dice dice() {
        return dice;
    }

    Talk fill(String slot, String value) {
        slots.put(slot, value);
        return this;
    }

    /** Fills what a persona would say of an interest. */
    Talk fill(Interest interest) {
        return fill("care", interest.care().fragment(dice));
    }

    /** Draws one of the phrases, those with more combinations more often, so that repetition stays rare. */
    String say(List<Phrase> phrases) {
        double total = 0;
        for (Phrase phrase : phrases) {
            total += weight(phrase);
        }
        double left = dice.unit() * total;
        for (Phrase phrase : phrases) {
            left -= weight(phrase);
            if (left < 0) {
                return phrase.say(dice, slots);
            }
        }
        return phrases.getLast().say(dice, slots);
    }

    private static double weight(Phrase phrase) {
        return StrictMath.sqrt((double) phrase.combinations());
    }

    String say(String path) {
        return say(bank.speech(path));
    }

    /** A reason for the persona's stand, tied to what moves it most. */
    String reason(Stand stand) {
        return reason(stand, stand.leaning());
    }

    String reason(Stand stand, Leaning leaning) {
        fill(stand);
        Driver best = stand.appeal().best();
        Driver worst = stand.appeal().worst();
        Construct.Reasons reasons = stand.construct().reasons();
        return switch (leaning) {
            case AGAINST -> say(reasons.against().getOrDefault(worst, fallback(reasons.against())));
            case TORN -> say(reasons.torn());
            case FOR -> say(reasons.inFavour().getOrDefault(best, fallback(reasons.inFavour())));
        };
    }

    /** Fills the name, and what this person cares about, likes and minds; drawn anew each time. */
    Talk fill(Stand stand) {
        Interest interest = interest(stand);
        fill(interest);
        fill("name", stand.name());
        fill("plus", dice.pick(bank.plus(stand.appeal().best(), interest)).fragment(dice));
        return fill(
                "minus", dice.pick(bank.minus(stand.appeal().worst(), interest)).fragment(dice));
    }

    private static List<Phrase> fallback(Map<Driver, List<Phrase>> reasons) {
        return reasons.getOrDefault(Driver.CONCEPT, List.of());
    }

    Interest interest(Stand stand) {
        Interest moved = stand.appeal().interest();
        return moved != null ? moved : dice.pick(bank.interests());
    }

    /** An opening that suits the persona, then the sentence. */
    String opened(Temperament temperament, String sentence, String name) {
        return led("openings." + temperament.voice(), sentence, name);
    }

    /** One of the phrases under the path, ending in a comma, then the sentence. */
    String led(String path, String sentence, String name) {
        return say(path) + " " + lowered(sentence, name);
    }

    /** Lower-cases the first letter unless the sentence starts with “I” or with the name. */
    static String lowered(String sentence, String name) {
        boolean keeps = sentence.matches("I\\b.*") || (!name.isEmpty() && sentence.startsWith(name));
        return keeps ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    static String sentences(String... sentences) {
        StringJoiner text = new StringJoiner(" ");
        for (String sentence : sentences) {
            if (!sentence.isBlank()) {
                text.add(sentence);
            }
        }
        return text.toString();
    }
}
