package app.moderato.ui.concept;

import app.moderato.core.study.Picture;
import app.moderato.ui.control.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The pictures on a concept's card: the first one large, the others of a storyboard under it, in their order. */
final class StimulusPictures {
    private static final double WIDTH = 282;
    private static final double HEIGHT = 220;
    private static final double SMALL_WIDTH = 66;
    private static final double SMALL_HEIGHT = 50;

    private StimulusPictures() {}

    static List<Node> of(List<Picture> pictures, PictureShelf shelf, Messages messages) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        PictureFrame first = new PictureFrame(shelf, messages, WIDTH, HEIGHT, PictureFrame.Fit.SHRINK);
        first.show(pictures.getFirst());
        VBox all = new VBox(first);
        if (pictures.size() > 1) {
            FlowPane more = new FlowPane(4, 4);
            more.getStyleClass().add("storyboard");
            for (Picture picture : pictures.subList(1, pictures.size())) {
                PictureFrame frame =
                        new PictureFrame(shelf, messages, SMALL_WIDTH, SMALL_HEIGHT, PictureFrame.Fit.WHOLE);
                frame.show(picture);
                more.getChildren().add(frame);
            }
            all.getChildren().add(more);
        }
        return List.of(all);
    }
}
