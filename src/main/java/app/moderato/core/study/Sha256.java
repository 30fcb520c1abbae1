package app.moderato.core.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Lower-case hexadecimal SHA-256. */
public final class Sha256 {
    private Sha256() {}

    /** Of texts in UTF-8, each closed by a zero byte, so that the border between two parts counts. */
    public static String of(String... parts) {
        return of(List.of(parts));
    }

    /** Of texts in UTF-8, each closed by a zero byte, so that the border between two parts counts. */
    public static String of(List<String> parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of bytes as they are. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
