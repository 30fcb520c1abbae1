package app.moderato.ui.guide;

import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.TintedText;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form of one question, to be read. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before anything is shown
final class QuestionController {
    private final Messages messages = Messages.beside(QuestionController.class);
    private final Parent node;

    @FXML
    private Label number;

    @FXML
    private Label type;

    @FXML
    private Label required;

    @FXML
    private TintedText text;

    @FXML
    private VBox findings;

    @FXML
    private VBox scaleField;

    @FXML
    private Label scaleTitle;

    @FXML
    private StackPane scale;

    @FXML
    private Label method;

    @FXML
    private Label reading;

    @FXML
    private HBox probe;

    @FXML
    private VBox logic;

    @FXML
    private Node order;

    @FXML
    private Label orderWords;

    QuestionController() {
        node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    void show(GuideOutline.Entry entry, ReadGuide guide, GuideWords words) {
        Question question = entry.question();
        QuestionForm form = new QuestionForm(messages, guide, words);
        number.setText(words.number(entry));
        type.setText(words.type(question));
        type.setGraphic(new FontIcon(QuestionKind.icon(question)));
        required.setText(
                messages.text(question.wording().dontKnow() ? "guide.question.dont-know" : "guide.question.required"));
        text.show(
                question.wording().text(),
                GuideWords.placeholders(question.wording().text()));
        findings.getChildren().setAll(form.findings(entry));
        Shown.set(!entry.findings().isEmpty(), findings);
        var measured = form.scale(question);
        Shown.set(measured.isPresent(), scaleField);
        measured.ifPresent(titled -> {
            scaleTitle.setText(titled.title());
            scale.getChildren().setAll(titled.content());
        });
        method.setText(form.method(question));
        reading.setText(words.reading(question));
        probe.getChildren().setAll(form.probe(question));
        logic.getChildren().setAll(form.logic(question));
        orderWords.setText(words.order());
        Shown.set(entry.section() == GuideSection.QUESTIONS, order);
    }
}
