package app.moderato.store;

import app.moderato.core.interview.RunId;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The panel a run was begun with. */
final class PanelRepository {
    private static final TypeReference<LinkedHashMap<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final Handle handle;

    PanelRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(RunId run, Panel panel) {
        PreparedBatch personas = handle.prepareBatch("""
                INSERT INTO persona (run, id, ordinal, name, weight, background, attributes)
                VALUES (:run, :id, :ordinal, :name, :weight, :background, :attributes)
                """);
        int ordinal = 0;
        for (Persona persona : panel.personas()) {
            bind(personas, persona)
                    .bind("run", run.value())
                    .bind("ordinal", ordinal++)
                    .add();
        }
        personas.execute();
        insertTargets(run, panel.targets());
    }

    static PreparedBatch bind(PreparedBatch people, Persona persona) {
        return people.bind("id", persona.id().value())
                .bind("name", persona.name())
                .bind("weight", persona.weight())
                .bind("background", persona.background())
                .bind("attributes", Json.write(persona.attributes()));
    }

    static Persona persona(ResultSet row) throws SQLException {
        return new Persona(
                new PersonaId(row.getString("id")),
                row.getString("name"),
                Json.read(row.getString("attributes"), ATTRIBUTES),
                row.getDouble("weight"),
                row.getString("background"));
    }

    private void insertTargets(RunId run, List<Panel.Target> targets) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO panel_target (run, ordinal, attribute, category, target, achieved)
                VALUES (:run, :ordinal, :attribute, :category, :target, :achieved)
                """);
        int ordinal = 0;
        for (Panel.Target target : targets) {
            batch.bind("run", run.value())
                    .bind("ordinal", ordinal++)
                    .bind("attribute", target.attribute())
                    .bind("category", target.category())
                    .bind("target", target.target())
                    .bind("achieved", target.achieved())
                    .add();
        }
        batch.execute();
    }

    Panel find(RunId run) {
        return new Panel(personas(run), targets(run));
    }

    private List<Persona> personas(RunId run) {
        return handle.createQuery("""
                        SELECT id, name, weight, background, attributes FROM persona WHERE run = :run ORDER BY ordinal
                        """)
                .bind("run", run.value())
                .map((row, context) -> persona(row))
                .list();
    }

    private List<Panel.Target> targets(RunId run) {
        return handle.createQuery("""
                        SELECT attribute, category, target, achieved FROM panel_target WHERE run = :run ORDER BY ordinal
                        """)
                .bind("run", run.value())
                .map((row, context) -> new Panel.Target(
                        row.getString("attribute"),
                        row.getString("category"),
                        row.getDouble("target"),
                        row.getDouble("achieved")))
                .list();
    }
}
