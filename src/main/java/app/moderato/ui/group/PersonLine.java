package app.moderato.ui.group;

import app.moderato.ui.control.Avatar;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import app.moderato.ui.control.RowButton;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Somebody at the table, pressed to be spoken to or to speak next. */
final class PersonLine {
    private static final PseudoClass SPEAKING = PseudoClass.getPseudoClass("speaking");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** From so many points on somebody is likely to take the floor. */
    private static final int EAGER = 55;

    private final PersonRow row;
    private final Messages messages;
    private final RowButton node = new RowButton();
    private final Label facts = new Label();
    private final MeterBar bar = new MeterBar();
    private final Label points = new Label();
    private final Subscription following;

    PersonLine(PersonRow row, Messages messages, Runnable pressed) {
        this.row = row;
        this.messages = messages;
        Avatar avatar = new Avatar();
        avatar.setText(row.initials());
        Label name = new Label(row.name());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        Label age = new Label(row.age());
        age.getStyleClass().add("caption");
        HBox top = new HBox(name, age);
        top.getStyleClass().add("person-name");
        facts.getStyleClass().add("caption");
        VBox words = new VBox(top, facts);
        words.getStyleClass().add("person-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        bar.getStyleClass().add("wish-bar");
        points.getStyleClass().addAll("caption", "wish-points");
        HBox line = new HBox(avatar, words, bar, points);
        line.getStyleClass().add("person-line");
        node.setId("group-person-" + row.id());
        node.getChildren().add(line);
        node.setOnAction(event -> pressed.run());
        following = Subscription.combine(
                row.turnsProperty().subscribe(_ -> describe()),
                row.markProperty().subscribe(_ -> describe()),
                row.wishProperty().subscribe(_ -> describe()));
    }

    RowButton node() {
        return node;
    }

    /** Hears no more of the person. */
    void close() {
        following.unsubscribe();
    }

    void choose(boolean chosen) {
        node.pseudoClassStateChanged(CHOSEN, chosen);
    }

    private void describe() {
        int wish = row.wishProperty().get();
        String turns = messages.text("group.people.turns", row.turnsProperty().get());
        String mark = switch (row.markProperty().get()) {
            case NONE -> "";
            case NEXT -> messages.text("group.people.next");
            case PICKED -> messages.text("group.people.picked");
            case THINKING -> messages.text("group.people.thinking");
            case SPEAKING -> messages.text("group.people.speaking");
        };
        facts.setText(mark.isEmpty() ? turns : messages.text("group.people.marked", turns, mark));
        node.pseudoClassStateChanged(SPEAKING, row.busy());
        bar.setVisible(wish >= 0);
        bar.show(new MeterBar.Fill(Math.max(0, wish) / 100.0, wish >= EAGER ? "accent" : "neutral"));
        points.setText(wish < 0 ? "" : Integer.toString(wish));
        node.setAccessibleText(
                wish < 0
                        ? messages.text("group.people.spoken", row.name(), facts.getText())
                        : messages.text("group.people.spoken-wish", row.name(), facts.getText(), wish));
    }
}
