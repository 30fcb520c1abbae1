package app.moderato.store;

import app.moderato.core.group.GroupId;
import app.moderato.core.panel.Persona;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who sits at the tables of groups. */
final class GroupPeopleRepository {
    private final Handle handle;

    GroupPeopleRepository(Handle handle) {
        this.handle = handle;
    }

    /** @param people in the order of their seats */
    void insert(GroupId group, List<Persona> people) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO group_persona (session, id, seat, name, weight, background, attributes)
                VALUES (:session, :id, :seat, :name, :weight, :background, :attributes)
                """);
        int seat = 1;
        for (Persona persona : people) {
            PanelRepository.bind(batch, persona)
                    .bind("session", group.value())
                    .bind("seat", seat++)
                    .add();
        }
        batch.execute();
    }

    /** By seat. */
    List<Persona> of(GroupId group) {
        return handle.createQuery("""
                        SELECT id, name, weight, background, attributes FROM group_persona
                         WHERE session = :session ORDER BY seat
                        """)
                .bind("session", group.value())
                .map((row, context) -> PanelRepository.persona(row))
                .list();
    }
}
