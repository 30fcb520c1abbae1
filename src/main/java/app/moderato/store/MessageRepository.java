package app.moderato.store;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.SentAttempt;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatMessage.Role;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Sha256;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The texts sent, each kept once, since every call repeats its conversation's history. */
final class MessageRepository {
    private static final TypeReference<List<Map<String, String>>> REFERENCES = new TypeReference<>() {};

    private final Handle handle;

    MessageRepository(Handle handle) {
        this.handle = handle;
    }

    /** Keeps what is new and returns the ids of all, in order. */
    List<Long> keep(List<ChatMessage> messages) {
        List<String> hashes = new ArrayList<>();
        messages.forEach(message -> hashes.add(hash(message)));
        Map<String, Long> known = known(hashes);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            ChatMessage message = messages.get(i);
            ids.add(known.computeIfAbsent(hashes.get(i), hash -> insert(hash, message)));
        }
        return ids;
    }

    /** The messages of all calls made for a cell, by id. */
    Map<Long, SentAttempt.Message> sentFor(CellId cell) {
        Map<Long, SentAttempt.Message> messages = new HashMap<>();
        handle.createQuery("""
                        SELECT id, role, text, pictures FROM message
                         WHERE id IN (SELECT value FROM attempt, json_each(attempt.messages) WHERE cell = :cell)
                        """)
                .bind("cell", cell.value())
                .map((row, context) -> Map.entry(
                        row.getLong("id"),
                        new SentAttempt.Message(
                                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                                row.getString("text"),
                                names(row.getString("pictures")))))
                .forEach(entry -> messages.put(entry.getKey(), entry.getValue()));
        return messages;
    }

    private static List<String> names(String pictures) {
        return Json.read(pictures, REFERENCES).stream()
                .map(reference -> reference.getOrDefault("name", ""))
                .toList();
    }

    private Map<String, Long> known(List<String> hashes) {
        Map<String, Long> known = new HashMap<>();
        handle.createQuery("SELECT sha256, id FROM message WHERE sha256 IN (SELECT value FROM json_each(:hashes))")
                .bind("hashes", Json.write(hashes))
                .map((row, context) -> Map.entry(row.getString("sha256"), row.getLong("id")))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private long insert(String hash, ChatMessage message) {
        message.pictures().forEach(new PictureRepository(handle)::keep);
        return handle.createQuery("""
                        INSERT INTO message (sha256, role, text, pictures) VALUES (:sha256, :role, :text, :pictures)
                        RETURNING id
                        """)
                .bind("sha256", hash)
                .bind("role", role(message))
                .bind("text", message.text())
                .bind("pictures", pictures(message))
                .map((row, context) -> row.getLong("id"))
                .one();
    }

    private static String hash(ChatMessage message) {
        return Sha256.of(role(message), message.text(), pictures(message));
    }

    private static String role(ChatMessage message) {
        return message.role().name().toLowerCase(Locale.ROOT);
    }

    private static String pictures(ChatMessage message) {
        List<Map<String, String>> references = new ArrayList<>();
        for (Picture picture : message.pictures()) {
            Map<String, String> reference = new LinkedHashMap<>();
            reference.put("name", picture.name());
            reference.put("sha256", picture.sha256());
            references.add(reference);
        }
        return Json.write(references);
    }
}
