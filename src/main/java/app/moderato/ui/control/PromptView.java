package app.moderato.ui.control;

import app.moderato.core.interview.PromptPreview;
import app.moderato.core.study.Filled;
import app.moderato.core.study.Picture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The messages of a prompt as they are sent: who speaks, pictures by name, inserted values tinted. */
public final class PromptView extends VBox {
    /** Characters of the instruction to the model before it is cut. */
    private static final int BRIEF = 240;

    /** Placeholders whose value is a long text, which needs no tint to be told from the rest. */
    private static final Set<String> UNTINTED = Set.of("concept.text");

    private final Set<Integer> opened = new HashSet<>();
    private @Nullable PromptPreview prompt;
    private String between = "";

    public PromptView() {
        getStyleClass().add("prompt-view");
        getStylesheets().add(ControlSheets.PROMPT);
    }

    /**
     * @param newPrompt null shows nothing
     * @param newBetween what stands before the last message and is not known yet; empty for nothing
     */
    public void show(@Nullable PromptPreview newPrompt, String newBetween) {
        prompt = newPrompt;
        between = newBetween;
        rebuild();
    }

    private void rebuild() {
        List<Node> nodes = new ArrayList<>();
        if (prompt != null) {
            for (int i = 0; i < prompt.parts().size(); i++) {
                if (i == prompt.parts().size() - 1 && !between.isEmpty()) {
                    nodes.add(between());
                }
                nodes.add(message(i, prompt.parts().get(i)));
            }
        }
        getChildren().setAll(nodes);
    }

    private Node message(int index, PromptPreview.Part part) {
        String text = part.message().text();
        // only the last message is what this question is about
        boolean cut =
                prompt != null && index < prompt.parts().size() - 1 && text.length() > BRIEF && !opened.contains(index);
        int end = cut ? wordEnd(text) : text.length();
        TintedText words = new TintedText();
        words.show(text.substring(0, end) + (cut ? "…" : ""), tinted(part, end));
        VBox body = new VBox(words);
        HBox.setHgrow(body, javafx.scene.layout.Priority.ALWAYS);
        body.getStyleClass().add("prompt-body");
        if (!part.message().pictures().isEmpty()) {
            FlowPane pictures = new FlowPane(4, 4);
            part.message().pictures().forEach(picture -> pictures.getChildren().add(picture(picture)));
            body.getChildren().addFirst(pictures);
        }
        if (cut) {
            Hyperlink more = new Hyperlink(Figures.MESSAGES.text("control.prompt.more", text.length() - end));
            more.setId("prompt-more");
            more.getStyleClass().add("prompt-more");
            more.setOnAction(event -> {
                opened.add(index);
                rebuild();
            });
            body.getChildren().add(more);
        }
        Label role = new Label(part.message().role().name().toLowerCase(Locale.ROOT));
        role.getStyleClass().add("prompt-role");
        HBox message = new HBox(role, body);
        message.getStyleClass().add("prompt-message");
        return message;
    }

    private Node between() {
        Label words = new Label(between);
        words.getStyleClass().add("prompt-between");
        words.setWrapText(true);
        return words;
    }

    private static int wordEnd(String text) {
        int space = text.lastIndexOf(' ', BRIEF);
        return space > BRIEF / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, BRIEF));
    }

    private static List<Filled.Insertion> tinted(PromptPreview.Part part, int end) {
        List<Filled.Insertion> tinted = new ArrayList<>();
        int from = 0;
        for (Filled.Insertion value : part.insertions()) {
            boolean wanted = value.placeholder().contains(".") && !UNTINTED.contains(value.placeholder());
            if (wanted && value.start() >= from && value.end() <= end) {
                tinted.add(value);
                from = value.end();
            }
        }
        return tinted;
    }

    private static Node picture(Picture picture) {
        String name = picture.name().substring(picture.name().lastIndexOf('/') + 1);
        Label chip = new Label(name, new FontIcon(Feather.IMAGE));
        chip.getStyleClass().add("prompt-picture");
        return chip;
    }
}
