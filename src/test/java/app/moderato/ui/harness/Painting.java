package app.moderato.ui.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What a scene paints, first to last: grounds and the texts on them. */
final class Painting {
    /**
     * Something painted.
     *
     * @param covers points of the scene
     * @param color none where it is a picture or a gradient
     */
    record Ground(Predicate<Point2D> covers, @Nullable Color color) {}

    /**
     * A text.
     *
     * @param visible what is to be seen of it, in the scene
     * @param below how many grounds were painted before
     */
    record Writing(Text text, Bounds visible, double opacity, int below) {}

    final List<Ground> grounds = new ArrayList<>();
    final List<Writing> writings = new ArrayList<>();

    Painting(Scene scene) {
        paint(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), 1);
    }

    private void paint(Node node, Bounds outer, double around) {
        double opacity = around * node.getOpacity();
        Bounds clip = node.getClip() == null
                ? outer
                : common(outer, node.localToScene(node.getClip().getBoundsInParent()));
        if (!node.isVisible() || opacity == 0 || clip.isEmpty()) {
            return;
        }
        switch (node) {
            case Text text -> write(text, clip, opacity);
            case Shape shape
            when shape.getFill() != null ->
                grounds.add(new Ground(
                        point -> clip.contains(point) && shape.contains(shape.sceneToLocal(point)),
                        solid(shape.getFill(), opacity)));
            case Region region -> fills(region, clip, opacity);
            case ImageView _, Canvas _ ->
                grounds.add(new Ground(common(clip, node.localToScene(node.getLayoutBounds()))::contains, null));
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> paint(child, clip, opacity));
        }
    }

    private void write(Text text, Bounds clip, double opacity) {
        Bounds visible = common(clip, text.localToScene(text.getLayoutBounds()));
        if (!text.getText().isBlank() && !visible.isEmpty()) {
            writings.add(new Writing(text, visible, opacity, grounds.size()));
        }
    }

    private void fills(Region region, Bounds clip, double opacity) {
        if (region.getBackground() == null) {
            return;
        }
        for (BackgroundFill fill : region.getBackground().getFills()) {
            Insets inset = fill.getInsets();
            double width = region.getWidth() - inset.getLeft() - inset.getRight();
            double height = region.getHeight() - inset.getTop() - inset.getBottom();
            if (width > 0 && height > 0) {
                Bounds own = region.localToScene(new BoundingBox(inset.getLeft(), inset.getTop(), width, height));
                Color color = region.getShape() == null ? solid(fill.getFill(), opacity) : null;
                grounds.add(new Ground(common(clip, own)::contains, color));
            }
        }
        if (!region.getBackground().getImages().isEmpty()) {
            grounds.add(new Ground(common(clip, region.localToScene(region.getLayoutBounds()))::contains, null));
        }
    }

    private static @Nullable Color solid(Paint paint, double opacity) {
        return paint instanceof Color color ? color.deriveColor(0, 1, 1, opacity) : null;
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
        return width <= 0 || height <= 0 ? new BoundingBox(0, 0, -1, -1) : new BoundingBox(x, y, width, height);
    }
}
