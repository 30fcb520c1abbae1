package app.moderato.core.study;

import java.util.Locale;

/** What a language is called in English, as models are told. */
public final class LanguageName {
    private LanguageName() {}

    /** @param tag such as {@code pt-BR} */
    public static String of(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
