package app.moderato.ui.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** Whether a node in focus shows it: 2 px of the accent around it or around a part of it. */
final class Ring {
    private static final double WIDTH = 2;
    private static final Set<Paint> ACCENTS = Stream.of("light", "dark")
            .flatMap(scheme -> accents(Path.of("src/main/resources/app/moderato/ui/theme/moderato-" + scheme + ".css")))
            .collect(Collectors.toSet());

    private Ring() {}

    static boolean isAround(Node node) {
        if (node instanceof Region region && (isBorder(region) || isFill(region))) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream()
                        .anyMatch(child -> child.isVisible() && !child.isFocusTraversable() && isAround(child));
    }

    private static boolean isBorder(Region region) {
        return region.getBorder() != null
                && region.getBorder().getStrokes().stream().anyMatch(Ring::isRing);
    }

    private static boolean isRing(BorderStroke stroke) {
        return ACCENTS.contains(stroke.getTopStroke())
                && stroke.getWidths().getTop() >= WIDTH
                && ACCENTS.contains(stroke.getLeftStroke())
                && stroke.getWidths().getLeft() >= WIDTH;
    }

    /** A fill of the accent under another that leaves its edge free. */
    private static boolean isFill(Region region) {
        if (region.getBackground() == null) {
            return false;
        }
        List<BackgroundFill> fills = region.getBackground().getFills();
        for (int i = 0; i + 1 < fills.size(); i++) {
            BackgroundFill edge = fills.get(i);
            BackgroundFill next = fills.get(i + 1);
            if (ACCENTS.contains(edge.getFill())
                    && !edge.getFill().equals(next.getFill())
                    && next.getInsets().getTop() - edge.getInsets().getTop() >= WIDTH
                    && next.getInsets().getLeft() - edge.getInsets().getLeft() >= WIDTH) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Paint> accents(Path sheet) {
        try {
            return Pattern.compile("-color-accent-(?:emphasis|fg): (#[0-9a-f]{6});")
                    .matcher(Files.readString(sheet))
                    .results()
                    .map(found -> Color.web(found.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
