package app.moderato.ui.validate.importing;

import app.moderato.file.human.Halves;
import app.moderato.file.human.HumanMapping;
import app.moderato.file.human.RatingScale;
import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The scale of the ratings: its ends, direction, codes and words. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ScaleStepController {
    private final ImportModel model;
    private final Messages messages = Messages.beside(ScaleStepController.class);
    private EditedText lowestText;
    private EditedText highestText;
    private EditedText missingText;
    private boolean showing;

    @FXML
    private HBox root;

    @FXML
    private TextField lowest;

    @FXML
    private TextField highest;

    @FXML
    private ComboBox<Integer> points;

    @FXML
    private FieldNote rangeNote;

    @FXML
    private Segments direction;

    @FXML
    private ComboBox<Halves> halves;

    @FXML
    private TextField missing;

    @FXML
    private Label noWords;

    @FXML
    private ScrollPane wordScroll;

    @FXML
    private VBox words;

    @FXML
    private VBox resultCard;

    @FXML
    private VBox result;

    ScaleStepController(ImportModel model) {
        this.model = model;
        FxmlLoader.load(this, messages);
    }

    Parent node() {
        return root;
    }

    @FXML
    void initialize() {
        lowestText = new EditedText(lowest, text -> range());
        highestText = new EditedText(highest, text -> range());
        missingText = new EditedText(missing, text -> model.mapped().scale(scale -> ScaleText.missing(scale, text)));
        points.getItems()
                .setAll(IntStream.rangeClosed(RatingScale.FEWEST, RatingScale.MOST)
                        .boxed()
                        .toList());
        points.setOnAction(event -> {
            if (!showing && points.getValue() != null) {
                int length = points.getValue();
                model.mapped().scale(scale -> scale.withRange(scale.lowest(), scale.highest(), length));
            }
        });
        halves.getItems().setAll(Halves.values());
        halves.setConverter(InWords.words(rule -> messages.text(key(rule))));
        halves.setOnAction(event -> {
            if (!showing && halves.getValue() != null) {
                Halves rule = halves.getValue();
                model.mapped().scale(scale -> scale.withHalves(rule));
            }
        });
        direction
                .getChildren()
                .setAll(
                        toggle(false, "importing-high", "importing.scale.high"),
                        toggle(true, "importing-low", "importing.scale.low"));
        direction.valueProperty().subscribe(now -> {
            if (!showing && now instanceof Boolean reversed) {
                model.mapped().scale(scale -> scale.withReversed(reversed));
            }
        });
        new ScaleWords(model, words, noWords, wordScroll, messages).follow();
        new ScaleResult(model, result, messages).follow();
        Shown.when(Bindings.isNotEmpty(result.getChildren()), resultCard);
        model.mapped().mappingProperty().subscribe(this::show);
    }

    private ToggleButton toggle(boolean reversed, String id, String key) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setUserData(reversed);
        button.setId(id);
        return button;
    }

    private void range() {
        HumanMapping mapping = model.mapped().mappingProperty().get();
        if (showing || mapping == null) {
            return;
        }
        Optional<RatingScale> typed = ScaleText.range(mapping.scale(), lowest.getText(), highest.getText());
        if (typed.isEmpty()) {
            model.unfinished();
            rangeNote.tell(messages.text("importing.scale.wrong-range"), lowest);
            return;
        }
        model.range(typed.get());
        say(typed.get());
    }

    private void show(@Nullable HumanMapping mapping) {
        if (mapping == null) {
            return;
        }
        RatingScale scale = mapping.scale();
        showing = true;
        if (!model.unfinishedProperty().get()) {
            lowestText.show(ScaleText.of(scale.lowest()));
            highestText.show(ScaleText.of(scale.highest()));
        }
        missingText.show(String.join(", ", scale.missingNumbers()));
        points.setValue(scale.points());
        halves.setValue(scale.halves());
        direction.valueProperty().set(scale.reversed());
        showing = false;
        if (!model.unfinishedProperty().get()) {
            say(scale);
        }
    }

    private void say(RatingScale scale) {
        rangeNote.tell(null, lowest);
        rangeNote.inform(messages.text(
                scale.isShift() ? "importing.scale.shift" : "importing.scale.stretch",
                ScaleText.of(scale.numbers().getFirst()),
                ScaleText.of(scale.numbers().getLast()),
                scale.points()));
    }

    private static String key(Halves rule) {
        return switch (rule) {
            case TO_EVEN -> "importing.scale.even";
            case UP -> "importing.scale.up";
            case DOWN -> "importing.scale.down";
            case LEFT_OUT -> "importing.scale.none";
        };
    }
}
