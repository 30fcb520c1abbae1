package app.moderato.ui.validate.importing;

import app.moderato.file.human.HumanColumn;
import app.moderato.file.human.HumanLayout;
import app.moderato.file.human.HumanMapping;
import app.moderato.file.table.GivenTable;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Segments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a row is, and what each column is. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ColumnsStepController {
    /** Rows with controls of their own; more would take seconds to make. */
    private static final int MOST_COLUMNS = 150;

    private static final int EXAMPLES = 3;
    /** Rows in which examples are looked for. */
    private static final int LOOKED_AT = 200;

    private static final int LONGEST = 40;

    private final ImportModel model;
    private final Messages messages = Messages.beside(ColumnsStepController.class);
    private final Map<String, ChoiceLine<HumanColumn>> lines = new LinkedHashMap<>();

    @FXML
    private VBox root;

    @FXML
    private Segments layout;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox columns;

    ColumnsStepController(ImportModel model) {
        this.model = model;
        FxmlLoader.load(this, messages);
    }

    Parent node() {
        return root;
    }

    @FXML
    void initialize() {
        layout.getChildren()
                .setAll(
                        toggle(HumanLayout.CONCEPT_A_ROW, "importing-layout-concept", "importing.layout.concept"),
                        toggle(HumanLayout.PERSON_A_ROW, "importing-layout-person", "importing.layout.person"));
        layout.valueProperty().subscribe(now -> {
            if (now instanceof HumanLayout chosen) {
                model.mapped().layout(chosen);
            }
        });
        model.mapped().tableProperty().subscribe(this::make);
        model.mapped().mappingProperty().subscribe(this::show);
    }

    private ToggleButton toggle(HumanLayout value, String id, String key) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.setUserData(value);
        button.setId(id);
        return button;
    }

    /** A file with more columns is taken as proposed from there on. */
    private void make(@Nullable GivenTable table) {
        lines.clear();
        columns.getChildren().clear();
        scroll.setVvalue(0);
        if (table == null) {
            return;
        }
        int count = table.header().size();
        for (int i = 0; i < Math.min(count, MOST_COLUMNS); i++) {
            ChoiceLine<HumanColumn> line = line(table, i);
            lines.put(table.header().get(i), line);
            columns.getChildren().add(line);
        }
        if (count > MOST_COLUMNS) {
            columns.getChildren()
                    .add(ChoiceLine.fixed(
                            messages.text("importing.column.more", count - MOST_COLUMNS), "secondary", "choice-line"));
        }
    }

    private ChoiceLine<HumanColumn> line(GivenTable table, int place) {
        String name = table.header().get(place);
        String examples = String.join(messages.text("importing.column.between"), examples(table, place));
        ChoiceLine<HumanColumn> line = new ChoiceLine<>(
                "importing-column-" + (place + 1),
                messages.text("importing.column.is", name),
                List.of(
                        ChoiceLine.fixed(name, "strong", "line-name"),
                        ChoiceLine.wide(
                                examples.isEmpty() ? messages.text("importing.column.empty") : examples,
                                "muted",
                                "examples")),
                List.of(HumanColumn.values()),
                kind -> messages.text(key(kind)));
        line.onChosen(kind -> model.mapped().become(name, kind));
        return line;
    }

    private static List<String> examples(GivenTable table, int place) {
        return table.rows().stream()
                .limit(LOOKED_AT)
                .map(row -> row.cell(place))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> InOneLine.of(cell, LONGEST))
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    private void show(@Nullable HumanMapping mapping) {
        if (mapping != null) {
            layout.valueProperty().set(mapping.layout());
            lines.forEach((name, line) -> line.show(mapping.column(name)));
        }
    }

    private static String key(HumanColumn kind) {
        return switch (kind) {
            case RESPONDENT -> "importing.column.respondent";
            case CONCEPT -> "importing.column.concept";
            case QUESTION -> "importing.column.question";
            case RATING -> "importing.column.rating";
            case WEIGHT -> "importing.column.weight";
            case ATTRIBUTE -> "importing.column.attribute";
            case LEFT_OUT -> "importing.column.left-out";
        };
    }
}
