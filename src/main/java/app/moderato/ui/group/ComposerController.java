package app.moderato.ui.group;

import app.moderato.core.study.Better;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.WordingFinding;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import app.moderato.ui.group.ComposerModel.Mode;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds what the moderator says and does. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ComposerController {
    private final Messages messages;
    private Subscription following = Subscription.EMPTY;
    private @Nullable TableModel table;
    private @Nullable ComposerModel composer;

    @FXML
    private Segments verbs;

    @FXML
    private ToggleSwitch model;

    @FXML
    private FlowPane probes;

    @FXML
    private MenuButton to;

    @FXML
    private TextField text;

    @FXML
    private Label about;

    @FXML
    private Button send;

    @FXML
    private HBox lint;

    @FXML
    private Label lintText;

    @FXML
    private Button lintUse;

    @FXML
    private Label queued;

    ComposerController(Messages messages) {
        this.messages = messages;
    }

    Parent load() {
        return FxmlLoader.load(this, messages);
    }

    @FXML
    void initialize() {
        Shown.when(queued.textProperty().isNotEmpty(), queued);
        verbs.valueProperty().subscribe(now -> {
            if (composer != null && now != null) {
                composer.modeProperty().set(Mode.valueOf(now.toString()));
            }
        });
        model.selectedProperty().subscribe(now -> {
            if (composer != null) {
                composer.handOver(now);
            }
        });
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                send();
                event.consume();
            }
        });
    }

    void show(TableModel now, ComposerModel asking, MeasuresModel measured) {
        following.unsubscribe();
        if (composer != null) {
            text.textProperty().unbindBidirectional(composer.textProperty());
        }
        composer = null;
        table = now;
        NudgeWords words = new NudgeWords(messages, now.names());
        text.textProperty().bindBidirectional(asking.textProperty());
        send.disableProperty().bind(asking.readyProperty().not());
        queued.textProperty().bind(asking.queuedProperty());
        following = Subscription.combine(
                asking.modeProperty().subscribe(_ -> showMode(now, asking)),
                asking.conceptProperty().subscribe(_ -> showMode(now, asking)),
                now.people().chosenProperty().subscribe(_ -> showMode(now, asking)),
                now.stateProperty().subscribe(_ -> model.setSelected(now.state().byModel())),
                asking.lint().foundProperty().subscribe(this::showLint),
                measured.measuresProperty().subscribe(measures -> showProbes(measures, words, asking)),
                asking.modeProperty()
                        .subscribe(_ -> showProbes(measured.measuresProperty().get(), words, asking)));
        composer = asking;
    }

    private void showMode(TableModel now, ComposerModel asking) {
        Mode mode = asking.modeProperty().get();
        verbs.valueProperty().set(mode.name());
        send.setText(messages.text(
                switch (mode) {
                    case ASK_ALL -> "group.verb.ask-all";
                    case ASK_ONE -> "group.verb.ask-one";
                    case PROBE -> "group.verb.probe";
                    case SHOW -> "group.verb.show";
                    case POLL -> "group.verb.poll";
                    case HAND_OUT -> "group.verb.hand-out";
                }));
        Shown.set(mode.worded(), text);
        text.setPromptText(messages.text(mode == Mode.HAND_OUT ? "group.composer.sheet" : "group.composer.prompt"));
        Shown.set(!mode.worded(), about);
        Shown.set(mode.toOne() || !mode.worded(), to);
        if (mode.toOne()) {
            PersonRow chosen = now.people().chosenProperty().get();
            to.setText(chosen == null ? messages.text("group.composer.whom") : chosen.name());
            to.getItems()
                    .setAll(now.people().rows().stream()
                            .map(row -> item(
                                    row.name(),
                                    () -> now.people().chosenProperty().set(row)))
                            .toList());
        } else if (!mode.worded()) {
            ConceptId chosen = asking.conceptProperty().get();
            to.setText(chosen == null ? "" : name(now.names().concept(chosen)));
            to.getItems()
                    .setAll(now.design().concepts().stream()
                            .map(one -> item(
                                    name(now.names().concept(one.id())),
                                    () -> asking.conceptProperty().set(one.id())))
                            .toList());
            about.setText(messages.text(mode == Mode.SHOW ? "group.composer.shows" : "group.composer.polls"));
        }
    }

    private String name(ConceptName concept) {
        return messages.text("group.composer.concept", concept.letter(), concept.name());
    }

    private static MenuItem item(String text, Runnable chosen) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> chosen.run());
        return item;
    }

    private void showLint(@Nullable WordingFinding found) {
        Shown.set(found != null, lint);
        if (found != null) {
            Better better = found.better();
            lintText.setText(
                    better == null ? found.why() : messages.text("group.composer.better", found.why(), better.shown()));
            Shown.set(better instanceof Better.Text || better instanceof Better.Several, lintUse);
        }
    }

    private void showProbes(@Nullable Measures now, NudgeWords words, ComposerModel asking) {
        boolean any = now != null
                && !now.probes().isEmpty()
                && asking.modeProperty().get() == Mode.PROBE
                && table != null
                && table.held();
        Shown.set(any, probes);
        probes.getChildren()
                .setAll(
                        !any || now == null
                                ? List.of()
                                : now.probes().stream()
                                        .map(probe -> {
                                            Button chip = new Button(words.label(probe));
                                            chip.getStyleClass().add("small");
                                            chip.setOnAction(event -> {
                                                asking.lay(probe, words.question(probe));
                                                text.requestFocus();
                                                text.end();
                                            });
                                            return chip;
                                        })
                                        .toList());
    }

    void focus() {
        text.requestFocus();
    }

    /** @param number of the verb, from 1 */
    void verb(int number) {
        if (composer != null) {
            Mode mode = List.of(Mode.values()).get(number - 1);
            composer.modeProperty().set(mode);
            (mode.worded() ? text : send).requestFocus();
        }
    }

    void toggleModel() {
        model.setSelected(!model.isSelected());
    }

    @FXML
    void send() {
        if (composer != null) {
            composer.send();
        }
    }

    @FXML
    void useBetter() {
        if (composer != null) {
            composer.lint().useBetter();
            text.end();
        }
    }
}
