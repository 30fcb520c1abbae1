package app.moderato.core.analysis.validation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How the columns of files of ratings were read, kept for the next file with the same columns. Any thread. */
public interface MappingMemory {
    /**
     * @param columnsSignature of the columns' names
     * @return the mapping kept last, as JSON
     */
    Optional<String> find(String columnsSignature);

    /**
     * Replaces what was kept for these columns.
     *
     * @param mapping as JSON
     */
    void keep(String columnsSignature, String mapping);

    /** A memory that ends with the program. */
    static MappingMemory passing() {
        Map<String, String> kept = new ConcurrentHashMap<>();
        return new MappingMemory() {
            @Override
            public Optional<String> find(String columnsSignature) {
                return Optional.ofNullable(kept.get(columnsSignature));
            }

            @Override
            public void keep(String columnsSignature, String mapping) {
                kept.put(columnsSignature, mapping);
            }
        };
    }
}
