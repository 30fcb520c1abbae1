package app.moderato.ui.results;

import app.moderato.ui.control.LikertStyle;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The points of the scale in their colours; as many of them by name as leave the question's own words uncut. */
final class Legend extends HBox {
    /** Which points go by name as well as by number. */
    private enum Named {
        ENDS_AND_MIDDLE,
        ENDS,
        NONE
    }

    /** What the words were last fitted to; a width of 0 is no scene. */
    private record Fit(RatingChoice rated, boolean numbersOnly, double width) {}

    /** What of a window's width is not there for the words in a card's head. */
    private static final double AROUND_HEAD = 160;

    /** Names of a longer scale's points do not fit beside a question. */
    private static final int MOST_POINTS = 5;

    private final Label before;
    private final Label after;
    private @Nullable RatingChoice rated;
    private boolean numbersOnly;
    private @Nullable Fit last;

    /** Between two labels of one line. */
    Legend(Label before, Label after) {
        this.before = before;
        this.after = after;
        getStyleClass().add("legend");
        setMinWidth(USE_PREF_SIZE);
        // the last of the line to come onto a scene
        after.sceneProperty().subscribe(this::fit);
    }

    void show(RatingChoice choice, boolean narrow) {
        rated = choice;
        numbersOnly = narrow;
        fit();
    }

    /** The window may have another width. */
    void fit() {
        RatingChoice shown = rated;
        if (shown == null) {
            return;
        }
        Scene scene = after.getScene();
        Fit now = new Fit(shown, numbersOnly, scene == null ? 0 : scene.getWidth());
        if (now.equals(last)) {
            return;
        }
        last = now;
        if (numbersOnly || shown.labels().size() > MOST_POINTS) {
            fill(shown, Named.NONE);
            return;
        }
        for (Named named : Named.values()) {
            fill(shown, named);
            if (fits(now.width())) {
                return;
            }
        }
    }

    private boolean fits(double width) {
        if (width == 0) {
            return true;
        }
        getParent().applyCss();
        return before.prefWidth(-1) + prefWidth(-1) + after.prefWidth(-1) < width - AROUND_HEAD;
    }

    private void fill(RatingChoice shown, Named how) {
        getChildren().clear();
        int points = shown.labels().size();
        for (int point = 1; point <= points; point++) {
            Region square = new Region();
            square.getStyleClass().addAll("legend-square", LikertStyle.of(point, points));
            String number = Integer.toString(shown.lowest() + point - 1);
            String label = shown.labels().get(point - 1);
            boolean end = point == 1 || point == points;
            boolean named = !label.equals(number)
                    && switch (how) {
                        case NONE -> false;
                        case ENDS -> end;
                        case ENDS_AND_MIDDLE -> end || 2 * point == points + 1;
                    };
            Label words = new Label(named ? number + " " + label : number, square);
            words.getStyleClass().add("caption");
            words.setMinWidth(USE_PREF_SIZE);
            getChildren().add(words);
        }
    }
}
