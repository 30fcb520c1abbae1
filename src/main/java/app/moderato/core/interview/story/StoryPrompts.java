package app.moderato.core.interview.story;

import app.moderato.core.interview.CellSeeds;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Situation;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.LanguageName;
import app.moderato.core.study.Template;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Puts the request for a story into words, the same ones each time for the same person, seed and earlier background. */
final class StoryPrompts {
    private final StoryOrder order;
    private final String system = text("system");
    private final String ask = text("ask");
    private final String again = text("again");
    private final List<String> angles = FactWords.read("prompts/angles.txt");

    StoryPrompts(StoryOrder order) {
        this.order = order;
    }

    private static String text(String name) {
        return String.join("\n", FactWords.read("prompts/" + name + ".txt"));
    }

    ChatRequest ask(Persona persona) {
        List<ChatMessage> messages = List.of(
                ChatMessage.system(system),
                ChatMessage.user(Template.fill(
                        ask,
                        Map.of(
                                "name", name(persona),
                                "facts", facts(persona),
                                "language", LanguageName.of(order.language()),
                                "angles", angles(persona)))));
        return request(persona, messages, 1);
    }

    /** Names what was wrong with the reply to the first request. */
    ChatRequest again(Persona persona, ChatRequest first, ChatReply reply, List<Fault> faults) {
        String wrong = faults.stream().map(fault -> "- " + fault.sentence()).collect(Collectors.joining("\n"));
        List<ChatMessage> messages = List.of(
                first.messages().get(0),
                first.messages().get(1),
                ChatMessage.assistant(reply.text()),
                ChatMessage.user(Template.fill(again, Map.of("name", name(persona), "faults", wrong))));
        return request(persona, messages, 2);
    }

    private ChatRequest request(Persona persona, List<ChatMessage> messages, int attempt) {
        long seed = seed(persona);
        Situation situation = Situation.ofStory(persona, order.language(), seed, attempt);
        return new ChatRequest(messages, order.temperature(), order.maxOutputTokens(), seed, situation);
    }

    /** 0..2³¹−1, which any provider takes; another one where the person has another background by now. */
    private long seed(Persona persona) {
        return CellSeeds.mix(order.seed(), "story", persona.id().value(), persona.background());
    }

    private String angles(Persona persona) {
        SplittableRandom random = new SplittableRandom(seed(persona));
        int first = random.nextInt(angles.size());
        int second = (first + 1 + random.nextInt(angles.size() - 1)) % angles.size();
        return angles.get(first) + " and to " + angles.get(second);
    }

    private static String facts(Persona persona) {
        return persona.attributes().entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> "- " + entry.getKey().replace('_', ' ') + ": "
                        + entry.getValue().replace('_', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static String name(Persona persona) {
        return persona.name().isBlank() ? "this person" : persona.name();
    }
}
