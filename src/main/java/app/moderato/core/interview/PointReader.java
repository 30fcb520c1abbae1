package app.moderato.core.interview;

import app.moderato.core.llm.ChatReply;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads one point of a scale from a reply to a question that asks for a number: a whole number 1..n in digits, “4 out of
 * 5” being 4. Two different numbers are none, nor is one between the points or beyond them.
 */
public final class PointReader {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,])[-−]?\\d+(?:[.,]\\d+)?(?![\\p{L}\\d])");

    private final ReplyReader reader;

    /** @param language BCP 47, of the interview */
    public PointReader(String language) {
        this.reader = ReplyReader.of(language);
    }

    /**
     * @param points n, 2..11
     * @param pictures whether the conversation shows one
     * @return answered with the point, or why it is no answer
     */
    public ReadReply read(ChatReply reply, int points, boolean pictures) {
        Optional<CellStatus> fault = reader.fault(reply, pictures);
        if (fault.isPresent()) {
            return ReadReply.not(fault.get());
        }
        return point(reply.text(), points)
                .map(number -> ReadReply.answered(Integer.toString(number)))
                .orElseGet(() -> ReadReply.not(CellStatus.OFF_FORMAT));
    }

    private static Optional<Integer> point(String text, int points) {
        String whole = text.replaceAll("(?i)(?<=\\d)\\s*(?:/|out of)\\s*" + points + "(?!\\d)", "");
        List<String> found = NUMBER.matcher(whole)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return found.size() == 1
                        && found.getFirst().matches("[1-9]\\d?")
                        && Integer.parseInt(found.getFirst()) <= points
                ? Optional.of(Integer.valueOf(found.getFirst()))
                : Optional.empty();
    }
}
