package app.moderato.core.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What could happen at a table of four by chance, as the rules allow it. */
public final class AnyTalk {
    private static final List<String> SAID = List.of(
            "I like the mint.",
            "No, not at that price, Ana.",
            "Same here.",
            "I agree, but who pays?",
            "word ".repeat(60));

    private AnyTalk() {}

    /** So many events, or fewer where the group comes to its end before. */
    public static List<GroupEvent> of(GroupDesign design, long seed, int length) {
        Director director = new Director(design);
        List<GroupEvent> events = new ArrayList<>();
        GroupState state = GroupState.BEFORE;
        Random dice = new Random(seed);
        while (events.size() < length && state.ended() == null) {
            GroupEvent event = next(director, state, dice);
            events.add(event);
            state = state.after(event);
        }
        return events;
    }

    /** What comes next by itself, or now and then what a moderator wants. */
    private static GroupEvent next(Director director, GroupState state, Random dice) {
        boolean wanted = state.stage() >= 0 && dice.nextInt(6) == 0;
        return wanted
                ? want(state, dice)
                : happens(director.next(state, director.wishes(state, Map.of())), state, dice);
    }

    private static GroupEvent want(GroupState state, Random dice) {
        return switch (dice.nextInt(9)) {
            case 0 -> new GroupEvent.Asked(Verb.ASK_ALL, null, "What else?", false);
            case 1 -> new GroupEvent.Asked(Verb.PROBE, somebody(dice), "Why is that?", false);
            case 2 -> new GroupEvent.Moderated(dice.nextBoolean());
            case 3 -> new GroupEvent.Ruled(List.of(TurnRule.values()).get(dice.nextInt(3)));
            case 4 -> new GroupEvent.Picked(somebody(dice));
            case 5 -> new GroupEvent.PollOpened(state.polls().size() + 1, Tables.PEARL);
            case 6 -> dice.nextBoolean() ? new GroupEvent.Shown(Tables.PEARL) : new GroupEvent.Hidden();
            case 7 -> new GroupEvent.PollShown(Math.max(1, state.polls().size()));
            default -> new GroupEvent.Paced(dice.nextInt(5));
        };
    }

    private static GroupEvent happens(Step step, GroupState state, Random dice) {
        return switch (step) {
            case Step.OpenStage open -> new GroupEvent.Opened(open.stage(), dice.nextBoolean() ? Tables.PEARL : null);
            case Step.OpenPoll poll -> new GroupEvent.PollOpened(state.polls().size() + 1, poll.concept());
            case Step.TellPoll poll -> new GroupEvent.PollShown(poll.poll());
            case Step.AskPrivately ask -> privately(ask, state, dice);
            case Step.Speak speak -> speaks(speak, dice);
            case Step.NobodySpeaks nobody -> new GroupEvent.Silence();
            case Step.TakeChair chair -> new GroupEvent.Asked(Verb.ASK_ALL, null, "What do you think?", true);
            case Step.Wait wait -> new GroupEvent.Asked(Verb.ASK_ONE, somebody(dice), "And you?", false);
            case Step.SumUp sum -> new GroupEvent.Summed(sum.turns(), "They talked.");
            case Step.FindThemes themes -> new GroupEvent.Themed(List.of());
            case Step.Finish finish -> new GroupEvent.Ended(RunState.COMPLETED);
        };
    }

    private static GroupEvent speaks(Step.Speak speak, Random dice) {
        if (dice.nextInt(8) == 0) {
            return new GroupEvent.Missed(speak.who(), "The connection was lost.");
        }
        String text = SAID.get(dice.nextInt(SAID.size()));
        PersonaId to = dice.nextInt(3) == 0 ? somebody(dice) : null;
        return new GroupEvent.Spoke(speak.who(), to, StanceReader.of(text), text, speak.cutIn(), false);
    }

    /** A rating follows its reaction. */
    private static GroupEvent privately(Step.AskPrivately ask, GroupState state, Random dice) {
        Reaction unrated = state.reactions().stream()
                .filter(one -> one.rating() == null && one.why().isEmpty())
                .findFirst()
                .orElse(null);
        if (unrated != null) {
            double yes = dice.nextDouble();
            Rating rating = new Rating(Pmf.of(1 - yes, yes), false, 0.1);
            return new GroupEvent.Rated(unrated.who(), unrated.round(), unrated.concept(), rating);
        }
        PersonaId who = ask.people().getFirst();
        return dice.nextInt(8) == 0
                ? new GroupEvent.NoReaction(who, ask.round(), ask.concept(), "Refused.")
                : new GroupEvent.Reacted(who, ask.round(), ask.concept(), "I might.");
    }

    private static PersonaId somebody(Random dice) {
        return new PersonaId("p" + (1 + dice.nextInt(4)));
    }
}
