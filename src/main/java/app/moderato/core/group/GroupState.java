package app.moderato.core.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a group stands: what follows from its events, and nothing else.
 *
 * @param events how many there were
 * @param stage index into the agenda, −1 before the first
 * @param shown on the table, null for nothing
 * @param missed who could not answer since the moderator last spoke
 * @param silent nobody, or nobody else, wanted to take up the moderator's last turn
 * @param summed how many of the first turns {@code summary} stands for
 * @param themes null until they were looked for
 * @param noThemes why they could not be looked for; null where they were
 * @param byModel whether a model holds the chair
 * @param picked whom the moderator pointed at and who has not spoken yet, null for nobody
 * @param pace seconds of quiet between two turns
 * @param ended null while it goes on
 */
public record GroupState(
        int events,
        int stage,
        @Nullable ConceptId shown,
        List<Turn> turns,
        List<PersonaId> missed,
        boolean silent,
        List<Reaction> reactions,
        List<Poll> polls,
        int summed,
        String summary,
        @Nullable List<Theme> themes,
        @Nullable String noThemes,
        boolean byModel,
        TurnRule rule,
        @Nullable PersonaId picked,
        int pace,
        @Nullable RunState ended) {
    /** A table nobody has spoken at. */
    public static final GroupState BEFORE = new GroupState(
            0,
            -1,
            null,
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            0,
            "",
            null,
            null,
            false,
            TurnRule.AUCTION,
            null,
            0,
            null);

    public GroupState {
        turns = List.copyOf(turns);
        missed = List.copyOf(missed);
        reactions = List.copyOf(reactions);
        polls = List.copyOf(polls);
        themes = themes == null ? null : List.copyOf(themes);
    }

    public static GroupState of(List<GroupEvent> events) {
        GroupState state = BEFORE;
        for (GroupEvent event : events) {
            state = state.after(event);
        }
        return state;
    }

    public GroupState after(GroupEvent event) {
        return new Unfolding(this).after(event);
    }

    /** The moderator's last turn in the stage that is open. */
    public Optional<Turn> lastAsked() {
        return turns.reversed().stream()
                .filter(turn -> turn.moderator() && turn.stage() == stage)
                .findFirst();
    }

    /** Participants' turns since the moderator last spoke, or since the stage began. */
    public List<Turn> sinceAsked() {
        return turns.reversed().stream()
                .takeWhile(turn -> !turn.moderator() && turn.stage() == stage)
                .toList()
                .reversed();
    }

    /** Words spoken aloud in the stage that is open. */
    public int wordsInStage() {
        return turns.stream()
                .filter(turn -> turn.stage() == stage)
                .mapToInt(Turn::words)
                .sum();
    }

    /** Participants' turns, first said first. */
    public List<Turn> spoken() {
        return turns.stream().filter(turn -> !turn.moderator()).toList();
    }

    public Optional<Reaction> reaction(PersonaId who, Round round, ConceptId concept) {
        return reactions.stream().filter(one -> one.of(who, round, concept)).findFirst();
    }

    /** Their last rated reaction to a concept inside this group. */
    public Optional<Reaction> lastRated(PersonaId who, ConceptId concept) {
        return reactions.reversed().stream()
                .filter(one -> one.who().equals(who)
                        && one.concept().equals(concept)
                        && one.round().kind() != Round.Kind.ALONE
                        && one.rating() != null)
                .findFirst();
    }

    /** What somebody has said aloud, in words. */
    public int wordsOf(PersonaId who) {
        return spoken().stream()
                .filter(turn -> who.equals(turn.speaker()))
                .mapToInt(Turn::words)
                .sum();
    }

    public Optional<Poll> poll(int number) {
        return polls.stream().filter(poll -> poll.number() == number).findFirst();
    }
}
