package app.moderato.ui.study;

import app.moderato.core.study.RatingMethod;
import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.desk.Desk;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings of the open study, over the window. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before anything is shown
final class StudyController {
    private record Line(TextField field, EditedText text, FieldNote note) {}

    private record Fact(Label value, FieldNote note) {}

    private final Messages messages = Messages.beside(StudyController.class);
    private final StudyEditor editor;
    private final Overlay overlay;
    private final Runnable group;
    private final Map<StudyField, Line> lines = new EnumMap<>(StudyField.class);
    private final Map<StudyFact, Fact> facts = new EnumMap<>(StudyFact.class);
    private final Map<RatingMethod, CheckBox> methods = new EnumMap<>(RatingMethod.class);
    private final Label brief = new Label();
    private final Button plan = new Button();

    @FXML
    private VBox dialog;

    @FXML
    private GridPane fields;

    /** @param group opens the plan of the group discussion */
    StudyController(Desk desk, Runnable group) {
        this.group = group;
        this.editor = new StudyEditor(desk, messages);
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::close);
    }

    @FXML
    void initialize() {
        for (StudyField field : StudyField.values()) {
            if (field == StudyField.RATING_TEMPERATURE) {
                List.of(StudyFact.values()).forEach(this::fact);
            }
            line(field);
        }
        group();
        editor.draftProperty().subscribe(this::show);
        editor.studyProperty().subscribe(this::show);
        show();
    }

    private void line(StudyField field) {
        Label name = new Label(messages.text(field.nameKey()));
        name.getStyleClass().add("field-label");
        TextField input = new TextField();
        input.setId("study-" + field.key());
        name.setLabelFor(input);
        input.setAccessibleText(name.getText());
        FieldNote note = new FieldNote();
        row(name, input, note, hint(field.hintKey()));
        lines.put(field, new Line(input, new EditedText(input, typed -> editor.type(field, typed)), note));
    }

    private void fact(StudyFact fact) {
        Label name = new Label(messages.text(fact.nameKey()));
        name.getStyleClass().add("field-label");
        Label value = new Label();
        value.setId("study-" + fact.key());
        value.getStyleClass().add("fact");
        FieldNote note = new FieldNote();
        if (fact == StudyFact.METHODS) {
            row(
                    name,
                    value,
                    method(RatingMethod.FLR, "study.method.flr"),
                    method(RatingMethod.DLR, "study.method.dlr"),
                    note,
                    hint(fact.hintKey()));
        } else {
            row(name, value, note, hint(fact.hintKey()));
        }
        facts.put(fact, new Fact(value, note));
    }

    private CheckBox method(RatingMethod method, String key) {
        CheckBox box = new CheckBox(messages.text(key));
        box.setId("study-method-" + method.code());
        box.selectedProperty().subscribe((before, now) -> editor.rate(method, now));
        methods.put(method, box);
        return box;
    }

    private void group() {
        Label name = new Label(messages.text("study.field.group"));
        name.getStyleClass().add("field-label");
        brief.getStyleClass().add("fact");
        plan.setId("study-group");
        plan.getStyleClass().add("small");
        plan.setMinWidth(Button.USE_PREF_SIZE);
        plan.setOnAction(event -> {
            close();
            group.run();
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row(name, new HBox(8, brief, gap, plan), hint("study.hint.group"));
    }

    private Label hint(String key) {
        Label hint = new Label(messages.text(key));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        return hint;
    }

    private void row(Label name, Node... field) {
        GridPane.setValignment(name, VPos.TOP);
        fields.addRow(fields.getRowCount(), name, new VBox(2, field));
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        overlay.open(place);
        Optional.ofNullable(lines.get(StudyField.TITLE))
                .ifPresent(line -> line.field().requestFocus());
    }

    @FXML
    void close() {
        overlay.close();
    }

    private void show() {
        lines.forEach((field, line) -> {
            // spaces at the end of what is being typed are no news
            if (!line.field().getText().strip().equals(editor.text(field).strip())) {
                line.text().show(editor.text(field));
            }
            line.note().tell(editor.trouble(field), line.field());
        });
        methods.forEach((method, box) -> box.setSelected(editor.by(method)));
        facts.forEach((fact, shown) -> {
            shown.value().setText(editor.text(fact));
            shown.note().tell(editor.trouble(fact), null);
        });
        brief.setText(editor.group());
        String action = messages.text(editor.hasGroup() ? "study.group.change" : "study.group.open");
        plan.setText(action);
        plan.setAccessibleText(messages.text("study.group.act", messages.text("study.field.group"), action));
    }
}
