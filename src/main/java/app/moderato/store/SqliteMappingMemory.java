package app.moderato.store;

import app.moderato.core.analysis.validation.MappingMemory;
import java.time.Clock;
import java.util.Optional;

/** The mappings of one workspace file. */
final class SqliteMappingMemory implements MappingMemory {
    private final Database database;
    private final Clock clock;

    SqliteMappingMemory(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<String> find(String columnsSignature) {
        return database.read(
                handle -> handle.createQuery("SELECT mapping FROM human_mapping WHERE signature = :signature")
                        .bind("signature", columnsSignature)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void keep(String columnsSignature, String mapping) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO human_mapping (signature, mapping, kept_at)
                        VALUES (:signature, :mapping, :keptAt)
                        ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, kept_at = excluded.kept_at
                        """)
                .bind("signature", columnsSignature)
                .bind("mapping", mapping)
                .bind("keptAt", clock.instant().toString())
                .execute());
    }
}
