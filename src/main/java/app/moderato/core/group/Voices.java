package app.moderato.core.group;

import app.moderato.core.interview.ReplySigns;
import app.moderato.core.interview.RunEnds;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets participants, and a model in the chair, say their turns aloud. One thread. */
final class Voices {
    private static final int TURN_TRIES = 2;
    private static final int CHAIR_TOKENS = 200;
    /** A reply that is no question is asked for anew. */
    private static final int CHAIR_TRIES = 3;

    private static final int SUMMARY_TOKENS = 400;
    private static final int THEMES_TOKENS = 1_200;

    private final GroupDesign design;
    private final GroupCalls calls;
    private final GroupLog log;
    private final GroupPrompts prompts;
    private final CallNames names;
    private final Asking asking;

    Voices(GroupDesign design, GroupCalls calls, GroupLog log) {
        this.design = design;
        this.calls = calls;
        this.log = log;
        this.prompts = new GroupPrompts(design);
        this.names = design.names();
        this.asking =
                new Asking(calls, new TurnReader(ReplySigns.of(design.study().language()), names));
    }

    /**
     * One participant's turn, asked for once more where the reply is none.
     *
     * @return empty where it was said; else why not
     */
    Optional<String> speak(PersonaId who, boolean cutIn) throws RunEnds, InterruptedException {
        GroupState state = log.state();
        Persona person = design.person(who);
        int words = TurnLength.words(design.seed(), state.turns().size() + 1, who);
        List<ChatMessage> messages = prompts.turn(state, person, words, cutIn);
        try {
            Asking.Heard heard = asking.ask(TURN_TRIES, names.of(who), (attempt, before) -> {
                List<ChatMessage> asked = before == null ? messages : prompts.again(messages, before.text(), person);
                return turn(state, person, asked, words, cutIn, attempt);
            });
            TurnReader.Said said = heard.said();
            log.record(
                    said.usable() ? spoke(who, said, cutIn) : new GroupEvent.Missed(who, said.why()), heard.requests());
            return said.usable() ? Optional.empty() : Optional.of(said.why());
        } catch (LlmException e) {
            String why = e.failure().sentence();
            log.record(new GroupEvent.Missed(who, why));
            return Optional.of(why);
        }
    }

    private GroupEvent spoke(PersonaId who, TurnReader.Said said, boolean cutIn) {
        PersonaId to = names.mentioned(said.text()).stream()
                .filter(one -> !one.equals(who))
                .findFirst()
                .orElse(null);
        return new GroupEvent.Spoke(who, to, StanceReader.of(said.text()), said.text(), cutIn, said.cutOff());
    }

    /** Somebody whose turn failed and who is called on again is asked anew. */
    private GroupCalls.Wanted turn(
            GroupState state, Persona person, List<ChatMessage> messages, int words, boolean cutIn, int attempt) {
        String again = state.missed().contains(person.id()) ? " again" : "";
        return new GroupCalls.Wanted(
                "turn",
                person.id(),
                design.topic(state),
                design.question(),
                messages,
                TurnLength.tokens(words),
                1,
                attempt,
                talk(TableTalk.Part.TURN, cutIn ? "cut-in" : stageName(), words),
                state.turns().size() + 1 + again);
    }

    /** A model asks from the moderator's chair; where it finds no words, a plain question stands in. */
    Optional<String> chair(@Nullable String opening) throws RunEnds, InterruptedException {
        if (opening != null) {
            log.record(asked(opening));
            return Optional.empty();
        }
        try {
            Asking.Heard heard = asking.ask(CHAIR_TRIES, "Moderator", (attempt, before) -> chairWanted(attempt));
            String words = heard.said().usable() ? heard.said().text() : prompts.cue("plain");
            log.record(asked(words), heard.requests());
            return Optional.empty();
        } catch (LlmException e) {
            return Optional.of(e.failure().sentence());
        }
    }

    private GroupCalls.Wanted chairWanted(int attempt) {
        GroupState state = log.state();
        String cue = cue(state);
        return new GroupCalls.Wanted(
                "chair",
                null,
                design.topic(state),
                design.question(),
                prompts.chair(state, prompts.cue(cue).replace("{{quiet}}", quiet(state))),
                CHAIR_TOKENS,
                1,
                attempt,
                talk(TableTalk.Part.CHAIR, cue, 30),
                state.turns().size() + 1 + "");
    }

    private GroupEvent asked(String text) {
        List<PersonaId> meant = names.mentioned(text);
        Stage stage = design.stage(log.state()).orElseThrow();
        boolean one = meant.size() == 1 && !stage.roundTable();
        return new GroupEvent.Asked(one ? Verb.ASK_ONE : Verb.ASK_ALL, one ? meant.getFirst() : null, text, true);
    }

    /** What the chair is to do: open the stage, or go on, or break a circle. */
    private String cue(GroupState state) {
        if (state.lastAsked().isEmpty()) {
            return stageName();
        }
        return Loops.of(state)
                .map(sign -> sign == Loops.Sign.REPEATS ? "repeats" : "praise")
                .orElse("further");
    }

    private String stageName() {
        return design.stage(log.state())
                .map(stage -> stage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("close");
    }

    /** Who has said least. */
    private String quiet(GroupState state) {
        return design.ids().stream()
                .min(Comparator.comparingInt(state::wordsOf))
                .map(names::of)
                .orElse("");
    }

    /** @return why there is no summary; empty where there is one */
    Optional<String> sumUp(int turns) throws RunEnds, InterruptedException {
        GroupState state = log.state();
        try {
            GroupCalls.Got got = calls.call(aside(
                    "summary", prompts.summary(state, turns), SUMMARY_TOKENS, TableTalk.Part.SUMMARY, turns + ""));
            String text = got.reply().text().strip();
            if (text.isEmpty() || got.reply().finish() != ChatReply.Finish.STOP) {
                return Optional.of("The model gave no whole summary of what was said.");
            }
            log.record(new GroupEvent.Summed(turns, text), List.of(got.request()));
            return Optional.empty();
        } catch (LlmException e) {
            return Optional.of(e.failure().sentence());
        }
    }

    /** What it was about; where the model failed, why that is not known, as what was said stands without it. */
    void themes() throws RunEnds, InterruptedException {
        GroupState state = log.state();
        try {
            GroupCalls.Got got =
                    calls.call(aside("themes", prompts.themes(state), THEMES_TOKENS, TableTalk.Part.THEMES, "themes"));
            List<Theme> found = ThemeReader.read(got.reply().text(), state);
            log.record(new GroupEvent.Themed(found), List.of(got.request()));
        } catch (LlmException e) {
            log.record(new GroupEvent.Themed(List.of(), e.failure().sentence()));
        }
    }

    private GroupCalls.Wanted aside(
            String purpose, List<ChatMessage> messages, int tokens, TableTalk.Part part, String occasion) {
        return new GroupCalls.Wanted(
                purpose,
                null,
                design.topic(log.state()),
                design.question(),
                messages,
                tokens,
                1,
                1,
                talk(part, stageName(), 150),
                occasion);
    }

    private TableTalk talk(TableTalk.Part part, String guide, int words) {
        return Hearing.of(design, log.state(), part, guide, words);
    }
}
