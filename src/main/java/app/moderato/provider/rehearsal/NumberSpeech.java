package app.moderato.provider.rehearsal;

import app.moderato.core.llm.NumberWanted;
import app.moderato.core.llm.Situation;

/**
 * One number in place of words. Asked directly, the respondents keep to the upper middle, as language models do; who
 * reads their words comes close to where they stand.
 */
final class NumberSpeech {
    private static final double CALM = 0.6;
    private static final double POLITE = 0.06;
    private static final double DIRECT_NOISE = 0.05;
    private static final double READING_NOISE = 0.04;

    private NumberSpeech() {}

    static String say(Situation situation, Stand stand, NumberWanted wanted) {
        double noise = Dice.of(
                        situation.study().seed(),
                        wanted.ofReader() ? "reader" : "direct",
                        situation.persona().id(),
                        situation.question().id(),
                        stand.name(),
                        situation.showing(),
                        situation.replicate())
                .normal();
        double position = wanted.ofReader()
                ? stand.position() + READING_NOISE * noise
                : 0.5 + CALM * (stand.position() - 0.5) + POLITE + DIRECT_NOISE * noise;
        int point = 1 + (int) (Math.clamp(position, 0, 1) * wanted.points());
        return Integer.toString(Math.min(wanted.points(), point));
    }
}
