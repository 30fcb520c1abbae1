package app.moderato.ui.shell;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Over the window while another study waits for text that cannot be kept: to stay with it, or to lose it. */
final class Unkept {
    private final Desk desk;
    private final Messages messages = Messages.beside(Unkept.class);
    private final Label words = new Label();
    private final Button stay = new Button(messages.text("shell.unkept.stay"));
    private final Overlay overlay;

    /** @param window any node of it */
    Unkept(Desk desk, Node window) {
        this.desk = desk;
        Label title = new Label(messages.text("shell.unkept.title"));
        title.getStyleClass().add("page-title");
        words.setId("unkept-words");
        wrap(words);
        Label then = new Label(messages.text("shell.unkept.then"));
        wrap(then);
        stay.setId("unkept-stay");
        stay.getStyleClass().add("accent");
        stay.setOnAction(event -> desk.drafting().stay());
        Button lose = new Button(messages.text("shell.unkept.lose"));
        lose.setId("unkept-lose");
        lose.getStyleClass().add("danger");
        lose.setOnAction(event -> desk.drafting().lose());
        HBox buttons = new HBox(lose, stay);
        buttons.getStyleClass().add("popover-buttons");
        VBox dialog = new VBox(title, words, then, buttons);
        dialog.setId("unkept");
        dialog.setAccessibleText(title.getText());
        dialog.getStyleClass().add("unkept");
        overlay = new Overlay(dialog, () -> desk.drafting().stay());
        desk.drafting().troubleProperty().subscribe(this::tell);
        desk.drafting().holdingProperty().subscribe(holding -> {
            if (holding) {
                tell();
                overlay.open(window);
                stay.requestFocus();
            } else {
                overlay.close();
            }
        });
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
    }

    private void tell() {
        OpenStudy study = desk.studyProperty().get();
        words.setText(messages.text(
                "shell.unkept.text",
                study == null ? "" : study.study().title(),
                desk.drafting().troubleProperty().get()));
    }
}
