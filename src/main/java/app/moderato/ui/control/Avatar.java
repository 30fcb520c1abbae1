package app.moderato.ui.control;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/** A person's initials in a circle. */
public final class Avatar extends Label {
    public Avatar() {
        getStyleClass().add("avatar");
        // the name stands beside it
        setAccessibleText("");
    }

    public Avatar(String name) {
        this();
        setName(name);
    }

    public void setName(String name) {
        setText(initials(name));
    }

    /** Of the first and the last word, by code points. */
    static String initials(String name) {
        String[] words = Arrays.stream(name.strip().split("[\\s-]+"))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .toArray(String[]::new);
        if (words.length == 0) {
            return "?";
        }
        String[] ends = words.length == 1 ? words : new String[] {words[0], words[words.length - 1]};
        return Arrays.stream(ends)
                .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
                .collect(Collectors.joining());
    }
}
