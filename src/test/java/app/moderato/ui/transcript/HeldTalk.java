package app.moderato.ui.transcript;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.NewGroup;
import app.moderato.core.group.Round;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Verb;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.harness.OpenDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A group of four people of the sample study, as if it had been held. */
final class HeldTalk {
    private static final ConceptId CONCEPT = new ConceptId("enamel-shield-white");
    private static final Round PRIVATE = new Round(Round.Kind.PRIVATE, 1);

    private final List<Persona> people;
    private final GroupJournal journal;

    private HeldTalk(List<Persona> people, GroupJournal journal) {
        this.people = people;
        this.journal = journal;
    }

    /** @param provider “rehearsal” for a rehearsal */
    static GroupId in(OpenDesk open, String provider) {
        return in(
                open,
                provider,
                Objects.requireNonNull(open.desk().studyProperty().get()).path());
    }

    static GroupId in(OpenDesk open, String provider, String path) {
        OpenStudy study = Objects.requireNonNull(open.desk().studyProperty().get());
        List<Persona> people = study.panel().personas().subList(0, 4);
        try (GroupJournal journal = open.desk()
                .groups()
                .orElseThrow()
                .groups()
                .begin(new NewGroup(
                        GroupDesign.of(
                                study.study(),
                                study.file().source(),
                                path,
                                1,
                                people,
                                open.desk().ports().scales(),
                                0,
                                false),
                        provider,
                        null,
                        "m-1",
                        Map.of(),
                        null,
                        null,
                        List.of()))) {
            new HeldTalk(people, journal).talk();
            journal.state(RunState.COMPLETED);
            return journal.group();
        } catch (InvalidInput e) {
            throw new AssertionError(e);
        }
    }

    private PersonaId who(int seat) {
        return people.get(seat).id();
    }

    private void event(GroupEvent event) {
        journal.event(event, List.of());
    }

    private void say(int seat, @Nullable PersonaId to, Stance stance, String text) {
        event(new GroupEvent.Spoke(who(seat), to, stance, text, false, false));
    }

    private void talk() {
        event(new GroupEvent.Opened(0, null));
        event(new GroupEvent.Asked(Verb.ASK_ALL, null, "How do you look after your teeth on an ordinary day?", false));
        say(0, null, Stance.NONE, "Morning and night, the cheap mint paste, and I never think about it.");
        say(1, who(0), Stance.AGREES, "Same here. My gums are sensitive, so anything strong is out for me.");
        event(new GroupEvent.Opened(1, CONCEPT));
        for (int seat = 0; seat < 3; seat++) {
            event(new GroupEvent.Reacted(
                    who(seat), PRIVATE, CONCEPT, "I might try it once, if the dentist says it is safe for enamel."));
            event(new GroupEvent.Rated(
                    who(seat), PRIVATE, CONCEPT, new Rating(Pmf.of(0.1, 0.2, 0.3, 0.3, 0.1), false, 1.0 / 3)));
        }
        event(new GroupEvent.NoReaction(who(3), PRIVATE, CONCEPT, "The reply was empty, asked twice."));
        event(new GroupEvent.Asked(Verb.ASK_ALL, null, "What would have to be true for you to switch to it?", true));
        say(
                2,
                null,
                Stance.NONE,
                "Proof. Whitening usually means it hurts, and I have sensitive teeth since my twenties.");
        say(3, who(2), Stance.DISAGREES, "I don’t see that. Mine never hurt, and three shades in a month is quick.");
        say(0, null, Stance.NONE, "At that price I would want a small tube first.");
    }
}
