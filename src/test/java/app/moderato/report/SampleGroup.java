package app.moderato.report;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupContents.Happened;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.Round;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Tables;
import app.moderato.core.group.Theme;
import app.moderato.core.group.TurnRule;
import app.moderato.core.group.Verb;
import app.moderato.core.group.measure.GroupResults;
import app.moderato.core.group.measure.TurnScore;
import app.moderato.core.group.measure.TurnScores;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.Concept;
import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.core.study.GroupPlan.Section;
import app.moderato.core.study.Study;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A group of two in which everything that can happen has happened, and every text from outside is the one given. */
public record SampleGroup(GroupContents contents, GroupDesign design, GroupResults results) {
    private static final PersonaId ANA = new PersonaId("p1");
    private static final PersonaId WALTER = new PersonaId("p2");
    private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");

    public static SampleGroup saying(String text) {
        return saying(text, "rehearsal");
    }

    public static SampleGroup saying(String text, String provider) {
        GroupDesign design = design(text);
        List<Happened> events = new ArrayList<>();
        for (GroupEvent event : events(text)) {
            events.add(new Happened(event, START.plusSeconds(events.size()), new Usage(100, 20, 0, 0), 250));
        }
        GroupRecord group = new GroupRecord(
                new GroupId(7),
                new GroupId(6),
                null,
                2,
                text,
                text,
                text,
                RunState.COMPLETED,
                provider,
                null,
                text,
                5,
                Map.of("prompts", text),
                2,
                4,
                new Usage(1_000, 200, 0, 0),
                0.25,
                START,
                START.plusSeconds(60));
        GroupContents contents = new GroupContents(group, design.people(), events);
        TurnScores scores = new TurnScores(List.of(new TurnScore(2, ANA, rating(1.9), rating(1.2))), 2);
        return new SampleGroup(contents, design, GroupResults.of(design, contents.state(), scores));
    }

    private static GroupDesign design(String text) {
        GroupDesign plain = Tables.design(
                2,
                List.of(
                        new Section(Kind.WARM_UP, 1),
                        new Section(Kind.PRIVATE, 0),
                        new Section(Kind.DISCUSS, 2, null, text),
                        new Section(Kind.POLL, 0),
                        new Section(Kind.PRIVATE, 0)),
                true);
        Study study = plain.study();
        Concept old = plain.concepts().getFirst();
        Concept concept = new Concept(
                old.id(), text, text, old.price(), old.pictures(), old.attributes(), old.control(), old.repeat());
        Study told = new Study(
                text,
                study.language(),
                study.seed(),
                List.of(concept),
                study.panel(),
                study.guide(),
                study.simulation(),
                study.rating(),
                study.group());
        List<Persona> people = List.of(
                new Persona(ANA, "Ana " + text, Map.of("job", text), 1, text),
                new Persona(WALTER, "Walter " + text, Map.of("job", text), 1, text));
        return new GroupDesign(
                told, text, text, 2, people, List.of(concept), plain.question(), plain.scale(), plain.agenda(), true);
    }

    private static List<GroupEvent> events(String text) {
        Round first = new Round(Round.Kind.PRIVATE, 1);
        Round last = new Round(Round.Kind.PRIVATE, 4);
        Round poll = new Round(Round.Kind.POLL, 1);
        Round alone = new Round(Round.Kind.ALONE, 1);
        List<GroupEvent> events = new ArrayList<>(List.of(
                new GroupEvent.Moderated(true),
                new GroupEvent.Opened(0, null),
                new GroupEvent.Asked(Verb.ASK_ALL, null, text, true),
                new GroupEvent.Spoke(ANA, null, Stance.NONE, text, false, false),
                new GroupEvent.Silence(),
                new GroupEvent.Opened(1, null)));
        react(events, ANA, first, text, 1.2);
        react(events, WALTER, first, text, 1.6);
        events.addAll(List.of(
                new GroupEvent.Opened(2, Tables.PEARL),
                new GroupEvent.Moderated(false),
                new GroupEvent.Ruled(TurnRule.MODERATOR_PICKS),
                new GroupEvent.Paced(2),
                new GroupEvent.Hidden(),
                new GroupEvent.Shown(Tables.PEARL),
                new GroupEvent.Asked(Verb.ASK_ONE, WALTER, text, false),
                new GroupEvent.Picked(WALTER),
                new GroupEvent.Spoke(WALTER, ANA, Stance.DISAGREES, text, true, true),
                new GroupEvent.Missed(ANA, text),
                new GroupEvent.Summed(2, text),
                new GroupEvent.Opened(3, Tables.PEARL),
                new GroupEvent.PollOpened(1, Tables.PEARL)));
        react(events, ANA, poll, text, 1.5);
        events.add(new GroupEvent.NoReaction(WALTER, poll, Tables.PEARL, text));
        events.add(new GroupEvent.PollShown(1));
        events.add(new GroupEvent.Opened(4, Tables.PEARL));
        react(events, ANA, last, text, 1.3);
        react(events, WALTER, last, text, 1.9);
        events.add(new GroupEvent.Opened(5, null));
        react(events, ANA, alone, text, 1.1);
        react(events, WALTER, alone, text, 1.6);
        events.add(new GroupEvent.Themed(List.of(new Theme(text, List.of(new Theme.Quote(2, text))))));
        events.add(new GroupEvent.Ended(RunState.COMPLETED));
        return events;
    }

    private static void react(List<GroupEvent> events, PersonaId who, Round round, String text, double mean) {
        events.add(new GroupEvent.Reacted(who, round, Tables.PEARL, text));
        events.add(new GroupEvent.Rated(who, round, Tables.PEARL, rating(mean)));
    }

    private static Rating rating(double mean) {
        return new Rating(Pmf.of(2 - mean, mean - 1), false, 0.1);
    }
}
