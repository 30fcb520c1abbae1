package app.moderato.core.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The categories of one attribute, found by what people's attributes say. */
final class Categories {
    private final Map<String, Integer> known = new HashMap<>();
    private final List<Optional<Band>> bands;

    Categories(List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            known.putIfAbsent(plain(labels.get(i)), i);
        }
        bands = labels.stream().map(Band::parse).toList();
    }

    /** The same word, or the band that holds the number or band that is written; {@link Side#NOWHERE} for neither. */
    int place(String value) {
        return known.computeIfAbsent(plain(value), this::byBand);
    }

    private int byBand(String value) {
        Optional<Band> band = Band.parse(value);
        for (int i = 0; i < bands.size(); i++) {
            Optional<Band> category = bands.get(i);
            if (band.isPresent() && category.isPresent() && band.get().within(category.get())) {
                return i;
            }
        }
        return Side.NOWHERE;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
