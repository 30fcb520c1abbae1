package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Decides what comes next, from where the group stands and nothing else. */
final class Director {
    /** Turns by others after somebody was asked by name. */
    private static final int JOINING_IN = 2;
    /** Turns on an open question beside one for each at the table. */
    private static final int TO_AND_FRO = 2;

    private final GroupDesign design;
    private final TurnAuction auction;

    Director(GroupDesign design) {
        this.design = design;
        this.auction = new TurnAuction(design);
    }

    /** How much everybody wants to speak now, most eager first. */
    List<Wish> wishes(GroupState state, Map<PersonaId, Double> concern) {
        return auction.wishes(state, concern);
    }

    /** @param wishes as {@link #wishes} tells them */
    Step next(GroupState state, List<Wish> wishes) {
        if (state.stage() < 0) {
            return new Step.OpenStage(0);
        }
        Optional<Step> poll = openPoll(state);
        if (poll.isPresent()) {
            return poll.get();
        }
        Optional<Stage> open = design.stage(state);
        if (open.isEmpty()) {
            return alone(state);
        }
        Stage stage = open.get();
        return switch (stage.kind()) {
            case PRIVATE -> privately(state, stage);
            case POLL -> poll(state, stage);
            case SHOW, WARM_UP, DISCUSS, PROBE, CLOSE -> stage.talk() ? talk(state, stage, wishes) : further(state);
        };
    }

    /** A poll once begun is answered by everybody before anything else is said. */
    private Optional<Step> openPoll(GroupState state) {
        return state.polls().stream()
                .map(poll -> new Step.AskPrivately(
                        poll.round(), poll.concept(), missing(state, poll.round(), poll.concept())))
                .filter(step -> !step.people().isEmpty())
                .map(step -> (Step) step)
                .findFirst();
    }

    private Step privately(GroupState state, Stage stage) {
        ConceptId concept = design.concept(stage);
        Round round = Round.privately(state.stage());
        List<PersonaId> missing = missing(state, round, concept);
        return missing.isEmpty() ? further(state) : new Step.AskPrivately(round, concept, missing);
    }

    private List<PersonaId> missing(GroupState state, Round round, ConceptId concept) {
        return design.ids().stream()
                .filter(who -> state.reaction(who, round, concept).isEmpty())
                .toList();
    }

    private Step poll(GroupState state, Stage stage) {
        ConceptId concept = design.concept(stage);
        Optional<Poll> here = state.polls().reversed().stream()
                .filter(poll -> poll.question() == null
                        && poll.stage() == state.stage()
                        && poll.concept().equals(concept))
                .findFirst();
        if (here.isEmpty()) {
            return new Step.OpenPoll(concept);
        }
        Poll last = here.get();
        return state.byModel() && !last.shown() ? new Step.TellPoll(last.number()) : further(state);
    }

    private static Step further(GroupState state) {
        return new Step.OpenStage(state.stage() + 1);
    }

    /** After the talk: everybody once more, without the group. */
    private Step alone(GroupState state) {
        if (design.alone()) {
            for (ConceptId concept : talkedAbout(state)) {
                Round round = new Round(Round.Kind.ALONE, 1);
                List<PersonaId> missing = missing(state, round, concept);
                if (!missing.isEmpty()) {
                    return new Step.AskPrivately(round, concept, missing);
                }
            }
        }
        return state.themes() == null && !state.spoken().isEmpty() ? new Step.FindThemes() : new Step.Finish();
    }

    private List<ConceptId> talkedAbout(GroupState state) {
        return state.reactions().stream()
                .filter(one -> one.round().kind() == Round.Kind.PRIVATE)
                .map(Reaction::concept)
                .distinct()
                .toList();
    }

    private Step talk(GroupState state, Stage stage, List<Wish> wishes) {
        if (Summing.due(state)) {
            return new Step.SumUp(Summing.upTo(state));
        }
        Optional<Turn> asked = state.lastAsked();
        if (asked.isEmpty()) {
            return state.byModel() ? new Step.TakeChair(stage.opening()) : new Step.Wait();
        }
        if (state.byModel() && !stage.roundTable() && state.wordsInStage() >= stage.words()) {
            return further(state);
        }
        Optional<Step> turn = state.silent() ? Optional.empty() : turn(state, stage, asked.get(), wishes);
        if (turn.isPresent()) {
            return turn.get();
        }
        if (!state.byModel()) {
            return new Step.Wait();
        }
        return stage.roundTable() ? further(state) : new Step.TakeChair(null);
    }

    private Optional<Step> turn(GroupState state, Stage stage, Turn asked, List<Wish> all) {
        List<Turn> since = state.sinceAsked();
        List<PersonaId> heard = new ArrayList<>(since.stream()
                .map(turn -> Objects.requireNonNull(turn.speaker()))
                .toList());
        heard.addAll(state.missed());
        PersonaId picked = state.picked();
        if (picked != null) {
            return Optional.of(new Step.Speak(picked, false));
        }
        PersonaId meant = asked.to();
        if (meant != null && !heard.contains(meant)) {
            return Optional.of(new Step.Speak(meant, false));
        }
        // a model in the chair points at nobody
        boolean picking = state.rule() == TurnRule.MODERATOR_PICKS && !state.byModel();
        if (asked.verb() == Verb.PROBE || picking) {
            return Optional.empty();
        }
        List<Wish> wishes = all.stream()
                .filter(wish -> !state.missed().contains(wish.who()))
                .toList();
        if (asked.verb() == Verb.ASK_ONE) {
            return since.size() > JOINING_IN ? Optional.empty() : bid(wishes, TurnAuction.EAGER, since, state);
        }
        return state.rule() == TurnRule.IN_ORDER || stage.roundTable()
                ? everyone(state, wishes, heard)
                : floor(state, wishes, since);
    }

    private Optional<Step> everyone(GroupState state, List<Wish> wishes, List<PersonaId> heard) {
        List<PersonaId> order = state.rule() == TurnRule.IN_ORDER
                ? design.ids()
                : wishes.stream().map(Wish::who).toList();
        return order.stream().filter(who -> !heard.contains(who)).findFirst().map(who -> new Step.Speak(who, false));
    }

    private Optional<Step> floor(GroupState state, List<Wish> wishes, List<Turn> since) {
        if (since.size() >= design.people().size() + TO_AND_FRO) {
            return Optional.empty();
        }
        Optional<Step> bid = bid(wishes, TurnAuction.FLOOR, since, state);
        return bid.isPresent() ? bid : Optional.of(new Step.NobodySpeaks());
    }

    private static Optional<Step> bid(List<Wish> wishes, int least, List<Turn> since, GroupState state) {
        return wishes.stream()
                .findFirst()
                .filter(wish -> wish.points() >= least)
                .filter(wish -> !wish.who().equals(state.turns().getLast().speaker()))
                .map(wish -> new Step.Speak(wish.who(), wish.points() >= TurnAuction.BURSTING && !since.isEmpty()));
    }
}
