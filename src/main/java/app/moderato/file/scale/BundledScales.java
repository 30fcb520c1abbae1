package app.moderato.file.scale;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The scales that come with the product, read from {@code /assets/scales} when asked for. Any thread. */
public final class BundledScales implements ScaleLibrary {
    /** A class path cannot be listed, so the names are known here, in the order in which they are shown. */
    private static final List<String> KNOWN = List.of(
            "purchase-intent",
            "satisfaction",
            "liking",
            "relevance",
            "uniqueness",
            "believability",
            "value",
            "clarity",
            "recommendation",
            "agreement",
            "sentiment");

    private static final int MAX_BYTES = 1_000_000;

    private final Map<String, Scale> read = new ConcurrentHashMap<>();

    @Override
    public List<String> names() {
        return KNOWN.stream()
                .filter(name -> BundledScales.class.getResource(path(name)) != null)
                .toList();
    }

    @Override
    public Optional<Scale> find(String name) {
        return names().contains(name)
                ? Optional.of(read.computeIfAbsent(name, BundledScales::readBundled))
                : Optional.empty();
    }

    private static String path(String name) {
        return "/assets/scales/" + name + ".yaml";
    }

    private static Scale readBundled(String name) {
        try (InputStream in = BundledScales.class.getResourceAsStream(path(name))) {
            if (in == null) {
                throw new IllegalStateException("The bundled scale " + name + " has gone.");
            }
            return new ScaleReader().parse(BoundedFile.read(in, path(name), MAX_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidInput e) {
            throw new IllegalStateException("The bundled scale " + name + " is broken: " + e.getMessage(), e);
        }
    }
}
