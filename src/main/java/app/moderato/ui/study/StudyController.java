package app.moderato.ui.study;

import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.desk.Desk;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The settings of the open study, over the window. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before anything is shown
public final class StudyController {
    private record Line(TextField field, EditedText text, FieldNote note) {}

    private final Messages messages = Messages.beside(StudyController.class);
    private final StudyEditor editor;
    private final Overlay overlay;
    private final Map<StudyField, Line> lines = new EnumMap<>(StudyField.class);

    @FXML
    private VBox dialog;

    @FXML
    private GridPane fields;

    public StudyController(Desk desk) {
        this.editor = new StudyEditor(desk, messages);
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::close);
    }

    @FXML
    void initialize() {
        for (StudyField field : StudyField.values()) {
            line(field);
        }
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
        Label hint = new Label(messages.text(field.hintKey()));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        fields.addRow(lines.size(), name, new VBox(2, input, note, hint));
        lines.put(field, new Line(input, new EditedText(input, typed -> editor.type(field, typed)), note));
    }

    /** Opens over the window that the node is in. */
    public void open(Node place) {
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
    }
}
