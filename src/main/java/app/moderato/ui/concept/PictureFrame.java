package app.moderato.ui.concept;

import app.moderato.core.study.Picture;
import app.moderato.ui.control.Messages;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One picture in a frame of its own size; a sign in its place while it loads and where it cannot be drawn. */
final class PictureFrame extends StackPane {
    /** How a picture is fitted in. */
    enum Fit {
        /** Fills the frame and cuts what is over. */
        COVER,
        /** The whole picture, with room left free. */
        WHOLE,
        /** The whole picture; the frame gives up the height it does not need. */
        SHRINK
    }

    private static final double ROUND = 12;

    private final PictureShelf shelf;
    private final Messages messages;
    private final Fit fit;
    private final double width;
    private final double height;
    private final ImageView view = new ImageView();
    private final FontIcon sign = new FontIcon(Feather.IMAGE);
    private final Label reason = new Label();
    private Subscription following = Subscription.EMPTY;

    PictureFrame(PictureShelf shelf, Messages messages, double width, double height, Fit fit) {
        this.shelf = shelf;
        this.messages = messages;
        this.fit = fit;
        this.width = width;
        this.height = height;
        getStyleClass().add("picture-frame");
        size(height);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        clip.setArcWidth(fit == Fit.SHRINK ? 0 : ROUND);
        clip.setArcHeight(fit == Fit.SHRINK ? 0 : ROUND);
        setClip(clip);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        reason.getStyleClass().add("caption");
        reason.setWrapText(true);
        getChildren().addAll(view, sign);
    }

    void show(@Nullable Picture picture) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        draw(new PictureShelf.Look.Loading());
        setAccessibleText(picture == null ? "" : messages.text("concept.picture.accessible", picture.name()));
        if (picture != null) {
            following = shelf.look(picture).subscribe(this::draw);
        }
    }

    private void draw(PictureShelf.Look look) {
        getChildren().remove(reason);
        view.setImage(null);
        sign.setVisible(true);
        switch (look) {
            case PictureShelf.Look.Loading loading -> sign.setIconCode(Feather.IMAGE);
            case PictureShelf.Look.Unreadable unreadable -> {
                sign.setIconCode(Feather.ALERT_CIRCLE);
                if (height >= 100) {
                    reason.setText(messages.text("concept.picture.unreadable"));
                    sign.setVisible(false);
                    getChildren().add(reason);
                }
            }
            case PictureShelf.Look.Ready(Image image) -> {
                sign.setVisible(false);
                fit(image);
            }
        }
    }

    private void size(double toHeight) {
        setMinSize(width, toHeight);
        setPrefSize(width, toHeight);
        setMaxSize(width, toHeight);
    }

    private void fit(Image image) {
        double ratio = image.getWidth() / image.getHeight();
        if (fit == Fit.COVER) {
            boolean wide = ratio > width / height;
            double w = wide ? image.getHeight() * width / height : image.getWidth();
            double h = wide ? image.getHeight() : image.getWidth() * height / width;
            view.setViewport(new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
        }
        if (fit == Fit.SHRINK) {
            size(Math.min(height, Math.ceil(width / ratio)));
        }
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setImage(image);
    }
}
