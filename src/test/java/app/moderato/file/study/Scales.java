package app.moderato.file.study;

import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import java.util.List;
import java.util.Optional;

/** Two scales, in English. */
final class Scales implements ScaleLibrary {
    @Override
    public List<String> names() {
        return List.of("purchase-intent", "satisfaction");
    }

    @Override
    public Optional<Scale> find(String name) {
        List<String> five = List.of("one", "two", "three", "four", "five");
        return names().contains(name)
                ? Optional.of(new Scale(name, "en", 5, five, "1", List.of(new ReferenceSet("a", five))))
                : Optional.empty();
    }
}
