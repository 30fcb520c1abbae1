package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.measure.AgreementMap;
import app.moderato.core.group.measure.GroupFigures;
import app.moderato.core.group.measure.Suggestions;
import app.moderato.core.group.measure.TurnScores;
import app.moderato.core.interview.Budget;
import app.moderato.core.interview.Instruments;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The events are the group: told again, they bring the same state, figures and next step. */
class GroupReplayTest {
    private static final GroupDesign DESIGN = Tables.design(4, List.of(), true);
    private static final List<String> SAID = List.of(
            "I like the mint.",
            "No, not at that price, Ana.",
            "Same here.",
            "I agree, but who pays?",
            "word ".repeat(60));

    @Property(tries = 25)
    void replayingTheEventsBringsTheSameStateFiguresAndNextStep(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int length) {
        Director director = new Director(DESIGN);
        List<GroupEvent> events = new ArrayList<>();
        GroupState state = GroupState.BEFORE;
        Random dice = new Random(seed);
        while (events.size() < length && state.ended() == null) {
            GroupEvent event = next(director, state, dice);
            events.add(event);
            state = state.after(event);

            GroupState again = GroupState.of(events);
            assertThat(again).isEqualTo(state);
            assertThat(again.events()).isEqualTo(events.size());
            assertThat(director.next(again, director.wishes(again, Map.of())))
                    .isEqualTo(director.next(state, director.wishes(state, Map.of())));
        }
        GroupState again = GroupState.of(List.copyOf(events));
        assertThat(GroupFigures.of(DESIGN, again)).isEqualTo(GroupFigures.of(DESIGN, state));
        assertThat(AgreementMap.of(DESIGN, again)).isEqualTo(AgreementMap.of(DESIGN, state));
        assertThat(Suggestions.all(DESIGN, again, TurnScores.NONE))
                .isEqualTo(Suggestions.all(DESIGN, state, TurnScores.NONE));
        agree(GroupFigures.of(DESIGN, state), state);
    }

    @Example
    void whatASessionTellsIsWhatItsJournalBrings() {
        MemoryGroupJournal journal = new MemoryGroupJournal(List.of(new GroupEvent.Moderated(true)));
        List<GroupState> told = new ArrayList<>();
        GroupSession session = new GroupSession(
                DESIGN,
                journal,
                new Instruments.NoArchive(),
                new TalkingModel(),
                new Instruments.Lengths(),
                new Budget(null, null, 0),
                Clock.systemUTC(),
                true,
                news -> {
                    if (news instanceof GroupNews.Happened happened) {
                        synchronized (told) {
                            told.add(happened.state());
                        }
                    }
                });

        session.hold();

        List<GroupEvent> events = journal.events();
        assertThat(told).hasSize(events.size() - 1).hasSizeGreaterThan(30);
        for (int i = 0; i < told.size(); i++) {
            assertThat(GroupState.of(events.subList(0, i + 2))).isEqualTo(told.get(i));
        }
    }

    /** Figures add up, whatever happened. */
    private static void agree(GroupFigures figures, GroupState state) {
        assertThat(figures.participants().stream().mapToInt(one -> one.turns()).sum())
                .isEqualTo(state.spoken().size());
        assertThat(figures.participants().stream().mapToInt(one -> one.words()).sum())
                .isEqualTo(figures.talk().words());
        Double gini = figures.talk().gini();
        assertThat(gini == null || (gini >= 0 && gini <= 0.75 + 1e-9)).isTrue();
        figures.concepts().forEach(concept -> {
            assertThat(concept.after().up()
                            + concept.after().down()
                            + concept.after().unchanged())
                    .isEqualTo(concept.after().n());
            assertThat(concept.influenced()).isLessThanOrEqualTo(concept.after().n());
        });
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
