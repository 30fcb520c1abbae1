package app.moderato.file.table;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Tells the encodings of one byte a sign apart by how well their letters and marks stand in words. */
final class OldEncodings {
    private static final String USUAL = "äöüßéèêàâáçñíóôúùûîïëãõåæøœ";
    private static final String RARE_SIGNS = "‰Û¶¸ˆ˜¬ÐÞþð¦¤¨¯±÷×∞∂∑∏π∫Ω√≈∆◊ˇ˘˙˚˝˛ﬁﬂ‡†ªº";

    private OldEncodings() {}

    private record Candidate(DecodedText decoded, long score) {}

    static DecodedText likeliest(byte[] bytes) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(candidate(bytes, "windows-1252", "Windows-1252"));
        // a runtime that was cut down to the basics may lack it
        if (Charset.isSupported("x-MacRoman")) {
            candidates.add(candidate(bytes, "x-MacRoman", "Mac Roman"));
        }
        return candidates.stream()
                .max((a, b) -> Long.compare(a.score(), b.score()))
                .orElseThrow()
                .decoded();
    }

    private static Candidate candidate(byte[] bytes, String charset, String encoding) {
        String text = new String(bytes, Charset.forName(charset));
        return new Candidate(new DecodedText(text, encoding), score(text));
    }

    private static long score(String text) {
        long score = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign > 0x7F) {
                score += score(
                        sign, i == 0 ? ' ' : text.charAt(i - 1), i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            }
        }
        return score;
    }

    private static int score(char sign, char before, char after) {
        boolean inWord = Character.isLetter(before) && Character.isLetter(after);
        if (sign == '\uFFFD' || Character.isISOControl(sign)) {
            return -20;
        }
        // UTF-8 that an earlier program took for Windows-1252: no other encoding gives these
        if (sign == 'â' && after == '€') {
            return 8;
        }
        if (USUAL.indexOf(sign) >= 0) {
            return Character.isLetter(before) || Character.isLetter(after) ? 4 : "àèéóô".indexOf(sign) >= 0 ? 1 : -1;
        }
        if (("’".indexOf(sign) >= 0 && inWord)
                || ("“‘".indexOf(sign) >= 0 && !Character.isLetter(before) && Character.isLetter(after))
                || ("–—".indexOf(sign) >= 0 && before == ' ' && after == ' ')) {
            return 6;
        }
        if ("’‘“”–—…•€£".indexOf(sign) >= 0) {
            return 2;
        }
        if (RARE_SIGNS.indexOf(sign) >= 0) {
            return inWord ? -4 : -2;
        }
        if (Character.isUpperCase(sign)) {
            return Character.isLowerCase(before) ? -3 : Character.isLetter(after) ? 2 : 0;
        }
        return Character.isLetter(sign) ? 1 : inWord ? -3 : 0;
    }
}
