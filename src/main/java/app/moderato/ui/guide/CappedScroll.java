package app.moderato.ui.guide;

import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** As high as what it holds, up to a height from where on it scrolls. */
public final class CappedScroll extends ScrollPane {
    private static final double CAP = 214;

    private double cap = CAP;

    public CappedScroll() {
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(Region.USE_PREF_SIZE);
        // the height follows the width, of which a scroll pane tells its parent nothing
        widthProperty().subscribe(this::ask);
        contentProperty().subscribe(content -> {
            if (content instanceof Region region) {
                region.needsLayoutProperty().subscribe(needed -> {
                    if (needed) {
                        ask();
                    }
                });
            }
        });
    }

    /** @param height from where on it scrolls; what is less than the usual height is not taken */
    void cap(double height) {
        double now = Math.max(CAP, Math.floor(height));
        if (now != cap) {
            cap = now;
            // its own too, or the height from before is remembered
            requestLayout();
            ask();
        }
    }

    private void ask() {
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double room = getWidth() - insets.getLeft() - insets.getRight();
        double content = getContent() == null || room <= 0 ? cap : getContent().prefHeight(room);
        return Math.min(cap, content + insets.getTop() + insets.getBottom());
    }
}
