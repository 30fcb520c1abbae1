package app.moderato.ui.study;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of what a box offers.
 *
 * @param value null for what is left open
 */
record Pick<T>(@Nullable T value, String words) {
    static <T> Pick<T> of(@Nullable T value, List<Pick<T>> all) {
        return all.stream()
                .filter(one -> Objects.equals(one.value(), value))
                .findFirst()
                .orElseGet(() -> new Pick<>(value, String.valueOf(value)));
    }
}
