package app.moderato.core.group;

import app.moderato.core.interview.PersonaProse;
import app.moderato.core.interview.Prompts;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.LanguageName;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Question;
import app.moderato.core.study.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said to the model, as pure functions of where the group stands. */
final class GroupPrompts {
    private final GroupDesign design;
    private final CallNames names;
    private final Prompts interview;
    private final PersonaProse prose = PersonaProse.bundled();
    private final Map<String, String> cues = GroupTexts.sentences("stages.txt");

    GroupPrompts(GroupDesign design) {
        this.design = design;
        this.names = design.names();
        this.interview = Prompts.of(design.study());
    }

    /** A turn aloud. */
    List<ChatMessage> turn(GroupState state, Persona speaker, int words, boolean cutIn) {
        Turn last = state.turns().getLast();
        boolean asked = last.moderator() && speaker.id().equals(last.to());
        String cue = cutIn ? cue("cut-in") : asked ? cue("asked") : words < 10 ? cue("brief") : cue("turn");
        return List.of(
                participant(speaker),
                user(state, "turn.txt", Map.of("name", names.of(speaker.id()), "cue", cue, "words", words + "")));
    }

    /** Asks once more after a reply that is no turn. */
    List<ChatMessage> again(List<ChatMessage> asked, String reply, Persona speaker) {
        String again = Template.fill(GroupTexts.text("again.txt"), Map.of("name", names.of(speaker.id())));
        ChatMessage said = ChatMessage.assistant(reply.isBlank() ? "…" : reply.strip());
        return List.of(asked.getFirst(), asked.getLast(), said, ChatMessage.user(again));
    }

    /** An answer that nobody else hears; one given before the talk, or without it, is asked for as in an interview. */
    List<ChatMessage> privately(GroupState state, Persona who, Concept concept, Question asked, boolean heardTheTalk) {
        String question = question(asked, who, concept);
        if (!heardTheTalk) {
            String sheet = Template.fill(GroupTexts.text("private.txt"), Map.of("question", question));
            String text = interview.card(concept) + "\n\n" + sheet;
            return List.of(interview.system(who), new ChatMessage(ChatMessage.Role.USER, text, concept.pictures()));
        }
        return List.of(
                participant(who),
                user(state, concept, "private-after.txt", Map.of("name", names.of(who.id()), "question", question)));
    }

    private String question(Question asked, Persona who, Concept concept) {
        return interview.question(asked, who, concept, List.of(), answer -> Optional.of("no answer"));
    }

    /** What a model in the chair goes by: who is there, what was said, and what is due. */
    List<ChatMessage> chair(GroupState state, String cue) {
        Map<String, String> values = Map.of("names", String.join(", ", names.all()), "cue", cue);
        return List.of(user(state, "moderator.txt", values));
    }

    List<ChatMessage> summary(GroupState state, int turns) {
        String summary = state.summary().isEmpty() ? "" : cue("summary-head") + "\n" + state.summary() + "\n";
        String text = Template.fill(
                GroupTexts.text("summary.txt"),
                Map.of(
                        "language", language(),
                        "summary", summary,
                        "talk", talk(state.turns().subList(state.summed(), turns))));
        return List.of(ChatMessage.user(text));
    }

    List<ChatMessage> themes(GroupState state) {
        String turns = state.turns().stream()
                .map(turn -> turn.number() + " " + line(turn))
                .collect(Collectors.joining("\n"));
        return List.of(ChatMessage.user(
                Template.fill(GroupTexts.text("themes.txt"), Map.of("language", language(), "talk", turns))));
    }

    String cue(String name) {
        return cues.getOrDefault(name, "");
    }

    private ChatMessage participant(Persona who) {
        String others = names.all().stream()
                .filter(name -> !name.equals(names.of(who.id())))
                .collect(Collectors.joining(", "));
        return ChatMessage.system(Template.fill(
                GroupTexts.text("participant.txt"),
                Map.of(
                        "name", names.of(who.id()),
                        "count", design.people().size() + "",
                        "others", others,
                        "about", prose.tell(who),
                        "language", language())));
    }

    private ChatMessage user(GroupState state, String template, Map<String, String> more) {
        ConceptId shown = state.shown();
        return user(state, shown == null ? null : design.concept(shown), template, more);
    }

    private ChatMessage user(GroupState state, @Nullable Concept concept, String template, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("language", language());
        values.put("card", concept == null ? "" : interview.card(concept) + "\n\n");
        values.put("summary", state.summary().isEmpty() ? "" : cue("summary-head") + "\n" + state.summary() + "\n\n");
        List<Turn> heard = Summing.heard(state);
        values.put("talk", heard.isEmpty() ? cue("nothing") : talk(heard));
        List<Picture> pictures = concept == null ? List.of() : concept.pictures();
        return new ChatMessage(ChatMessage.Role.USER, Template.fill(GroupTexts.text(template), values), pictures);
    }

    private String talk(List<Turn> turns) {
        return turns.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Turn turn) {
        PersonaId speaker = turn.speaker();
        return (speaker == null ? "Moderator" : names.of(speaker)) + ": " + turn.text();
    }

    private String language() {
        return LanguageName.of(design.study().language());
    }
}
