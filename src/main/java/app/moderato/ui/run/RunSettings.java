package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.study.StopRule;
import app.moderato.ui.control.EscapeKey;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** What the run on the page runs with; its cap can be changed here. */
final class RunSettings {
    private static final double RULE_WIDTH = 340;

    private final RunViewModel model;
    private final Messages messages;
    private final PopOver popOver = new PopOver();
    private final TextField amount = new TextField();
    private final Label hint = new Label();

    RunSettings(RunViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        popOver.setAnimated(false);
        EscapeKey.hides(popOver);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.getStyleClass().add("themed-popover");
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(RunSettings.class.getResource("run.css"))
                        .toExternalForm());
        amount.setId("cap-amount");
        amount.setPrefColumnCount(6);
        amount.setAccessibleText(messages.text("run.settings.cap"));
        hint.setId("cap-hint");
        hint.getStyleClass().add("caption");
    }

    /** Shows it, or hides it where it is open. */
    void toggle(Node owner) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            show(owner);
        }
    }

    /** With the keyboard in the amount of the cap. */
    void raiseCap(Node owner) {
        show(owner);
        amount.requestFocus();
        amount.selectAll();
    }

    private void show(Node owner) {
        model.cap().ifPresent(cap -> show(owner, cap));
    }

    private void show(Node owner, CapChange cap) {
        ShownRun run = cap.run();
        Label title = new Label(
                messages.text("run.settings.title", String.valueOf(run.record().id())));
        title.getStyleClass().add("strong");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("settings-grid");
        row(grid, "run.settings.provider", model.provider(run.record()));
        row(grid, "run.settings.model", run.record().model());
        row(
                grid,
                "run.settings.temperature",
                String.valueOf(run.study().simulation().temperature()));
        row(
                grid,
                "run.settings.replicates",
                String.valueOf(run.study().simulation().replicates()));
        row(grid, "run.settings.seed", String.valueOf(run.record().seed()));
        row(grid, "run.settings.embedder", run.record().stamp().getOrDefault("embedder", ""));
        VBox body = new VBox(title, grid);
        StopRule stop = run.study().simulation().stop();
        if (stop != null) {
            body.getChildren().add(rule(stop));
        }
        body.setId("settings-body");
        body.getStyleClass().add("popover-body");
        switch (cap.kind()) {
            case CHANGEABLE -> body.getChildren().addAll(capLine(cap), hint);
            case NEEDS_PRICE -> {
                hint.setText(messages.text("run.settings.prices"));
                body.getChildren().add(hint);
            }
            case FIXED -> {}
        }
        popOver.setContentNode(body);
        popOver.show(owner);
    }

    private static Label rule(StopRule stop) {
        Label words = new Label(stop.sentence());
        words.setId("settings-stop");
        words.setWrapText(true);
        words.setPrefWidth(RULE_WIDTH);
        words.setMinHeight(Label.USE_PREF_SIZE);
        return words;
    }

    private HBox capLine(CapChange cap) {
        ShownRun run = cap.run();
        amount.setText(cap.suggested().toPlainString());
        hint.setText(messages.text(
                "run.settings.cap-hint", Figures.dollars(run.snapshot().cost().spent())));
        Label name = new Label(messages.text("run.settings.cap"));
        name.setLabelFor(amount);
        name.getStyleClass().add("muted");
        Button set = new Button(messages.text("run.settings.set"));
        set.setId("cap-set");
        set.setDefaultButton(true);
        RunId id = run.record().id();
        set.setOnAction(event -> {
            Optional<BigDecimal> usd = model.cap().flatMap(now -> now.amount(amount.getText()));
            if (usd.isPresent()) {
                popOver.hide();
                model.raiseCap(id, usd.get());
            } else {
                hint.setText(messages.text(
                        "run.settings.amount",
                        Figures.dollars(run.snapshot().cost().spent())));
            }
        });
        HBox line = new HBox(name, amount, set);
        line.getStyleClass().add("cap-line");
        return line;
    }

    private void row(GridPane grid, String key, String value) {
        Label name = new Label(messages.text(key));
        name.getStyleClass().add("muted");
        grid.addRow(grid.getRowCount(), name, new Label(value));
    }
}
