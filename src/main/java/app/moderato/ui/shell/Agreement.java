package app.moderato.ui.shell;

import app.moderato.core.study.Unwritten;
import app.moderato.ui.control.EscapeKey;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Before anything is sent and paid for: one sentence on what leaves this computer, and two buttons. */
final class Agreement {
    private static final double WIDTH = 372;

    private final Supplier<String> sentence;
    private final Supplier<String> costs;
    private final Supplier<Unwritten> unwritten;
    private final Messages messages = Messages.beside(Agreement.class);

    /**
     * @param sentence on what a run of the open study on the chosen connection sends
     * @param costs what it may cost, empty while that is worked out
     * @param unwritten what of the open study is not its author's yet
     */
    Agreement(Supplier<String> sentence, Supplier<String> costs, Supplier<Unwritten> unwritten) {
        this.unwritten = unwritten;
        this.sentence = sentence;
        this.costs = costs;
    }

    /** @param agreed runs after a yes; a no does nothing */
    void ask(Node owner, Runnable agreed) {
        PopOver popOver = new PopOver();
        Label title = new Label(messages.text("shell.agree.title"));
        title.getStyleClass().add("strong");
        Label words = words("agree-words", sentence.get());
        Label cost = words("agree-cost", costs.get());
        Shown.set(!cost.getText().isEmpty(), cost);
        Unwritten left = unwritten.get();
        Label toWrite = words(
                "agree-unwritten",
                messages.text(
                                "shell.agree.unwritten",
                                messages.text(
                                        "shell.agree.unwritten-concepts",
                                        left.concepts().size()),
                                messages.text(
                                        "shell.agree.unwritten-questions",
                                        left.questions().size()))
                        .strip()
                        .replace("  ", " "));
        toWrite.getStyleClass().add("strong");
        Shown.set(!left.isEmpty(), toWrite);
        Button yes = new Button(messages.text("shell.agree.yes"));
        yes.setId("agree-yes");
        yes.getStyleClass().add("accent");
        yes.setDefaultButton(true);
        yes.setOnAction(event -> {
            popOver.hide();
            agreed.run();
        });
        Button no = new Button(messages.text("shell.agree.no"));
        no.setId("agree-no");
        no.setCancelButton(true);
        no.setOnAction(event -> popOver.hide());
        HBox buttons = new HBox(no, yes);
        buttons.getStyleClass().add("popover-buttons");
        VBox content = new VBox(title, toWrite, words, cost, buttons);
        content.setId("agreement");
        content.getStyleClass().add("popover-body");
        popOver.setContentNode(content);
        popOver.setAnimated(false);
        EscapeKey.hides(popOver);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.getStyleClass().add("themed-popover");
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(Agreement.class.getResource("shell.css"))
                        .toExternalForm());
        popOver.show(owner);
        yes.requestFocus();
    }

    private static Label words(String id, String text) {
        Label words = new Label(text);
        words.setId(id);
        words.setWrapText(true);
        words.setPrefWidth(WIDTH);
        words.setMinHeight(Label.USE_PREF_SIZE);
        return words;
    }
}
