package app.moderato.provider.batch;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.Picture;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * What a line is called: who is asked what at which turn, then what is sent. The same question in other words, or of other
 * words before it, is another line, so that a changed study is never answered by an old one. The names of parameters, which
 * may be learned anew, do not count.
 */
final class LineId {
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();
    private static final int ASKING_BYTES = 15;
    private static final int CONTENT_BYTES = 12;

    private LineId() {}

    /** 37 of the characters A–Z, a–z, 0–9, _ and -. */
    static String of(ChatRequest request, String model) {
        return LETTERS.encodeToString(Arrays.copyOf(asking(request.situation()), ASKING_BYTES)) + "-"
                + LETTERS.encodeToString(Arrays.copyOf(content(request, model), CONTENT_BYTES));
    }

    private static byte[] asking(Situation of) {
        MessageDigest digest = digest();
        add(digest, of.persona().id().value());
        add(digest, of.concept() == null ? "" : of.concept().id().value());
        add(digest, of.question().id().value());
        for (int number : new int[] {of.showing(), of.replicate(), of.turn(), of.attempt()}) {
            add(digest, number);
        }
        return digest.digest();
    }

    private static byte[] content(ChatRequest request, String model) {
        MessageDigest digest = digest();
        add(digest, model);
        add(digest, Double.doubleToLongBits(request.temperature()));
        add(digest, request.maxOutputTokens());
        add(digest, request.seed());
        for (ChatMessage message : request.messages()) {
            add(digest, message.role().name());
            add(digest, message.text());
            for (Picture picture : message.pictures()) {
                add(digest, picture.sha256());
            }
        }
        return digest.digest();
    }

    /** Closed by a zero byte, so that the border between two parts counts. */
    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void add(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
