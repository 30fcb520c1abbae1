package app.moderato.store;

import app.moderato.core.analysis.Evidence;
import app.moderato.core.analysis.validation.ValidationShelf;
import app.moderato.core.interview.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;

/** The validations of one workspace file. */
final class SqliteValidationShelf implements ValidationShelf {
    private final Database database;

    SqliteValidationShelf(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Kept validation) {
        database.write(handle -> keep(handle, validation));
    }

    static int keep(Handle handle, Kept validation) {
        Evidence evidence = validation.evidence();
        OptionalDouble attainment = evidence.attainment();
        return handle.createUpdate("""
                        INSERT OR REPLACE INTO validation (run, question, humans, model, construct, concepts, attainment,
                                                           ks, lowest_ks, constant_ks, made_at)
                        VALUES (:run, :question, :humans, :model, :construct, :concepts, :attainment,
                                :ks, :lowestKs, :constantKs, :madeAt)
                        """)
                .bind("run", validation.run().value())
                .bind("question", validation.question())
                .bind("humans", evidence.source())
                .bind("model", evidence.model())
                .bind("construct", evidence.construct())
                .bind("concepts", evidence.concepts())
                .bind("attainment", attainment.isPresent() ? attainment.getAsDouble() : null)
                .bind("ks", evidence.ks())
                .bind("lowestKs", evidence.lowestKs())
                .bind("constantKs", evidence.constantKs())
                .bind("madeAt", evidence.made().toString())
                .execute();
    }

    @Override
    public List<Kept> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM validation ORDER BY made_at DESC, run DESC")
                .map((row, context) -> kept(row))
                .list());
    }

    @Override
    public List<Evidence> evidence(String model, String construct) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM validation
                         WHERE model = :model AND construct = :construct
                         ORDER BY made_at DESC, run DESC
                        """)
                .bind("model", model)
                .bind("construct", construct)
                .map((row, context) -> kept(row).evidence())
                .list());
    }

    static Kept kept(ResultSet row) throws SQLException {
        double attainment = row.getDouble("attainment");
        boolean none = row.wasNull();
        return new Kept(
                new RunId(row.getLong("run")),
                row.getString("question"),
                new Evidence(
                        row.getString("model"),
                        row.getString("construct"),
                        row.getInt("concepts"),
                        none ? OptionalDouble.empty() : OptionalDouble.of(attainment),
                        row.getDouble("ks"),
                        row.getDouble("lowest_ks"),
                        row.getDouble("constant_ks"),
                        row.getString("humans"),
                        Instant.parse(row.getString("made_at"))));
    }
}
