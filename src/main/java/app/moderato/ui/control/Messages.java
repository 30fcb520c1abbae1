package app.moderato.ui.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one feature, in the {@code messages.properties} beside its classes; keys are feature.part.element. */
public record Messages(ResourceBundle bundle) {
    /** The texts beside a class. */
    public static Messages beside(Class<?> type) {
        return new Messages(ResourceBundle.getBundle(type.getPackageName() + ".messages", Locale.ENGLISH));
    }

    /** @param values for {@code {0}}, {@code {1}} … of the text; numbers are written as in English */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(values);
    }
}
