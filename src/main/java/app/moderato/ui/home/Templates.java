package app.moderato.ui.home;

import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.RowButton;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a new study can begin with, as rows and as a menu. */
final class Templates {
    private record Look(String name, String detail, Feather icon) {}

    private final Messages messages;
    private final Consumer<StudyTemplate> create;
    private final Runnable openFile;

    Templates(Messages messages, Consumer<StudyTemplate> create, Runnable openFile) {
        this.messages = messages;
        this.create = create;
        this.openFile = openFile;
    }

    private static Look look(StudyTemplate template) {
        return switch (template) {
            case CONCEPT_TEST -> new Look("home.start.concept", "home.start.concept-detail", Feather.LAYERS);
            case ADVERTISEMENT_TEST ->
                new Look("home.start.advertisement", "home.start.advertisement-detail", Feather.TV);
            case MESSAGE_TEST -> new Look("home.start.message", "home.start.message-detail", Feather.MESSAGE_CIRCLE);
            case NAME_TEST -> new Look("home.start.name", "home.start.name-detail", Feather.TAG);
            case PRICE_LADDER -> new Look("home.start.price", "home.start.price-detail", Feather.DOLLAR_SIGN);
            case GROUP_DISCUSSION -> new Look("home.start.group", "home.start.group-detail", Feather.MIC);
        };
    }

    private static Look file() {
        return new Look("home.start.file", "home.start.file-detail", Feather.UPLOAD);
    }

    List<Node> rows() {
        List<Node> rows = new ArrayList<>();
        for (StudyTemplate template : StudyTemplate.values()) {
            rows.add(row("template-" + template.code(), look(template), () -> create.accept(template)));
        }
        rows.add(row("template-file", file(), openFile));
        return rows;
    }

    List<MenuItem> items() {
        return Arrays.stream(StudyTemplate.values())
                .map(template -> {
                    Look look = look(template);
                    MenuItem item = new MenuItem(messages.text(look.name()), new FontIcon(look.icon()));
                    item.setId("new-" + template.code());
                    item.setOnAction(event -> create.accept(template));
                    return item;
                })
                .toList();
    }

    private Node row(String id, Look look, Runnable action) {
        Label name = new Label(messages.text(look.name()));
        name.getStyleClass().add("strong");
        Label detail = new Label(messages.text(look.detail()));
        detail.getStyleClass().addAll("secondary", "detail");
        VBox words = new VBox(name, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox parts = new HBox(new FontIcon(look.icon()), words, new FontIcon(Feather.CHEVRON_RIGHT));
        parts.getStyleClass().add("parts");
        RowButton row = new RowButton();
        row.setId(id);
        row.setAccessibleText(messages.text(look.name()));
        row.getChildren().add(parts);
        row.setOnAction(event -> action.run());
        Shown.byStyle(List.of(detail));
        return row;
    }
}
