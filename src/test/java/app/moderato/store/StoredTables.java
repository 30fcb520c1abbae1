package app.moderato.store;

import app.moderato.core.group.GroupCall;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupNews;
import app.moderato.core.group.GroupSession;
import app.moderato.core.group.NewGroup;
import app.moderato.core.group.Round;
import app.moderato.core.group.Sittings;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Tables;
import app.moderato.core.group.Theme;
import app.moderato.core.group.TurnRule;
import app.moderato.core.group.Verb;
import app.moderato.core.interview.Instruments;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups of the sample's people. */
public final class StoredTables {
    static final ConceptId CHARCOAL = new ConceptId("charcoal");
    static final PersonaId ONE = new PersonaId("p1");
    static final PersonaId TWO = new PersonaId("p2");
    private static final Round PRIVATE = new Round(Round.Kind.PRIVATE, 1);
    private static final Rating RATING = new Rating(Pmf.of(0.1, 0.2, 0.7), false, 1.0 / 3);

    private StoredTables() {}

    static GroupDesign design(int people) {
        Study study = Sample.study().withLanguage("en").withGroup(new GroupPlan(0, List.of(), null, Tables.SHORT));
        List<Persona> table = new ArrayList<>();
        for (int person = 1; person <= people; person++) {
            table.add(Sample.persona(person));
        }
        try {
            return GroupDesign.of(
                    study, "moderato: 1\n", "/home/ann/z.study.yaml", 1, table, new Instruments.TwoPoints(), 0, false);
        } catch (InvalidInput e) {
            throw new IllegalStateException(e);
        }
    }

    public static NewGroup group(int people, @Nullable String baseUrl, GroupEvent... events) {
        return group(people, baseUrl, null, null, events);
    }

    static NewGroup group(
            int people,
            @Nullable String baseUrl,
            @Nullable GroupId series,
            @Nullable GroupId forkedFrom,
            GroupEvent... events) {
        return new NewGroup(
                design(people),
                "custom",
                baseUrl,
                "m-1",
                Map.of("prompts", "abc", "minutes", "0.0"),
                series,
                forkedFrom,
                List.of(events));
    }

    /** One that a model leads to its end by itself. */
    static NewGroup led(int people) {
        return group(people, null, new GroupEvent.Moderated(true));
    }

    static GroupSession session(GroupJournal journal, int people, ChatModel model, Runnable happened) {
        return Sittings.of(design(people), journal, model, news -> {
            if (news instanceof GroupNews.Happened) {
                happened.run();
            }
        });
    }

    public static GroupCall call(int person, String asked, @Nullable String reply) {
        return call("turn", new PersonaId("p" + person), Sample.request(person, asked), reply);
    }

    static GroupCall call(String purpose, @Nullable PersonaId who, ChatRequest request, @Nullable String reply) {
        return new GroupCall(
                purpose,
                who,
                1,
                request,
                reply == null ? null : Sample.reply(reply),
                reply == null ? "It is limiting the rate." : "",
                Duration.ofMillis(210),
                Sample.NOW);
    }

    public static GroupEvent said(int person, String text) {
        return new GroupEvent.Spoke(new PersonaId("p" + person), null, Stance.NONE, text, false, false);
    }

    static GroupEvent asked(String text) {
        return new GroupEvent.Asked(Verb.ASK_ALL, null, text, false);
    }

    /** One of each kind at least, in an order in which they could happen. */
    static List<GroupEvent> ofEveryKind() {
        return List.of(
                new GroupEvent.Moderated(true),
                new GroupEvent.Ruled(TurnRule.MODERATOR_PICKS),
                new GroupEvent.Paced(3),
                new GroupEvent.Opened(0, null),
                new GroupEvent.Opened(1, CHARCOAL),
                new GroupEvent.Shown(CHARCOAL),
                new GroupEvent.Asked(Verb.ASK_ONE, ONE, "Ann, what is “it”?\n\0\uD83D ☃", true),
                new GroupEvent.Asked(Verb.ASK_ALL, null, "", false),
                new GroupEvent.Picked(TWO),
                new GroupEvent.Spoke(ONE, TWO, Stance.DISAGREES, "Nein, “weiß” 🙂", true, false),
                new GroupEvent.Spoke(TWO, null, Stance.NONE, "{\"event\":\"silence\"}", false, true),
                new GroupEvent.Missed(TWO, "It said nothing."),
                new GroupEvent.Silence(),
                new GroupEvent.PollOpened(1, CHARCOAL),
                new GroupEvent.Reacted(ONE, PRIVATE, CHARCOAL, "I might."),
                new GroupEvent.Rated(ONE, PRIVATE, CHARCOAL, RATING),
                new GroupEvent.Rated(TWO, PRIVATE, CHARCOAL, new Rating(Pmf.uniform(5), true, Double.NaN)),
                new GroupEvent.NoReaction(TWO, new Round(Round.Kind.ALONE, 0), CHARCOAL, "It refused."),
                new GroupEvent.PollShown(1),
                new GroupEvent.Hidden(),
                new GroupEvent.Summed(2, "They talked."),
                new GroupEvent.Themed(List.of()),
                new GroupEvent.Themed(List.of(new Theme("white", List.of(new Theme.Quote(3, "“weiß”"))))),
                new GroupEvent.Ended(RunState.STOPPED));
    }
}
