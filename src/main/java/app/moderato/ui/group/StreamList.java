package app.moderato.ui.group;

import app.moderato.core.study.Picture;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PictureDecoder;
import app.moderato.ui.task.TaskRunner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the stream's list: stays with what is said last until somebody scrolls up, and shows concepts' pictures. */
final class StreamList {
    private static final double PICTURE = 38;

    private final ListView<StreamRow> list;
    private final Messages messages;
    private final TaskRunner tasks;
    private final ListChangeListener<StreamRow> newest = change -> toTheNewest();
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper();
    private final Map<Picture, Image> pictures = new HashMap<>();
    private ObservableList<StreamRow> rows = FXCollections.observableArrayList();
    private @Nullable TableModel table;
    private @Nullable ComposerModel composer;
    private boolean following = true;

    StreamList(ListView<StreamRow> list, Messages messages, TaskRunner tasks) {
        this.list = list;
        this.messages = messages;
        this.tasks = tasks;
        list.setCellFactory(view -> new StreamCell(messages, doing()));
        list.addEventFilter(ScrollEvent.SCROLL, event -> following = event.getDeltaY() < 0 && following);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> turn.set(row instanceof StreamRow.Said said ? said.turn() : 0));
    }

    /** The turn that is chosen in the list; 0 for none. */
    ReadOnlyIntegerProperty turnProperty() {
        return turn.getReadOnlyProperty();
    }

    /** @param asking null where nothing can be done */
    void show(TableModel now, @Nullable ComposerModel asking) {
        rows.removeListener(newest);
        table = now;
        composer = asking;
        rows = now.stream();
        rows.addListener(newest);
        following = true;
        list.getSelectionModel().clearSelection();
        list.setItems(rows);
        toTheNewest();
    }

    private void toTheNewest() {
        if (following && !rows.isEmpty()) {
            list.scrollTo(rows.size() - 1);
        }
    }

    private StreamCell.Doing doing() {
        return new StreamCell.Doing() {
            @Override
            public void hide() {
                if (composer != null) {
                    composer.hide();
                }
            }

            @Override
            public void tellPoll(int number) {
                if (composer != null) {
                    composer.tellPoll(number);
                }
            }

            @Override
            public boolean live() {
                return composer != null && table != null && table.held();
            }

            @Override
            public Node picture(StreamRow.Card card) {
                StackPane frame = new StackPane(new FontIcon(Feather.IMAGE));
                frame.getStyleClass().add("card-picture");
                TableModel shown = table;
                Optional<Picture> picture =
                        shown == null ? Optional.empty() : shown.names().picture(card.id());
                picture.ifPresentOrElse(
                        one -> draw(one, frame), () -> frame.getChildren().setAll(new FontIcon(Feather.FILE_TEXT)));
                return frame;
            }
        };
    }

    private void draw(Picture picture, StackPane frame) {
        Image known = pictures.get(picture);
        if (known != null) {
            fill(frame, known);
            return;
        }
        tasks.startQuietly(
                messages.text("group.task.picture"),
                progress -> PictureDecoder.decode(picture.bytes()),
                decoded -> decoded.ifPresent(image -> {
                    pictures.put(picture, image);
                    fill(frame, image);
                }),
                failure -> {});
    }

    private static void fill(StackPane frame, Image image) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(PICTURE);
        view.setFitHeight(PICTURE);
        frame.getChildren().setAll(view);
    }
}
