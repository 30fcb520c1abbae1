package app.moderato.ui.study;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The form of one section of the group's course. */
final class SectionForm {
    private final PlannedGroup group;
    private final Messages messages;
    private final ComboBox<GroupPlan.Kind> kind = new ComboBox<>();
    private final Label meaning = new Label();
    private final TextField minutes = new TextField();
    private final FieldNote minutesNote = new FieldNote();
    private final ComboBox<Pick<ConceptId>> about = new ComboBox<>();
    private final Label aboutName;
    private final FieldNote aboutNote = new FieldNote();
    private final TextArea say = new TextArea();
    private final FieldNote sayNote = new FieldNote();
    private final EditedText minutesText;
    private final EditedText sayText;
    private final GridPane node = new GridPane();
    private boolean showing;

    SectionForm(PlannedGroup group, GroupPlanEditor editor, Messages messages) {
        this.group = group;
        this.messages = messages;
        minutesText = new EditedText(minutes, typed -> editor.type(GroupField.MINUTES, typed));
        sayText = new EditedText(say, editor::say);
        kind.getItems().setAll(GroupPlan.Kind.values());
        kind.setConverter(InWords.words(group.words()::kind));
        kind.setOnAction(event -> {
            if (!showing && kind.getValue() != null) {
                editor.kind(kind.getValue());
            }
        });
        about.setConverter(InWords.words(Pick::words));
        about.setOnAction(event -> {
            if (!showing && about.getValue() != null) {
                editor.about(about.getValue().value());
            }
        });
        // minutes written as they are kept, once nobody types them
        minutes.focusedProperty().subscribe(focused -> {
            if (!focused) {
                minutesText.show(group.text(GroupField.MINUTES));
            }
        });
        say.setWrapText(true);
        say.setPrefRowCount(3);
        node.getStyleClass().add("section-form");
        meaning.getStyleClass().add("hint");
        meaning.setWrapText(true);
        meaning.setMinHeight(Label.USE_PREF_SIZE);
        kind.setMaxWidth(Double.MAX_VALUE);
        about.setMaxWidth(Double.MAX_VALUE);
        row("section-kind", "study.group.kind", kind, meaning);
        row("section-minutes", GroupField.MINUTES.nameKey(), minutes, minutesNote, hint("study.group.minutes-hint"));
        aboutName = row("section-about", "study.group.about", about, aboutNote);
        row("section-say", "study.group.say", say, sayNote, hint("study.group.say-hint"));
    }

    private Label hint(String key) {
        Label hint = new Label(messages.text(key));
        hint.getStyleClass().add("hint");
        return hint;
    }

    private Label row(String id, String nameKey, Node field, Node... below) {
        Label name = new Label(messages.text(nameKey));
        name.getStyleClass().add("field-label");
        name.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(name.getText());
        VBox box = new VBox(2, field);
        box.getChildren().addAll(below);
        node.add(name, 0, node.getRowCount());
        node.add(box, 0, node.getRowCount());
        return name;
    }

    Node node() {
        return node;
    }

    void show() {
        GroupPlan.Section now = group.section();
        showing = true;
        kind.setValue(now.kind());
        List<Pick<ConceptId>> concepts = group.study()
                .map(study -> group.words().concepts(study, group.plan(), now.concept()))
                .orElse(List.of());
        if (!about.getItems().equals(concepts)) {
            about.getItems().setAll(concepts);
        }
        about.setValue(Pick.of(now.concept(), concepts));
        showing = false;
        meaning.setText(group.words().meaning(now.kind()));
        // a concept that a file gives to such a section can still be taken off it
        boolean may = now.kind().ofConcept() || now.concept() != null;
        about.setDisable(!may);
        aboutName.setDisable(!may);
        if (!minutes.isFocused() || !group.says(GroupField.MINUTES, minutes.getText())) {
            minutesText.show(group.text(GroupField.MINUTES));
        }
        String words = Objects.requireNonNullElse(now.say(), "");
        if (!say.getText().strip().equals(words.strip())) {
            sayText.show(words);
        }
        minutesNote.tell(group.trouble(GroupField.MINUTES), minutes);
        aboutNote.tell(group.sectionTrouble("concept"), about);
        sayNote.tell(group.sectionTrouble("say"), say);
    }
}
