package app.moderato.core.study;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A concept's picture as the model will see it: its name in the study file, media type and bytes. Immutable. */
public final class Picture {
    private final String name;
    private final String mediaType;
    private final byte[] bytes;
    private final String sha256;
    private final @Nullable PictureSize size;

    /** @param mediaType {@code image/png}, {@code image/jpeg} or {@code image/webp} */
    public Picture(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
        this.sha256 = Sha256.of(bytes);
        this.size = PictureSize.of(bytes).orElse(null);
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As the file's header says; empty where it is damaged. */
    public Optional<PictureSize> size() {
        return Optional.ofNullable(size);
    }

    /** Lower-case hexadecimal SHA-256 of the bytes. */
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && name.equals(picture.name) && sha256.equals(picture.sha256);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + sha256.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
