package app.moderato.ui.results;

import app.moderato.core.analysis.Subgroups.Light;
import javafx.scene.layout.Region;

/** How many stand behind a group's figures: lights differ in shape as well as in colour. */
final class LightMark extends Region {
    private static final double SIZE = 9;

    LightMark(Light light) {
        getStyleClass()
                .addAll(
                        "light",
                        switch (light) {
                            case GREEN -> "green";
                            case AMBER -> "amber";
                            case GREY -> "grey";
                        });
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }
}
