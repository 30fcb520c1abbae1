package app.moderato.core.interview.scoring;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.SaidToken;
import app.moderato.core.rating.Pmf;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The likelihoods of the number tokens as a pmf over the points of a scale: what lies on the points 1..n at the place
 * where the number is said, divided by its sum. Models that write a number of two digits as two tokens leave open
 * whether “1” is 1, 10 or 11; where the next token tells, it is followed, and where nothing does, there is no pmf.
 */
final class PointOdds {
    /** Below this a “1” that may be the beginning of a longer number is too unlikely to matter. */
    private static final double NEGLIGIBLE = 0.005;

    private PointOdds() {}

    /**
     * @param said the point read from the reply, 1..n
     * @param points n, 2..11
     * @return empty where the reply has no likelihoods, or they cannot be told apart
     */
    static Optional<Pmf> of(ChatReply reply, int said, int points) {
        List<SaidToken> tokens = reply.tokens();
        int place = place(tokens, Integer.toString(said));
        if (place == tokens.size()) {
            return Optional.empty();
        }
        double[] masses = masses(tokens.get(place).odds(), points);
        if (points >= 10 && !tellsTwoDigits(tokens.get(place)) && masses[0] >= NEGLIGIBLE) {
            boolean followed = tokens.get(place).text().strip().equals("1") && place + 1 < tokens.size();
            if (!followed) {
                return Optional.empty();
            }
            split(masses, tokens.get(place + 1).odds());
        }
        double sum = Arrays.stream(masses).sum();
        if (!(masses[said - 1] > 0)) {
            return Optional.empty();
        }
        return Optional.of(Pmf.of(Arrays.stream(masses).map(mass -> mass / sum).toArray()));
    }

    /** Of the first token that begins the number said: a digit before it may be part of a word, such as “3D”. */
    private static int place(List<SaidToken> tokens, String said) {
        int place = 0;
        while (place < tokens.size() && !begins(said, tokens.get(place).text().strip())) {
            place++;
        }
        return place;
    }

    private static boolean begins(String said, String token) {
        return !token.isEmpty() && said.startsWith(token);
    }

    private static double[] masses(Map<String, Double> odds, int points) {
        double[] masses = new double[points];
        odds.forEach((token, probability) -> {
            String digits = token.strip();
            if (digits.matches("[1-9]\\d?") && Integer.parseInt(digits) <= points) {
                masses[Integer.parseInt(digits) - 1] += probability;
            }
        });
        return masses;
    }

    private static boolean tellsTwoDigits(SaidToken token) {
        return token.odds().keySet().stream().anyMatch(one -> one.strip().matches("\\d{2}"));
    }

    /** Parts the mass of “1” by what follows it. */
    private static void split(double[] masses, Map<String, Double> next) {
        double one = masses[0];
        for (int point = 10; point <= masses.length; point++) {
            double share = next.getOrDefault(Integer.toString(point - 10), 0.0);
            masses[point - 1] = one * share;
            masses[0] = Math.max(0, masses[0] - one * share);
        }
    }
}
