package app.moderato.core.group;

import app.moderato.core.interview.ReplySigns;
import app.moderato.core.interview.RunEnds;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets participants, and a model in the chair, say their turns aloud. One thread. */
final class Voices {
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
    private final TurnReader reader;

    Voices(GroupDesign design, GroupCalls calls, GroupLog log) {
        this.design = design;
        this.calls = calls;
        this.log = log;
        this.prompts = new GroupPrompts(design);
        this.names = design.names();
        this.reader = new TurnReader(ReplySigns.of(design.study().language()), names);
    }

    /**
     * One participant's turn, asked for once more where the reply is none.
     *
     * @return empty where it was said; else why not
     */
    Optional<String> speak(PersonaId who, boolean cutIn) throws RunEnds, InterruptedException {
        GroupState state = log.state();
        Persona person = design.person(who);
        int number = state.turns().size() + 1;
        int words = TurnLength.words(design.seed(), number, who);
        List<ChatMessage> messages = prompts.turn(state, person, words, cutIn);
        String failure;
        try {
            GroupCalls.Got got = calls.call(wanted(person, messages, words, number, cutIn, 1));
            TurnReader.Said said = reader.read(got.reply(), names.of(who));
            if (!said.usable()) {
                messages = prompts.again(messages, got.reply().text(), person);
                got = calls.call(wanted(person, messages, words, number, cutIn, 2));
                said = reader.read(got.reply(), names.of(who));
            }
            if (said.usable()) {
                log.record(spoke(who, said, cutIn), got.request());
                return Optional.empty();
            }
            failure = said.why();
        } catch (LlmException e) {
            failure = e.failure().sentence();
        }
        log.record(new GroupEvent.Missed(who, failure));
        return Optional.of(failure);
    }

    private GroupEvent spoke(PersonaId who, TurnReader.Said said, boolean cutIn) {
        PersonaId to = names.mentioned(said.text()).stream()
                .filter(one -> !one.equals(who))
                .findFirst()
                .orElse(null);
        return new GroupEvent.Spoke(who, to, StanceReader.of(said.text()), said.text(), cutIn, said.cutOff());
    }

    private GroupCalls.Wanted wanted(
            Persona person, List<ChatMessage> messages, int words, int number, boolean cutIn, int attempt) {
        return new GroupCalls.Wanted(
                "turn",
                person.id(),
                person,
                design.topic(log.state()),
                messages,
                TurnLength.tokens(words),
                true,
                1,
                attempt,
                talk(TableTalk.Part.TURN, cutIn ? "cut-in" : stageName(), words),
                number + "");
    }

    /** A model asks from the moderator's chair; where it cannot, the planned words or a plain question stand in. */
    Optional<String> chair(@Nullable String opening) throws RunEnds, InterruptedException {
        if (opening != null) {
            log.record(asked(opening));
            return Optional.empty();
        }
        String why = "";
        for (int attempt = 1; attempt <= CHAIR_TRIES; attempt++) {
            try {
                GroupCalls.Got got = calls.call(chairWanted(attempt));
                TurnReader.Said said = reader.read(got.reply(), "Moderator");
                if (said.usable()) {
                    log.record(asked(said.text()), got.request());
                    return Optional.empty();
                }
                why = said.why();
            } catch (LlmException e) {
                return Optional.of(e.failure().sentence());
            }
        }
        return Optional.of(why);
    }

    private GroupCalls.Wanted chairWanted(int attempt) {
        GroupState state = log.state();
        String cue = cue(state);
        return new GroupCalls.Wanted(
                "chair",
                null,
                design.people().getFirst(),
                design.topic(state),
                prompts.chair(state, prompts.cue(cue).replace("{{quiet}}", quiet(state))),
                CHAIR_TOKENS,
                true,
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
                .min((one, other) -> Integer.compare(words(one, state), words(other, state)))
                .map(names::of)
                .orElse("");
    }

    private static int words(PersonaId who, GroupState state) {
        return state.spoken().stream()
                .filter(turn -> who.equals(turn.speaker()))
                .mapToInt(Turn::words)
                .sum();
    }

    void sumUp(int turns) throws RunEnds, InterruptedException, LlmException {
        GroupState state = log.state();
        GroupCalls.Got got = calls.call(
                aside("summary", prompts.summary(state, turns), SUMMARY_TOKENS, TableTalk.Part.SUMMARY, turns + ""));
        log.record(new GroupEvent.Summed(turns, got.reply().text().strip()), got.request());
    }

    /** What it was about; nothing where the model failed, as what was said stands without it. */
    void themes() throws RunEnds, InterruptedException {
        GroupState state = log.state();
        try {
            GroupCalls.Got got =
                    calls.call(aside("themes", prompts.themes(state), THEMES_TOKENS, TableTalk.Part.THEMES, "themes"));
            log.record(new GroupEvent.Themed(ThemeReader.read(got.reply().text(), state)), got.request());
        } catch (LlmException e) {
            log.record(new GroupEvent.Themed(List.of()));
        }
    }

    private GroupCalls.Wanted aside(
            String purpose, List<ChatMessage> messages, int tokens, TableTalk.Part part, String occasion) {
        return new GroupCalls.Wanted(
                purpose,
                null,
                design.people().getFirst(),
                design.topic(log.state()),
                messages,
                tokens,
                false,
                1,
                1,
                talk(part, stageName(), 150),
                occasion);
    }

    private TableTalk talk(TableTalk.Part part, String guide, int words) {
        return Hearing.of(design, log.state(), part, guide, words);
    }
}
