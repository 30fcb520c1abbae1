package app.moderato.ui.transcript;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.TranscriptAnswer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** An answer that is read when it is first looked at. Made in any thread, used on the screen's. */
final class LazyAnswer {
    private final CellId cell;
    private final Consumer<LazyAnswer> asks;
    private @Nullable ReadOnlyObjectWrapper<@Nullable TranscriptAnswer> content;

    /** @param asks is told, once, that the answer is wanted */
    LazyAnswer(CellId cell, Consumer<LazyAnswer> asks) {
        this.cell = cell;
        this.asks = asks;
    }

    /** One that is known already. */
    static LazyAnswer of(TranscriptAnswer answer) {
        LazyAnswer known = new LazyAnswer(answer.cell(), ignored -> {});
        known.content = new ReadOnlyObjectWrapper<>(answer);
        return known;
    }

    CellId cell() {
        return cell;
    }

    /** Null until it was read. */
    ReadOnlyObjectProperty<@Nullable TranscriptAnswer> content() {
        ReadOnlyObjectWrapper<@Nullable TranscriptAnswer> known = content;
        if (known == null) {
            known = new ReadOnlyObjectWrapper<>();
            content = known;
            asks.accept(this);
        }
        return known.getReadOnlyProperty();
    }

    /** What was read so far; asks for nothing. */
    Optional<TranscriptAnswer> known() {
        return content == null ? Optional.empty() : Optional.ofNullable(content.get());
    }

    void set(TranscriptAnswer answer) {
        if (content == null) {
            content = new ReadOnlyObjectWrapper<>(answer);
        } else {
            content.set(answer);
        }
    }
}
