package app.moderato.store;

import app.moderato.core.group.GroupCall;
import app.moderato.core.group.GroupId;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Every call on the wire that was made for a group. */
final class GroupCallRepository {
    private static final String INSERT = """
            INSERT INTO group_call (session, purpose, persona, number, request, input_tokens, output_tokens,
                                    cached_tokens, reasoning_tokens, latency_ms, temperature, max_output_tokens, seed,
                                    model, fingerprint, finish, ended_at, messages, reply, failure)
            VALUES (:session, :purpose, :persona, :number, :request, :input, :output,
                    :cached, :reasoning, :latency, :temperature, :maxOutputTokens, :requestSeed,
                    :model, :fingerprint, :finish, :endedAt, :messages, :reply, :failure)
            """;

    private final Handle handle;

    GroupCallRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(GroupId group, GroupCall call) {
        ChatRequest request = call.request();
        @Nullable PersonaId who = call.who();
        Update insert = handle.createUpdate(INSERT)
                .bind("session", group.value())
                .bind("purpose", call.purpose())
                .bind("persona", who == null ? null : who.value())
                .bind("number", call.number())
                .bind("request", request.sha256(call.purpose()))
                .bind("latency", call.latency().toMillis())
                .bind("temperature", request.temperature())
                .bind("maxOutputTokens", request.maxOutputTokens())
                .bind("requestSeed", request.seed())
                .bind("endedAt", call.endedAt().toString())
                .bind("messages", Json.write(new MessageRepository(handle).keep(request.messages())))
                .bind("failure", call.failure());
        AttemptRepository.bindReply(insert, call.reply()).execute();
    }

    /** Has the calls stand for what came of them. */
    void use(GroupId group, List<String> requests, int event) {
        handle.createUpdate("""
                        UPDATE group_call SET event = :event
                         WHERE session = :session AND request IN (SELECT value FROM json_each(:requests)) AND event IS NULL
                        """)
                .bind("event", event)
                .bind("session", group.value())
                .bind("requests", Json.write(requests))
                .execute();
    }

    /** The last reply to a request that nothing came of yet. */
    Optional<ChatReply> unusedReply(GroupId group, String request) {
        return handle.createQuery("""
                        SELECT reply, finish, input_tokens, output_tokens, cached_tokens, reasoning_tokens, model,
                               fingerprint, latency_ms
                          FROM group_call
                         WHERE session = :session AND request = :request AND event IS NULL AND reply IS NOT NULL
                         ORDER BY id DESC LIMIT 1
                        """)
                .bind("session", group.value())
                .bind("request", request)
                .map((row, context) -> AttemptRepository.reply(row))
                .findOne();
    }

    Usage used(GroupId group) {
        return handle.createQuery("""
                        SELECT total(input_tokens) AS input_tokens, total(output_tokens) AS output_tokens,
                               total(cached_tokens) AS cached_tokens, total(reasoning_tokens) AS reasoning_tokens
                          FROM group_call WHERE session = :session
                        """)
                .bind("session", group.value())
                .map((row, context) -> Columns.usage(row))
                .one();
    }
}
