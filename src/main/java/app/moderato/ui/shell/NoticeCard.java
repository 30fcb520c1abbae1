package app.moderato.ui.shell;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import app.moderato.ui.desk.Place;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A notice at the lower right corner of the page, with a way to what it is about and one to be rid of it. */
final class NoticeCard extends VBox {
    private static final Insets FROM_THE_CORNER = new Insets(16);

    private final FontIcon icon = new FontIcon(Feather.CHECK_CIRCLE);
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button open = new Button();

    NoticeCard(NoticeModel model, Messages messages) {
        setId("notice");
        getStyleClass().add("notice");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(this, FROM_THE_CORNER);
        title.setId("notice-title");
        title.getStyleClass().add("strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        text.getStyleClass().add("secondary");
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("notice-close");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(messages.text("shell.notice.close"));
        close.setOnAction(event -> model.dismiss());
        open.setId("notice-open");
        open.getStyleClass().add("small");
        open.setOnAction(event -> model.open());
        HBox head = new HBox(icon, title, close);
        head.getStyleClass().add("head");
        HBox foot = new HBox(text, open);
        foot.getStyleClass().add("foot");
        getChildren().addAll(head, foot);
        model.noticeProperty().subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        Shown.set(notice != null, this);
        if (notice != null) {
            icon.setIconCode(notice.target() instanceof Place.Results ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
            title.setText(notice.title());
            text.setText(notice.text());
            open.setText(notice.action());
        }
    }
}
