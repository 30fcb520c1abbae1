package app.moderato.store;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The schema's history as SQL scripts. Each script ends by setting {@code user_version} to its own number, in the same
 * transaction as its changes.
 *
 * @param version of the newest script to apply
 * @param folders on the class path
 */
record Migrations(int version, List<String> folders) {
    static final Migrations CURRENT = new Migrations(8, List.of("app/moderato/store/migration"));

    /** @throws org.flywaydb.core.api.FlywayException where a script fails; that script then changed nothing */
    void apply(Connections connections) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(connections.source())
                .locations(folders.stream().map(folder -> "classpath:" + folder).toArray(String[]::new))
                .target(MigrationVersion.fromVersion(Integer.toString(version)))
                .cleanDisabled(true)
                .failOnMissingLocations(true)
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
