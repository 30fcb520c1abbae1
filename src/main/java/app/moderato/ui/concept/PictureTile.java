package app.moderato.ui.concept;

import app.moderato.core.study.Picture;
import app.moderato.ui.control.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A picture of the concept with its file's name. */
final class PictureTile extends VBox {
    private static final double WIDTH = 112;
    private static final double HEIGHT = 104;

    PictureTile(Picture picture, PictureShelf shelf, Messages messages) {
        getStyleClass().add("picture-tile");
        PictureFrame frame = new PictureFrame(shelf, messages, WIDTH, HEIGHT, PictureFrame.Fit.WHOLE);
        frame.show(picture);
        Label name = new Label(picture.name().substring(picture.name().lastIndexOf('/') + 1));
        name.getStyleClass().add("caption");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(WIDTH);
        name.setTooltip(new Tooltip(picture.name()));
        getChildren().addAll(frame, name);
    }
}
