package app.moderato.store;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.NewGroup;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Usage;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of groups, and what is counted from their people, turns and calls. */
final class GroupRepository {
    private static final String SELECT = """
            SELECT group_session.*,
                   (SELECT count(*) FROM group_persona WHERE session = group_session.id) AS people,
                   (SELECT coalesce(max(turn), 0) FROM group_event
                     WHERE session = group_session.id AND turn IS NOT NULL) AS turns,
                   (SELECT json_array(total(input_tokens), total(output_tokens), total(cached_tokens),
                                      total(reasoning_tokens))
                      FROM group_call WHERE session = group_session.id) AS tokens
              FROM group_session
            """;

    private final Handle handle;

    GroupRepository(Handle handle) {
        this.handle = handle;
    }

    GroupId insert(NewGroup group, Instant startedAt) {
        GroupDesign design = group.design();
        @Nullable String baseUrl = group.baseUrl();
        @Nullable GroupId forkedFrom = group.forkedFrom();
        return handle.createQuery("""
                        INSERT INTO group_session (forked_from, number, study_title, study_source, study_path, state,
                                                   provider, base_url, model, seed, stamp, started_at)
                        VALUES (:forkedFrom, :number, :title, :source, :path, :state,
                                :provider, :baseUrl, :model, :seed, :stamp, :startedAt)
                        RETURNING id
                        """)
                .bind("forkedFrom", forkedFrom == null ? null : forkedFrom.value())
                .bind("number", design.number())
                .bind("title", design.study().title())
                .bind("source", design.source())
                .bind("path", design.path())
                .bind("state", RunState.RUNNING.code())
                .bind("provider", group.provider())
                .bind("baseUrl", baseUrl == null ? null : Redaction.of(baseUrl))
                .bind("model", group.model())
                .bind("seed", design.study().seed())
                .bind("stamp", Json.write(Redaction.of(group.stamp())))
                .bind("startedAt", startedAt.toString())
                .map((row, context) -> new GroupId(row.getLong("id")))
                .one();
    }

    /** The first group of a series is in it too. */
    void join(GroupId group, GroupId first) {
        handle.createUpdate("UPDATE group_session SET series = :first WHERE id IN (:group, :first)")
                .bind("group", group.value())
                .bind("first", first.value())
                .execute();
    }

    /** @param endedAt null while the group goes on */
    void state(GroupId group, RunState state, @Nullable Instant endedAt) {
        handle.createUpdate("UPDATE group_session SET state = :state, ended_at = :endedAt WHERE id = :group")
                .bind("state", state.code())
                .bind("endedAt", endedAt == null ? null : endedAt.toString())
                .bind("group", group.value())
                .execute();
    }

    void cost(GroupId group, @Nullable Double usd) {
        handle.createUpdate("UPDATE group_session SET cost_usd = :usd WHERE id = :group")
                .bind("usd", usd)
                .bind("group", group.value())
                .execute();
    }

    List<GroupRecord> all() {
        return handle.createQuery(SELECT + " ORDER BY id")
                .map((row, context) -> record(row))
                .list();
    }

    Optional<GroupRecord> find(GroupId group) {
        return handle.createQuery(SELECT + " WHERE id = :group")
                .bind("group", group.value())
                .map((row, context) -> record(row))
                .findOne();
    }

    private static GroupRecord record(ResultSet row) throws SQLException {
        List<Double> tokens = Json.read(row.getString("tokens"), new TypeReference<>() {});
        return new GroupRecord(
                new GroupId(row.getLong("id")),
                group(row.getLong("series")),
                group(row.getLong("forked_from")),
                row.getInt("number"),
                row.getString("study_title"),
                row.getString("study_source"),
                row.getString("study_path"),
                RunState.ofCode(row.getString("state")),
                row.getString("provider"),
                row.getString("base_url"),
                row.getString("model"),
                row.getLong("seed"),
                Collections.unmodifiableMap(
                        Json.read(row.getString("stamp"), new TypeReference<TreeMap<String, String>>() {})),
                row.getInt("people"),
                row.getInt("turns"),
                new Usage(
                        tokens.get(0).longValue(),
                        tokens.get(1).longValue(),
                        tokens.get(2).longValue(),
                        tokens.get(3).longValue()),
                (Double) row.getObject("cost_usd"),
                Instant.parse(row.getString("started_at")),
                Columns.instant(row, "ended_at"));
    }

    /** @param id 0 for none, as the driver reads NULL */
    private static @Nullable GroupId group(long id) {
        return id == 0 ? null : new GroupId(id);
    }

    static GroupRecord interrupted(GroupRecord group) {
        return new GroupRecord(
                group.id(),
                group.series(),
                group.forkedFrom(),
                group.number(),
                group.studyTitle(),
                group.studySource(),
                group.studyPath(),
                RunState.INTERRUPTED,
                group.provider(),
                group.baseUrl(),
                group.model(),
                group.seed(),
                group.stamp(),
                group.people(),
                group.turns(),
                group.tokens(),
                group.costUsd(),
                group.startedAt(),
                group.endedAt());
    }
}
