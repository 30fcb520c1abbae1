package app.moderato.ui.validate.importing;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ratings in words, each with what it stands for. */
final class ScaleWords {
    private static final int MOST = 100;
    private static final int LONGEST = 40;

    private final ImportModel model;
    private final VBox list;
    private final Label none;
    private final ScrollPane scroll;
    private final Messages messages;
    private final Map<String, ChoiceLine<WordTreatment>> lines = new LinkedHashMap<>();
    private Map<String, Integer> shown = Map.of();
    private int points;

    ScaleWords(ImportModel model, VBox list, Label none, ScrollPane scroll, Messages messages) {
        this.model = model;
        this.list = list;
        this.none = none;
        this.scroll = scroll;
        this.messages = messages;
    }

    void follow() {
        model.mapped().digestProperty().subscribe(this::show);
    }

    private void show(@Nullable Digest found) {
        Map<String, Integer> words = found == null ? Map.of() : found.words();
        Shown.set(words.isEmpty(), none);
        Shown.set(!words.isEmpty(), scroll);
        int length = found == null ? 0 : found.mapping().scale().points();
        if (!words.equals(shown) || length != points) {
            shown = words;
            points = length;
            make();
        }
        if (found != null) {
            lines.forEach((cell, line) ->
                    line.show(WordTreatment.of(cell, found.mapping().scale())));
        }
    }

    private void make() {
        lines.clear();
        list.getChildren().clear();
        shown.entrySet().stream().limit(MOST).forEach(word -> {
            String cell = word.getKey();
            ChoiceLine<WordTreatment> line = new ChoiceLine<>(
                    "importing-word-" + (lines.size() + 1),
                    messages.text("importing.word.is", InOneLine.of(cell, LONGEST)),
                    List.of(
                            ChoiceLine.wide(InOneLine.of(cell, LONGEST)),
                            ChoiceLine.fixed(messages.text("importing.scale.times", word.getValue()), "secondary")),
                    WordTreatment.all(points),
                    this::words);
            line.onChosen(treatment -> model.mapped().scale(scale -> treatment.in(scale, cell)));
            lines.put(cell, line);
            list.getChildren().add(line);
        });
        if (shown.size() > MOST) {
            list.getChildren()
                    .add(ChoiceLine.fixed(
                            messages.text("importing.scale.more-words", shown.size() - MOST),
                            "secondary",
                            "choice-line"));
        }
    }

    private String words(WordTreatment treatment) {
        return switch (treatment) {
            case WordTreatment.Point(int point) -> messages.text("importing.word.point", point);
            case WordTreatment.NoAnswer _ -> messages.text("importing.word.missing");
            case WordTreatment.LeftOut _ -> messages.text("importing.word.none");
        };
    }
}
