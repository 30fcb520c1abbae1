package app.moderato.ui.group;

import app.moderato.core.group.Round;
import app.moderato.core.group.Stance;
import app.moderato.ui.control.Avatar;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Spoken;
import app.moderato.ui.control.WholeCell;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the stream. */
final class StreamCell extends WholeCell<StreamRow> {
    /** What can be done about a line. */
    interface Doing {
        /** The concept goes from the table. */
        void hide();

        void tellPoll(int number);

        /** Whether anything can be done now. */
        boolean live();

        /** The concept's picture in a frame, or its place. */
        Node picture(StreamRow.Card card);
    }

    private final Messages messages;
    private final Doing doing;
    private final UnseenWords unseen;

    StreamCell(Messages messages, Doing doing) {
        fit();
        this.messages = messages;
        this.doing = doing;
        this.unseen = new UnseenWords(messages);
        getStyleClass().add("stream-cell");
    }

    @Override
    protected void updateItem(@Nullable StreamRow row, boolean emptyCell) {
        super.updateItem(row, emptyCell);
        if (row == null || emptyCell) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        Node shown = switch (row) {
            case StreamRow.Said said -> said.moderator() ? moderator(said) : bubble(said);
            case StreamRow.Typing typing -> typing(typing);
            case StreamRow.Card card -> card(card);
            case StreamRow.Unseen unseen -> unseen(unseen);
            case StreamRow.Missed missed -> missed(missed);
            case StreamRow.Part part -> part(part);
            case StreamRow.Note note -> quiet(note.text());
        };
        setGraphic(shown);
        setAccessibleText(Spoken.words(shown));
    }

    private Node moderator(StreamRow.Said said) {
        String who = said.to().isEmpty()
                ? messages.text("group.stream.to-all")
                : messages.text("group.stream.to", said.to());
        HBox block = line(
                chair(said.byModel()),
                List.of(
                        label(said.name(), "strong"),
                        label(said.byModel() ? messages.text("group.stream.by-model", who) : who, "caption")),
                said.text());
        block.getStyleClass().add("moderator-block");
        return padded(block);
    }

    private Label chair(boolean byModel) {
        Label mark = new Label(messages.text(byModel ? "group.stream.model" : "group.stream.you"));
        mark.getStyleClass().addAll("avatar", "chair");
        return mark;
    }

    private Node bubble(StreamRow.Said said) {
        List<Node> head = new ArrayList<>(List.of(label(said.name(), "strong")));
        if (said.stance() != Stance.NONE) {
            boolean against = said.stance() == Stance.DISAGREES;
            Label chip = label(messages.text(against ? "group.stream.disagrees" : "group.stream.agrees"), "chip");
            if (against) {
                chip.getStyleClass().add("warn");
            }
            head.add(chip);
        }
        if (!said.to().isEmpty()) {
            head.add(label(messages.text("group.stream.to", said.to()), "caption"));
        }
        if (said.cutIn()) {
            head.add(label(messages.text("group.stream.cuts-in"), "caption"));
        }
        return padded(line(avatar(said.initials()), head, said.text()));
    }

    private Node typing(StreamRow.Typing typing) {
        boolean silent = typing.soFar().isEmpty();
        Label doing = label(messages.text(silent ? "group.stream.thinking" : "group.stream.speaking"), "caption");
        doing.getStyleClass().add("speaking");
        Node mark = typing.who() == null ? chair(true) : avatar(typing.initials());
        HBox line = line(
                mark,
                List.of(label(typing.name(), "strong"), doing),
                silent ? "…" : messages.text("group.stream.so-far", typing.soFar()));
        line.getStyleClass().add("typing");
        return padded(line);
    }

    private Node card(StreamRow.Card card) {
        HBox name = new HBox(
                new ConceptBadge(card.concept().letter(), card.concept().control()), label(title(card), "strong"));
        name.getStyleClass().add("card-name");
        Label since = label(
                messages.text(card.onTable() ? "group.stream.on-table" : "group.stream.was-on-table", card.since()),
                "caption");
        VBox words = new VBox(name, since);
        words.getStyleClass().add("card-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(doing.picture(card), words);
        if (card.onTable() && doing.live()) {
            Button hide = new Button(messages.text("group.stream.hide"));
            hide.getStyleClass().add("small");
            hide.setMinWidth(USE_PREF_SIZE);
            hide.setOnAction(event -> doing.hide());
            box.getChildren().add(hide);
        }
        box.getStyleClass().add("table-card");
        return padded(box);
    }

    private static String title(StreamRow.Card card) {
        return card.concept().price().isEmpty()
                ? card.concept().name()
                : card.concept().name() + ", " + card.concept().price();
    }

    private Node unseen(StreamRow.Unseen row) {
        HBox line = quietLine(Feather.EYE_OFF, unseen.of(row));
        boolean poll = row.round().kind() == Round.Kind.POLL;
        if (poll && row.whole() && !row.told() && doing.live()) {
            Button tell = new Button(messages.text("group.stream.tell"));
            tell.getStyleClass().add("small");
            tell.setMinWidth(USE_PREF_SIZE);
            tell.setOnAction(event -> doing.tellPoll(row.round().number()));
            line.getChildren().add(tell);
        }
        return padded(line);
    }

    private Node missed(StreamRow.Missed missed) {
        HBox line = line(
                avatar(missed.initials()),
                List.of(label(missed.name(), "strong"), label(messages.text("group.stream.missed"), "caption")),
                missed.why());
        line.getStyleClass().add("missed");
        return padded(line);
    }

    private Node part(StreamRow.Part part) {
        Region before = new Region();
        before.getStyleClass().add("rule");
        Region after = new Region();
        after.getStyleClass().add("rule");
        HBox.setHgrow(before, Priority.ALWAYS);
        HBox.setHgrow(after, Priority.ALWAYS);
        HBox line = new HBox(before, label(part.title(), "caption-strong"), after);
        line.getStyleClass().add("stage-line");
        return padded(line);
    }

    private Node quiet(String text) {
        return padded(quietLine(Feather.MINUS, text));
    }

    private static HBox quietLine(Feather icon, String text) {
        Label words = wrapped(text, "secondary");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(new FontIcon(icon), words);
        line.getStyleClass().add("quiet-line");
        return line;
    }

    private static Node avatar(String initials) {
        Avatar avatar = new Avatar();
        avatar.setText(initials);
        return avatar;
    }

    private static HBox line(Node mark, List<Node> head, String text) {
        HBox top = new HBox(head.toArray(Node[]::new));
        top.getStyleClass().add("said-head");
        VBox words = new VBox(top, wrapped(text, "said-text"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(mark, words);
        line.getStyleClass().add("said");
        return line;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label wrapped(String text, String style) {
        Label label = label(text, style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /** The gap to the next line belongs to the cell, so that a mark of selection covers it. */
    private static Node padded(Node inner) {
        StackPane pane = new StackPane(inner);
        pane.getStyleClass().add("stream-gap");
        return pane;
    }
}
