package app.moderato.core.panel;

import java.util.Locale;

/** Ids for personas that come without: {@code p001}, {@code p002}, as wide as the panel needs. */
public final class PersonaIds {
    private PersonaIds() {}

    /** @param index from 0 */
    public static PersonaId of(int index, int size) {
        int width = Math.max(3, Integer.toString(size).length());
        return new PersonaId("p" + String.format(Locale.ROOT, "%0" + width + "d", index + 1));
    }
}
