package app.moderato.ui.transcript;

import app.moderato.core.group.Stance;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.WholeCell;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of a group's talk: a turn, or quietly what was said in private. */
final class TalkCell extends WholeCell<TalkLine> {
    private final Messages messages;

    TalkCell(Messages messages) {
        fit();
        this.messages = messages;
        getStyleClass().add("talk-cell");
    }

    @Override
    protected void updateItem(@Nullable TalkLine line, boolean emptyCell) {
        super.updateItem(line, emptyCell);
        if (line == null || emptyCell) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (line) {
            case TalkLine.Said said -> {
                setAccessibleText(messages.text(
                        "transcript.talk.spoken",
                        said.turn().number(),
                        said.name(),
                        said.turn().text()));
                setGraphic(said(said));
            }
            case TalkLine.Aside aside -> quiet(Feather.EYE_OFF, aside.text());
            case TalkLine.Note note -> quiet(Feather.MINUS, note.text());
        }
    }

    private Node said(TalkLine.Said said) {
        List<Node> head = new ArrayList<>(List.of(label(said.name(), "strong")));
        if (said.turn().stance() != Stance.NONE) {
            boolean against = said.turn().stance() == Stance.DISAGREES;
            Label chip = label(messages.text(against ? "transcript.talk.disagrees" : "transcript.talk.agrees"), "chip");
            if (against) {
                chip.getStyleClass().add("warn");
            }
            head.add(chip);
        }
        if (!said.to().isEmpty()) {
            head.add(label(messages.text("transcript.talk.to", said.to()), "caption"));
        }
        head.add(label(messages.text("transcript.talk.turn", said.turn().number()), "caption"));
        HBox top = new HBox(head.toArray(Node[]::new));
        top.getStyleClass().add("talk-head");
        MarkedText text = new MarkedText();
        text.show(said.turn().text(), said.marks());
        VBox words = new VBox(top, text);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(TalkMark.of(said, messages), words);
        line.getStyleClass().add("talk-said");
        return line;
    }

    private void quiet(Feather icon, String text) {
        Label words = label(text, "secondary");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(new FontIcon(icon), words);
        line.getStyleClass().add("talk-quiet");
        setAccessibleText(text);
        setGraphic(line);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
