package app.moderato.ui.settings;

import app.moderato.core.llm.Abilities.Kind;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One check: its mark, name, what was seen, what it means. */
final class CheckLine extends HBox {
    private static final List<String> MARKS = List.of("mark-ok", "mark-warn", "mark-bad", "mark-accent", "mark-muted");

    private final FontIcon icon = new FontIcon();
    private final Label seen = new Label();
    private final Label meaning = new Label();
    private final Tooltip whole = new Tooltip();
    private final String name;

    CheckLine(Kind kind, String name) {
        this.name = name;
        setId("check-" + kind.name().toLowerCase(Locale.ROOT));
        getStyleClass().add("check-line");
        Label title = new Label(name);
        title.getStyleClass().addAll("strong", "check-name");
        seen.getStyleClass().addAll("muted", "check-seen");
        seen.setWrapText(true);
        seen.setMinHeight(USE_PREF_SIZE);
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        meaning.getStyleClass().add("check-meaning");
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        HBox.setHgrow(seen, Priority.ALWAYS);
        getChildren().addAll(icon, title, seen, meaning);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(CheckRow row) {
        icon.setIconCode(
                switch (row.state()) {
                    case WAITING, NOT_TRIED -> Feather.CIRCLE;
                    case RUNNING -> Feather.LOADER;
                    case PASSED -> Feather.CHECK_CIRCLE;
                    case LIMITED -> Feather.ALERT_CIRCLE;
                    case FAILED -> Feather.X_CIRCLE;
                    case NOT_FOUND_OUT -> Feather.HELP_CIRCLE;
                });
        icon.getStyleClass().removeAll(MARKS);
        icon.getStyleClass()
                .add(
                        switch (row.state()) {
                            case WAITING, NOT_TRIED, NOT_FOUND_OUT -> "mark-muted";
                            case RUNNING -> "mark-accent";
                            case PASSED -> "mark-ok";
                            case LIMITED -> "mark-warn";
                            case FAILED -> "mark-bad";
                        });
        seen.setText(row.seen());
        whole.setText(row.seen());
        seen.setTooltip(row.seen().isEmpty() ? null : whole);
        meaning.setText(row.meaning());
        setAccessibleText(String.join(". ", List.of(name, row.seen(), row.meaning())));
    }
}
