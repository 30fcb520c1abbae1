package app.moderato.ui.guide;

import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideEdits;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.report.scale.QuestionScale;
import app.moderato.ui.control.DragOrder;
import app.moderato.ui.control.Messages;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A section's head, or a question with its number, type and chips. */
final class GuideCell extends ListCell<GuideRow> {
    private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");
    private static final PseudoClass LOOP = PseudoClass.getPseudoClass("loop");

    /** Border and scroll bar of the list. */
    private static final double BESIDE = 12;

    private static final double LINE = 1;

    private final Messages messages;
    private final Supplier<@Nullable GuideWords> words;

    GuideCell(ListView<GuideRow> list, GuideEditor editor, Messages messages, Supplier<@Nullable GuideWords> words) {
        this.messages = messages;
        new DragOrder<>(this, (row, index) -> drop(editor, row, list.getItems().get(index)));
        this.words = words;
        getStyleClass().add("guide-cell");
        setPrefWidth(0);
        list.widthProperty().subscribe(width -> requestLayout());
    }

    /** Before the question it is dropped on, or where that stood in case it comes from above; first under a section's head. */
    private static void drop(GuideEditor editor, GuideRow row, GuideRow target) {
        Guide guide = editor.draft().guideProperty().get();
        if (guide == null || !(row instanceof GuideRow.Asked(GuideOutline.Entry moved))) {
            return;
        }
        GuideEdits.Spot spot = switch (target) {
            case GuideRow.Section(GuideSection section) -> new GuideEdits.Spot(section, 0);
            case GuideRow.Asked(GuideOutline.Entry entry) ->
                GuideEdits.spot(guide, entry.question().id());
        };
        if (spot != null) {
            editor.move(moved.question().id(), spot);
        }
    }

    /** A wrapped text's height follows the width of the list, which the list itself does not ask for. */
    @Override
    protected double computePrefHeight(double width) {
        Node content = getGraphic();
        ListView<GuideRow> list = getListView();
        return content == null || list == null || list.getWidth() <= 0
                ? super.computePrefHeight(width)
                : snapSizeY(content.prefHeight(list.getWidth() - BESIDE) + LINE);
    }

    @Override
    protected void updateItem(@Nullable GuideRow row, boolean emptyCell) {
        super.updateItem(row, emptyCell);
        GuideWords say = words.get();
        pseudoClassStateChanged(SECTION, row instanceof GuideRow.Section && !emptyCell);
        pseudoClassStateChanged(
                LOOP, row instanceof GuideRow.Asked(var entry) && entry.section() == GuideSection.QUESTIONS);
        if (row == null || emptyCell || say == null) {
            setGraphic(null);
            setDisable(false);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case GuideRow.Section(GuideSection section) -> {
                // passed over by the keyboard's selection in the controller; not a question to choose
                setGraphic(section(section, say));
                setAccessibleText(say.section(section) + ", " + say.sectionNote(section));
            }
            case GuideRow.Asked(GuideOutline.Entry entry) -> {
                setGraphic(question(entry, say));
                setAccessibleText(say.number(entry) + ", " + QuestionScale.wording(entry.question()));
            }
        }
    }

    private static Node section(GuideSection section, GuideWords say) {
        Label name = new Label(say.section(section));
        name.getStyleClass().add("section-name");
        if (section == GuideSection.QUESTIONS) {
            name.setGraphic(new FontIcon(Feather.REPEAT));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label note = new Label(say.sectionNote(section));
        note.getStyleClass().add("section-note");
        note.setMinWidth(0);
        HBox line = new HBox(name, gap, note);
        name.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().add("section-line");
        return line;
    }

    private Node question(GuideOutline.Entry entry, GuideWords say) {
        Label number = new Label(say.number(entry));
        number.getStyleClass().add("number");
        FontIcon icon = new FontIcon(QuestionKind.icon(entry.question()));
        icon.getStyleClass().add("mark-muted");
        Label text = new Label(QuestionScale.wording(entry.question()));
        text.getStyleClass().add("question-words");
        text.setWrapText(true);
        VBox body = new VBox(text);
        body.getStyleClass().add("body");
        HBox.setHgrow(body, Priority.ALWAYS);
        FlowPane chips = chips(entry, say);
        if (!chips.getChildren().isEmpty()) {
            body.getChildren().add(chips);
        }
        HBox line = new HBox(number, icon, body);
        line.getStyleClass().add("question-line");
        if (!entry.findings().isEmpty()) {
            FontIcon sign = new FontIcon(Feather.ALERT_CIRCLE);
            sign.getStyleClass().add("mark-warn");
            line.getChildren().add(sign);
        }
        return line;
    }

    private FlowPane chips(GuideOutline.Entry entry, GuideWords say) {
        FlowPane chips = new FlowPane(4, 4);
        chips.getStyleClass().add("chips");
        Question question = entry.question();
        if (question.wording().probes() > 0) {
            chips.getChildren().add(chip(messages.text("guide.chip.probe"), "plain", true));
        }
        if (question instanceof Question.Rating) {
            chips.getChildren().add(chip(say.method(question), "accent", false));
        }
        if (question.wording().askIf() != null) {
            chips.getChildren().add(chip(say.briefCondition(question), "warn", true));
        }
        return chips;
    }

    private static Label chip(String text, String style, boolean arrow) {
        Label chip = new Label(text);
        chip.getStyleClass().addAll("chip", style);
        if (arrow) {
            chip.setGraphic(new FontIcon(Feather.CORNER_DOWN_RIGHT));
        }
        return chip;
    }
}
