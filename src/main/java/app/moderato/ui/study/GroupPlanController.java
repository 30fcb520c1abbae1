package app.moderato.ui.study;

import app.moderato.core.study.GroupPlan;
import app.moderato.ui.control.EditedText;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InWords;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Overlay;
import app.moderato.ui.control.Shown;
import app.moderato.ui.desk.Desk;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The plan of the open study's group discussion, over the window. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class GroupPlanController {
    private final Messages messages = Messages.beside(GroupPlanController.class);
    private final PlannedGroup group;
    private final GroupPlanEditor editor;
    private final SectionForm form;
    private final Overlay overlay;
    private EditedText participantsText;
    private boolean showing;

    @FXML
    private VBox dialog;

    @FXML
    private EmptyState none;

    @FXML
    private ScrollPane body;

    @FXML
    private HBox foot;

    @FXML
    private TextField participants;

    @FXML
    private FieldNote participantsNote;

    @FXML
    private ComboBox<Pick<String>> scale;

    @FXML
    private FieldNote scaleNote;

    @FXML
    private ConceptTicks concepts;

    @FXML
    private Label noConcepts;

    @FXML
    private FieldNote conceptsNote;

    @FXML
    private ListView<SectionRow> sections;

    @FXML
    private HBox course;

    @FXML
    private MenuButton add;

    @FXML
    private Button remove;

    @FXML
    private Button usual;

    @FXML
    private Label usualHint;

    @FXML
    private Label length;

    GroupPlanController(Desk desk) {
        this.group = new PlannedGroup(desk, messages);
        this.editor = new GroupPlanEditor(group, desk.drafting(), messages);
        this.form = new SectionForm(group, editor, messages);
        FxmlLoader.load(this, messages);
        overlay = new Overlay(dialog, this::close);
    }

    @FXML
    void initialize() {
        participantsText = new EditedText(participants, typed -> editor.type(GroupField.PARTICIPANTS, typed));
        scale.setConverter(InWords.words(Pick::words));
        scale.getItems().setAll(group.scales());
        scale.setOnAction(event -> {
            if (!showing && scale.getValue() != null) {
                editor.construct(scale.getValue().value());
            }
        });
        concepts.onChange(editor::concept);
        participants.focusedProperty().subscribe(focused -> {
            if (!focused) {
                participantsText.show(group.text(GroupField.PARTICIPANTS));
            }
        });
        for (GroupPlan.Kind kind : GroupPlan.Kind.values()) {
            MenuItem item = new MenuItem(group.words().kind(kind));
            item.setId("section-add-" + GroupWords.code(kind));
            item.setOnAction(event -> editor.add(kind));
            add.getItems().add(item);
        }
        sections.setCellFactory(_ -> new SectionCell(editor, messages));
        sections.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sections.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing && index.intValue() >= 0) {
                group.selectedProperty().set(index.intValue());
            }
        });
        course.getChildren().add(form.node());
        group.draftProperty().subscribe(this::show);
        group.studyProperty().subscribe(this::show);
        group.selectedProperty().subscribe(this::show);
        show();
    }

    /** Opens over the window that the node is in. */
    void open(Node place) {
        overlay.open(place);
        if (group.planned()) {
            participants.requestFocus();
        } else {
            none.requestFocus();
        }
    }

    @FXML
    void close() {
        overlay.close();
    }

    @FXML
    void begin() {
        editor.begin();
        participants.requestFocus();
    }

    @FXML
    void drop() {
        editor.drop();
    }

    @FXML
    void remove() {
        editor.remove();
    }

    @FXML
    void usualCourse() {
        editor.usualCourse();
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            editor.moveBy(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            editor.moveBy(1);
        } else if (event.getCode() == KeyCode.DELETE) {
            editor.remove();
        } else {
            return;
        }
        event.consume();
    }

    private void show() {
        Shown.set(group.planned(), body, foot);
        Shown.set(!group.planned(), none);
        showing = true;
        if (!participants.isFocused() || !group.says(GroupField.PARTICIPANTS, participants.getText())) {
            participantsText.show(group.text(GroupField.PARTICIPANTS));
        }
        participantsNote.tell(group.trouble(GroupField.PARTICIPANTS), participants);
        scale.setValue(Pick.of(group.plan().construct(), scale.getItems()));
        scaleNote.tell(group.wrong("construct"), scale);
        showConcepts();
        showCourse();
        showing = false;
        form.show();
        length.setText(group.length());
    }

    private void showConcepts() {
        List<ConceptTicks.Tick> ticks = group.ticks();
        concepts.show(ticks);
        Shown.set(ticks.isEmpty(), noConcepts);
        conceptsNote.tell(group.wrong("concepts"), null);
    }

    /** Rows that are as they were stay, so that the list keeps what it has chosen. */
    private void showCourse() {
        List<SectionRow> rows = group.course();
        if (rows.size() != sections.getItems().size()) {
            sections.getItems().setAll(rows);
        }
        for (SectionRow row : rows) {
            if (!row.equals(sections.getItems().get(row.index()))) {
                sections.getItems().set(row.index(), row);
            }
        }
        if (sections.getSelectionModel().getSelectedIndex()
                != group.selectedProperty().get()) {
            sections.getSelectionModel().clearAndSelect(group.selectedProperty().get());
        }
        boolean own = !group.plan().sections().isEmpty();
        usual.setDisable(!own);
        Shown.set(!own, usualHint);
        remove.setDisable(!group.removable());
    }
}
