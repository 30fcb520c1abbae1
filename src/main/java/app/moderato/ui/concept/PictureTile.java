package app.moderato.ui.concept;

import app.moderato.core.study.Picture;
import app.moderato.ui.control.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A picture of the concept with its file's name, and what can be done with it. */
final class PictureTile extends VBox {
    private static final double WIDTH = 112;
    private static final double HEIGHT = 104;

    /** @param index of the picture among all of the concept */
    PictureTile(List<Picture> all, int index, ConceptEditor editor, PictureShelf shelf, Messages messages) {
        Picture picture = all.get(index);
        getStyleClass().add("picture-tile");
        PictureFrame frame = new PictureFrame(shelf, messages, WIDTH, HEIGHT, PictureFrame.Fit.WHOLE);
        frame.show(picture);
        String file = picture.name().substring(picture.name().lastIndexOf('/') + 1);
        Label name = new Label(file);
        name.getStyleClass().add("caption");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip(picture.name()));
        HBox.setHgrow(name, Priority.ALWAYS);
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        menu.setId("picture-" + index);
        menu.getStyleClass().addAll("icon-button", "no-arrow", "more");
        menu.setAccessibleText(messages.text("concept.picture.menu", file));
        MenuItem earlier = item(
                "picture-earlier",
                messages.text("concept.picture.earlier"),
                () -> editor.addPictures(List.of(picture), index - 1));
        earlier.setDisable(index == 0);
        MenuItem later = item(
                "picture-later",
                messages.text("concept.picture.later"),
                () -> editor.addPictures(List.of(picture), index + 1));
        later.setDisable(index == all.size() - 1);
        menu.getItems()
                .addAll(
                        earlier,
                        later,
                        item(
                                "picture-remove",
                                messages.text("concept.picture.remove"),
                                () -> editor.removePicture(picture)));
        HBox foot = new HBox(name, menu);
        foot.getStyleClass().add("foot");
        getChildren().addAll(frame, foot);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
