package app.moderato.provider.rehearsal;

import app.moderato.core.study.Question;
import java.util.List;
import java.util.Locale;

/** Answers rating questions in words: the stance first and plain, then a reason that fits it. */
final class RatedSpeech {
    /** Short answers are spoken answers, and quick to embed. */
    static final int MOST_WORDS = 40;

    private static final int FEWEST_WORDS = 12;

    private RatedSpeech() {}

    static String say(Talk talk, Stand stand, Question.Measure measure) {
        talk.fill("name", stand.name());
        return switch (measure) {
            case Question.Measure.Named named -> {
                int level = stand.level(Construct.LEVELS) - 1;
                yield compose(
                        talk,
                        stand,
                        talk.say(stand.construct().stances().get(level)),
                        talk.say(stand.construct().closings().get(level)));
            }
            case Question.Measure.Custom custom -> {
                talk.fill("label", label(custom, stand.level(custom.points())));
                yield compose(talk, stand, talk.say("labels"), talk.say("labelclosings"));
            }
        };
    }

    private static String label(Question.Measure.Custom custom, int level) {
        List<String> labels = custom.labels();
        return labels.size() == custom.points() ? labels.get(level - 1) : String.valueOf(level);
    }

    private static String compose(Talk talk, Stand stand, String stance, String closing) {
        String reason = talk.reason(stand);
        boolean nameless = stand.name().equals(Stand.NAMELESS);
        String plain = nameless && stance.startsWith(Stand.NAMELESS)
                ? stance.substring(0, 1).toUpperCase(Locale.ROOT) + stance.substring(1)
                : stance;
        boolean opens = talk.dice().chance(0.9);
        String opened = opens ? talk.opened(stand.temperament(), plain, stand.name()) : plain;
        String text = Talk.sentences(opened, reason);
        boolean closes = !opens || words(text) < FEWEST_WORDS || talk.dice().chance(0.45);
        String closed = closes ? Talk.sentences(text, talk.led("closingleads", closing, stand.name())) : text;
        if (words(closed) <= MOST_WORDS) {
            return closed;
        }
        return words(text) <= MOST_WORDS ? text : Talk.sentences(plain, reason);
    }

    static int words(String text) {
        return text.split("\\s+").length;
    }
}
