package app.moderato.core.study;

import java.util.List;
import java.util.Optional;

/** The scales a study may name. */
public interface ScaleLibrary {
    List<String> names();

    Optional<Scale> find(String name);
}
