package app.moderato.ui.guide;

import app.moderato.core.interview.PromptPreviews;
import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionType;
import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.MarkedTextArea;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import atlantafx.base.controls.ToggleSwitch;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form of one question. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before anything is shown
final class QuestionController {
    private final GuideEditor editor;
    private final Messages messages = Messages.beside(QuestionController.class);
    private final QuestionEditor question;
    private final AnswersController answersForm;
    private final Parent node;
    private EditedText words;
    private EditedText ownProbe;
    private EditedText condition;
    private EditedText name;

    @FXML
    private Label number;

    @FXML
    private MenuButton type;

    @FXML
    private ToggleSwitch required;

    @FXML
    private MarkedTextArea text;

    @FXML
    private FieldNote textNote;

    @FXML
    private VBox findings;

    @FXML
    private StackPane answers;

    @FXML
    private Label method;

    @FXML
    private Label reading;

    @FXML
    private TextField probe;

    @FXML
    private ComboBox<Integer> most;

    @FXML
    private Label probeWhen;

    @FXML
    private FieldNote probeNote;

    @FXML
    private TextField askIf;

    @FXML
    private FieldNote askIfNote;

    @FXML
    private VBox logic;

    @FXML
    private RuleBar rule;

    @FXML
    private Node order;

    @FXML
    private Label orderWords;

    @FXML
    private TextField id;

    @FXML
    private FieldNote idNote;

    QuestionController(GuideEditor editor) {
        this.editor = editor;
        this.question = editor.question();
        this.answersForm = new AnswersController(question);
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        answers.getChildren().setAll(answersForm.node());
        Shown.when(answersForm.node().managedProperty(), answers);
        text.area().setId("question-text");
        words = new EditedText(text.area(), question::text);
        ownProbe = new EditedText(probe, question::probe);
        condition = new EditedText(askIf, question::askIf);
        name = new EditedText(id, question::id);
        rule.begin(question);
        for (QuestionType one : QuestionType.values()) {
            MenuItem item = new MenuItem(messages.text(QuestionKind.key(one)));
            item.setGraphic(new FontIcon(QuestionKind.icon(one)));
            item.setId("type-" + one.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> question.type(one));
            type.getItems().add(item);
        }
        required.selectedProperty().subscribe((before, on) -> {
            Question now = editor.draft().questionProperty().get();
            if (now != null && on == now.wording().dontKnow()) {
                question.required(on);
            }
        });
        most.getItems()
                .setAll(IntStream.rangeClosed(0, QuestionEditor.MOST_PROBES)
                        .boxed()
                        .toList());
        most.setConverter(InWords.words(value -> messages.text("guide.probe.most", value)));
        most.setOnAction(event -> {
            Question now = editor.draft().questionProperty().get();
            if (most.getValue() != null
                    && now != null
                    && most.getValue() != now.wording().probes()) {
                question.probes(most.getValue());
            }
        });
        editor.draft().questionProperty().subscribe(this::show);
        editor.draft().guideProperty().subscribe(this::show);
    }

    @FXML
    void duplicate() {
        editor.duplicate();
    }

    @FXML
    void remove() {
        editor.remove();
    }

    /** Puts the keyboard where a new question is worded. */
    void focusText() {
        text.area().requestFocus();
        text.area().selectAll();
    }

    /** The question as it stands after the last keystroke. */
    private void show(@Nullable Question now) {
        if (now == null) {
            return;
        }
        Question.Wording wording = now.wording();
        words.show(wording.text());
        type.setGraphic(new FontIcon(QuestionKind.icon(QuestionType.of(now))));
        required.setSelected(!wording.dontKnow());
        most.setValue(wording.probes());
        ownProbe.show(Objects.requireNonNullElse(wording.probe(), ""));
        probe.setDisable(wording.probes() == 0);
        condition.show(question.askIf());
        name.show(question.id());
        idNote.tell(question.trouble("id"), id);
        answersForm.show(now);
        show(editor.draft().guideProperty().get());
    }

    private void show(@Nullable Guide guide) {
        Question now = editor.draft().questionProperty().get();
        if (guide != null && now != null) {
            rule.show(guide, now);
        }
    }

    /**
     * What is worked out of the question a moment later.
     *
     * @param problems by key of the study file
     */
    void show(GuideOutline.Entry entry, ReadGuide guide, GuideWords say, Map<String, String> problems) {
        Question asked = entry.question();
        QuestionForm form = new QuestionForm(messages, guide, say, editor);
        rule.scales(guide.scales());
        number.setText(say.number(entry));
        type.setText(say.type(asked));
        text.mark(form.marked(entry));
        findings.getChildren().setAll(form.findings(entry));
        Shown.set(!findings.getChildren().isEmpty(), findings);
        answersForm.show(guide, asked, problems);
        method.setText(form.method(asked));
        reading.setText(say.reading(asked));
        probe.setPromptText(form.usualProbe(asked));
        probeWhen.setText(messages.text("guide.probe.when", PromptPreviews.PROBED_BELOW_WORDS));
        Shown.set(asked.wording().probes() > 0, probeWhen);
        logic.getChildren().setAll(form.logic(asked));
        orderWords.setText(say.order());
        Shown.set(entry.section() == GuideSection.QUESTIONS, order);
        textNote.tell(wrong(asked, problems), text.area());
        probeNote.tell(problems.getOrDefault("probe", problems.get("probes")), probe);
        String unread = question.trouble("ask_if");
        askIfNote.tell(unread.isEmpty() ? problems.get("ask_if") : unread, askIf);
    }

    private @Nullable String wrong(Question question, Map<String, String> problems) {
        if (question.wording().text().isBlank()) {
            return messages.text("guide.question.empty");
        }
        String whole = problems.getOrDefault("", "");
        return whole.isEmpty() ? problems.get("text") : whole;
    }
}
