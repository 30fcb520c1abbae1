package app.moderato.ui.control;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListCell;

/** A cell that is its graphic: as wide as the list, as high as the graphic's wrapped texts need. */
public abstract class WholeCell<T> extends ListCell<T> {
    /** For the end of a cell's constructor. */
    protected final void fit() {
        getStyleClass().add("whole-cell");
        // else the widest text of all would make the list scroll sideways
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        if (graphic == null) {
            return super.computePrefHeight(width);
        }
        Insets insets = getInsets();
        double inner = Math.max(0, (width < 0 ? getWidth() : width) - insets.getLeft() - insets.getRight());
        return snapSizeY(insets.getTop() + graphic.prefHeight(inner) + insets.getBottom());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node graphic = getGraphic();
        if (graphic != null) {
            Insets insets = getInsets();
            double width = Math.max(0, getWidth() - insets.getLeft() - insets.getRight());
            double height = Math.max(0, getHeight() - insets.getTop() - insets.getBottom());
            graphic.resizeRelocate(insets.getLeft(), insets.getTop(), width, height);
        }
    }
}
