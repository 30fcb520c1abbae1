package app.moderato.ui.group;

import app.moderato.core.group.Turn;
import app.moderato.core.group.measure.ConceptFigures;
import app.moderato.core.group.measure.GroupSummary;
import app.moderato.core.group.measure.SaidTheme;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.task.TaskRunner;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds what came of a group that has ended, with its transcript beside it. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class SummaryController {
    private static final int MOST_QUOTES = 3;

    private final TaskRunner tasks;
    private final Messages messages;
    private final Clock clock;
    private final ShiftWords words;
    private StreamList list;

    @FXML
    private VBox shifts;

    @FXML
    private VBox themes;

    @FXML
    private Label fewTitle;

    @FXML
    private VBox few;

    @FXML
    private ListView<StreamRow> stream;

    SummaryController(TaskRunner tasks, Messages messages, Clock clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
        this.words = new ShiftWords(messages);
    }

    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        list = new StreamList(stream, messages, tasks);
    }

    /** The turn chosen in the transcript; 0 for none. */
    ReadOnlyIntegerProperty turnProperty() {
        return list.turnProperty();
    }

    void show(@Nullable Summary now) {
        if (now == null) {
            return;
        }
        TableModel table = new TableModel(now.stored(), false, messages, clock);
        TableNames names = table.names();
        list.show(table, null);
        stream.scrollTo(0);
        List<ConceptFigures> rated = now.measures().figures().concepts().stream()
                .filter(one -> one.rated() > 0)
                .toList();
        shifts.getChildren()
                .setAll(
                        rated.isEmpty()
                                ? List.of(note(messages.text("group.summary.no-shift")))
                                : rated.stream()
                                        .map(one -> shift(now, one, names))
                                        .toList());
        GroupSummary said = now.said();
        String unsought = said.noThemes();
        themes.getChildren()
                .setAll(
                        said.themes().isEmpty()
                                ? List.of(note(
                                        unsought == null
                                                ? messages.text("group.summary.no-themes")
                                                : messages.text("group.summary.unsought", unsought)))
                                : said.themes().stream()
                                        .filter(theme -> !theme.ofFew())
                                        .map(theme -> theme(theme, names))
                                        .toList());
        List<Node> minority = new ArrayList<>();
        said.against().forEach(one -> minority.add(against(one, names)));
        said.ofFew().forEach(theme -> minority.add(theme(theme, names)));
        few.getChildren().setAll(minority);
        Shown.set(!minority.isEmpty(), few, fewTitle);
    }

    private Node shift(Summary now, ConceptFigures figures, TableNames names) {
        ConceptName concept = names.concept(figures.concept());
        Label name = strong(concept.name());
        Label headline = strong(words.headline(figures.after(), figures.before()));
        headline.getStyleClass().add("shift-figure");
        HBox top = new HBox(new ConceptBadge(concept.letter(), concept.control()), name, headline);
        top.getStyleClass().add("shift-line");
        Label finding = wrapped(words.finding(figures.after(), figures.retest()), "secondary");
        Dumbbells dots = new Dumbbells();
        MeasuresController.showDumbbells(dots, now.measures(), figures);
        VBox box = new VBox(top, finding);
        Double influence = figures.influence();
        if (influence != null) {
            box.getChildren()
                    .add(wrapped(
                            messages.text(
                                    "group.summary.influence", ShiftWords.signed(influence), figures.influenced()),
                            "secondary"));
        }
        box.getChildren().add(dots);
        box.getStyleClass().add("shift-box");
        return box;
    }

    private Node theme(SaidTheme theme, TableNames names) {
        Label name = strong(theme.name());
        Label who = label(
                messages.text(
                        "group.summary.speakers",
                        theme.speakers().size(),
                        theme.speakers().stream().map(names::name).collect(Collectors.joining(", "))),
                "caption");
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox top = new HBox(name, who);
        top.getStyleClass().add("theme-head");
        VBox box = new VBox(top);
        theme.quotes().stream()
                .limit(MOST_QUOTES)
                .forEach(quote -> box.getChildren().add(quote(quote.words(), names.name(quote.who()), quote.turn())));
        if (theme.quotes().size() > MOST_QUOTES) {
            box.getChildren()
                    .add(label(
                            messages.text("group.summary.more", theme.quotes().size() - MOST_QUOTES), "caption"));
        }
        box.getStyleClass().addAll("card", "theme");
        return box;
    }

    private Node against(GroupSummary.Against one, TableNames names) {
        HBox top = new HBox(strong(messages.text(
                "group.summary.against",
                names.name(one.who()),
                names.letter(one.concept()),
                ShiftWords.number(one.after()),
                ShiftWords.number(one.table()))));
        VBox box = new VBox(top);
        Turn turn = one.turn();
        if (turn != null) {
            box.getChildren().add(quote(turn.text(), names.name(one.who()), turn.number()));
        }
        box.getStyleClass().addAll("card", "theme");
        return box;
    }

    private Node quote(String said, String who, int turn) {
        return wrapped(messages.text("group.summary.quote", said, who, turn), "quote");
    }

    private static Node note(String text) {
        return wrapped(text, "secondary");
    }

    private static Label strong(String text) {
        return label(text, "strong");
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label wrapped(String text, String style) {
        Label label = label(text, style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
