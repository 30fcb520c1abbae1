package app.moderato.ui.guide;

import app.moderato.core.interview.PromptPreview;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PromptView;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The side of the page that shows a question as one person gets it, and what they said. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class PersonController {
    private static final int CHARACTERS_A_TOKEN = 4;
    /** Pixels for the prompt's own head and the gaps between the cards. */
    private static final double AROUND_PROMPT = 96;

    private final GuideViewModel guide;
    private final PersonModel model;
    private final Messages messages = Messages.beside(PersonController.class);
    private final Region node;

    @FXML
    private PersonBox person;

    @FXML
    private ComboBox<ConceptName> concept;

    @FXML
    private ScrollPane sideScroll;

    @FXML
    private Segments shapes;

    @FXML
    private Button tryNow;

    @FXML
    private FieldNote tryTrouble;

    @FXML
    private Label promptTrouble;

    @FXML
    private Label tokens;

    @FXML
    private CappedScroll promptScroll;

    @FXML
    private PromptView prompt;

    @FXML
    private TextArea json;

    @FXML
    private AnswerCard answer;

    PersonController(GuideViewModel guide) {
        this.guide = guide;
        this.model = guide.person();
        this.node = (Region) FxmlLoader.load(this, messages);
    }

    Region node() {
        return node;
    }

    @FXML
    void initialize() {
        person.setItems(model.people());
        person.valueProperty().bindBidirectional(model.personProperty());
        concept.setItems(model.concepts());
        concept.setCellFactory(_ -> new ConceptChoice(true));
        concept.setButtonCell(new ConceptChoice(false));
        concept.valueProperty().bindBidirectional(model.conceptProperty());
        model.promptProperty().subscribe(this::show);
        model.answerProperty().subscribe(answer::show);
        model.nearestProperty().subscribe(answer::show);
        TryModel tries = model.tryOut();
        tryNow.textProperty()
                .bind(Bindings.when(tries.busyProperty())
                        .then(messages.text("guide.try.stop"))
                        .otherwise(messages.text("guide.try.ask")));
        tries.troubleProperty().subscribe(words -> tryTrouble.tell(words, null));
        tryNow.setTooltip(new Tooltip());
        tryNow.hoverProperty().subscribe(this::tellTarget);
        tryNow.focusedProperty().subscribe(this::tellTarget);
        promptTrouble.textProperty().bind(model.promptTroubleProperty());
        Shown.when(model.promptTroubleProperty().isNotEmpty(), promptTrouble);
        BooleanBinding asJson = Bindings.equal(shapes.valueProperty(), "show-json");
        Shown.when(asJson, json);
        Shown.when(asJson.not(), promptScroll);
        sideScroll.heightProperty().subscribe(this::share);
        answer.heightProperty().subscribe(this::share);
    }

    @FXML
    void tryNow() {
        model.tryNow();
    }

    /** Another question is shown, from its top. */
    void begin() {
        sideScroll.setVvalue(0);
    }

    void show(GuideOutline.Entry entry) {
        Shown.set(entry.section() == GuideSection.QUESTIONS, concept);
    }

    /** The prompt takes what the answer leaves free. */
    private void share() {
        promptScroll.cap(sideScroll.getHeight() - answer.getHeight() - AROUND_PROMPT);
    }

    /** Where a try goes; what is chosen may have changed since. */
    private void tellTarget() {
        String target = model.tryOut().target();
        tryNow.getTooltip().setText(target);
        tryNow.setAccessibleHelp(target);
    }

    private void show(@Nullable PromptPreview now) {
        ReadGuide read = guide.guideProperty().get();
        if (now == null || read == null) {
            prompt.show(null, "");
            tokens.setText("");
            json.clear();
            return;
        }
        prompt.show(now, new GuideWords(messages, read).earlier(now.earlier()));
        String about = Figures.tokens(Math.round(now.characters() / (double) CHARACTERS_A_TOKEN));
        tokens.setText(
                now.pictures() == 0
                        ? messages.text("guide.prompt.tokens", about)
                        : messages.text("guide.prompt.tokens-text", about));
        json.setText(PromptJson.of(now.messages(), read.study().study().simulation()));
    }
}
