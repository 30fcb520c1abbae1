package app.moderato.provider.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What is said in groups, read once. Safe for any number of threads. */
final class TablePhrases {
    private final JsonNode turns = PhraseFiles.read("table/turns.yaml");
    private final JsonNode chair = PhraseFiles.read("table/chair.yaml");
    private final List<Topic> topics = PhraseFiles.read("table/topics.yaml")
            .valueStream()
            .map(TablePhrases::topic)
            .toList();
    private final Map<String, List<Phrase>> blocks = new ConcurrentHashMap<>();

    private static Topic topic(JsonNode node) {
        Map<Leaning, List<Phrase>> said = new EnumMap<>(Leaning.class);
        for (Leaning leaning : Leaning.values()) {
            said.put(leaning, PhraseFiles.phrases(node, OpenSpeech.key(leaning)));
        }
        return new Topic(
                node.required("id").asText(),
                node.required("about").asText(),
                node.required("theme").asText(),
                Pattern.compile(node.required("signs").asText(), Pattern.CASE_INSENSITIVE),
                PhraseFiles.phrases(node, "asks"),
                said);
    }

    /** Phrases of turns.yaml, by their path, such as {@code personal.against}. */
    List<Phrase> turns(String path) {
        return blocks.computeIfAbsent("turns " + path, key -> PhraseFiles.at(turns, path));
    }

    /** Phrases of chair.yaml. */
    List<Phrase> chair(String path) {
        return blocks.computeIfAbsent("chair " + path, key -> PhraseFiles.at(chair, path));
    }

    List<Topic> topics() {
        return topics;
    }

    Topic topic(String id) {
        return topics.stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The first topic that a text speaks of. */
    Optional<Topic> spokenOf(String text) {
        return topics.stream().filter(topic -> topic.in(text)).findFirst();
    }
}
