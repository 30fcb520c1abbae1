package app.moderato.ui.panel;

import app.moderato.core.study.Draft;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.WeightSpec;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the panel's form: what the study asks for, or what was typed and makes no value yet. */
sealed class PanelTexts permits PanelEditor {
    private final Drafting drafting;
    private final Messages messages;

    PanelTexts(Drafting drafting, Messages messages) {
        this.drafting = drafting;
        this.messages = messages;
    }

    /** The study as it stands after the last keystroke; null before one is open. */
    ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return drafting.draftProperty();
    }

    Optional<PanelSpec> spec() {
        return draft().map(draft -> draft.study().panel());
    }

    /** What stands in the field of the size; empty for everybody of a file. */
    String size() {
        return typed(PanelField.SIZE)
                .or(() -> spec().filter(spec -> spec.size() > 0).map(spec -> Integer.toString(spec.size())))
                .orElse("");
    }

    String seed() {
        return typed(PanelField.SEED)
                .or(() -> draft().map(draft -> Long.toString(draft.study().seed())))
                .orElse("");
    }

    /** What stands in the field of an attribute's filter; empty for anybody. */
    String filter(String attribute) {
        return typed(PanelField.filter(attribute))
                .or(() -> spec().map(spec -> spec.filter().get(attribute)))
                .orElse("");
    }

    /** The values that a filter lets through; empty for all. */
    List<String> wanted(String attribute) {
        return Stream.of(filter(attribute).split("\\|", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The attributes that have shares, in the order in which they were given them. */
    List<String> shared(ShareKind kind) {
        return draft().map(draft -> Stream.concat(
                                kind.of(draft.study()).keySet().stream(),
                                draft.unfinished().keySet().stream()
                                        .filter(field -> field.startsWith(kind.prefix()))
                                        .map(field ->
                                                field.substring(kind.prefix().length())))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** What stands in the fields of an attribute's shares; null where it has none. */
    @Nullable
    ShareText shares(ShareKind kind, String attribute) {
        Optional<String> unfinished = typed(kind.field(attribute));
        if (unfinished.isPresent()) {
            return ShareText.read(unfinished.get());
        }
        return draft().map(draft -> kind.of(draft.study()).get(attribute))
                .map(ShareText::of)
                .orElse(null);
    }

    Optional<WeightSpec> weights() {
        return spec().map(PanelSpec::weights);
    }

    /** What stands in the field of the largest weight; empty for none. */
    String trim() {
        return typed(PanelField.TRIM)
                .or(() -> weights().map(WeightSpec::trim).map(trim -> ShareText.written(BigDecimal.valueOf(trim))))
                .orElse("");
    }

    /** What keeps a field's text from being a value; empty where nothing does. */
    String unfinished(String field) {
        Optional<String> text = typed(field);
        if (text.isEmpty()) {
            return "";
        }
        for (ShareKind kind : ShareKind.values()) {
            if (field.startsWith(kind.prefix())) {
                return sum(ShareText.read(text.get()));
            }
        }
        return switch (field) {
            case PanelField.SIZE -> messages.text("panel.size.unread");
            case PanelField.SEED -> messages.text("panel.seed.unread");
            case PanelField.TRIM -> messages.text("panel.trim.unread");
            default -> messages.text("panel.filter.unread", text.get());
        };
    }

    private String sum(ShareText shares) {
        if (shares.unread().isPresent()) {
            return messages.text("panel.share.unread", shares.unread().get());
        }
        BigDecimal off = shares.sum().subtract(ShareText.WHOLE);
        return messages.text(
                off.signum() < 0 ? "panel.share.missing" : "panel.share.over",
                ShareText.written(shares.sum()),
                ShareText.written(off.abs()));
    }

    final Optional<Draft> draft() {
        return Optional.ofNullable(drafting.draftProperty().get());
    }

    private Optional<String> typed(String field) {
        return draft().map(draft -> draft.unfinished().get(field));
    }
}
