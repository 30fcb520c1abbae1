package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Loops;
import app.moderato.core.group.Stage;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Turn;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a moderator could do next, by rule and without a call. The thresholds are this product's own choice. Nothing is
 * suggested outside of talk, after the end, or while the moderator's question is open.
 */
public final class Suggestions {
    /** Turns of somebody else, for each person at the table, after which somebody has been quiet for long. */
    private static final int ROUNDS_QUIET = 2;

    private final GroupDesign design;
    private final GroupState state;
    private final TurnScores scores;

    private Suggestions(GroupDesign design, GroupState state, TurnScores scores) {
        this.design = design;
        this.state = state;
        this.scores = scores;
    }

    /** The one to show, most urgent of all. */
    public static Optional<Suggestion> nudge(GroupDesign design, GroupState state, TurnScores scores) {
        return all(design, state, scores).stream().findFirst();
    }

    /**
     * All that apply, most urgent first: what the next turn would bury, then what stays true.
     *
     * @param scores {@link TurnScores#NONE} where turns were not scored
     */
    public static List<Suggestion> all(GroupDesign design, GroupState state, TurnScores scores) {
        return new Suggestions(design, state, scores).all();
    }

    private List<Suggestion> all() {
        Optional<Stage> stage = design.stage(state).filter(Stage::talk);
        boolean heard = !state.turns().isEmpty()
                && (state.silent() || !state.turns().getLast().moderator())
                && state.turns().getLast().stage() == state.stage();
        List<Suggestion> all = new ArrayList<>();
        if (stage.isEmpty() || !heard || state.ended() != null) {
            return all;
        }
        poll(stage.get()).ifPresent(all::add);
        otherSide().ifPresent(all::add);
        vague().ifPresent(all::add);
        Loops.of(state)
                .filter(sign -> sign == Loops.Sign.REPEATS)
                .map(sign -> new Suggestion.Repeats())
                .ifPresent(all::add);
        timeOver(stage.get()).ifPresent(all::add);
        quiet().ifPresent(all::add);
        return all;
    }

    /** Not where a poll was taken among the turns looked at, nor where nothing is talked about. */
    private Optional<Suggestion> poll(Stage stage) {
        ConceptId concept = state.shown() == null ? stage.concept() : state.shown();
        List<Turn> last = Leaning.window(state);
        boolean polled = !state.polls().isEmpty()
                && !last.isEmpty()
                && state.polls().getLast().afterTurn() >= last.getFirst().number();
        if (concept == null || polled || stage.roundTable()) {
            return Optional.empty();
        }
        return Leaning.sameWay(design, state, scores)
                .map(leaning -> new Suggestion.Poll(leaning, last.size(), concept));
    }

    private Optional<Suggestion> otherSide() {
        Turn last = state.turns().getLast();
        PersonaId by = last.speaker();
        PersonaId other = AgreementMap.towards(last, state);
        return by == null || other == null || last.stance() != Stance.DISAGREES
                ? Optional.empty()
                : Optional.of(new Suggestion.OtherSide(by, other));
    }

    private Optional<Suggestion> vague() {
        Turn last = state.turns().getLast();
        PersonaId who = last.speaker();
        return who != null && VagueWords.of(last, design.study().language())
                ? Optional.of(new Suggestion.Vague(who, last.number()))
                : Optional.empty();
    }

    private Optional<Suggestion> timeOver(Stage stage) {
        int said = state.wordsInStage();
        boolean over = !stage.roundTable() && stage.words() > 0 && said >= stage.words();
        return over ? Optional.of(new Suggestion.TimeOver(said, stage.words())) : Optional.empty();
    }

    /** Who has been quiet longest, by seat where several have alike. */
    private Optional<Suggestion> quiet() {
        int least = ROUNDS_QUIET * design.people().size();
        Suggestion.Quiet longest = null;
        for (PersonaId who : design.ids()) {
            int turns = (int) state.spoken().reversed().stream()
                    .takeWhile(turn -> !who.equals(turn.speaker()))
                    .count();
            if (turns >= least && (longest == null || turns > longest.turns())) {
                longest = new Suggestion.Quiet(who, turns);
            }
        }
        return Optional.ofNullable(longest);
    }
}
