package app.moderato.ui.group;

import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupNews;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Tables;
import app.moderato.core.group.Verb;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.core.study.GroupPlan.Section;
import app.moderato.file.study.StoredGroup;
import app.moderato.ui.control.Messages;
import app.moderato.ui.harness.OpenDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ana, Walter and Karen at a table, to whom a test lets things happen. */
final class Seated {
    static final PersonaId ANA = new PersonaId("p1");
    static final PersonaId WALTER = new PersonaId("p2");
    static final PersonaId KAREN = new PersonaId("p3");
    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    static final Messages MESSAGES = Messages.beside(GroupViewModel.class);
    static final GroupDesign DESIGN = Tables.design(
            3,
            List.of(
                    new Section(Kind.WARM_UP, 1),
                    new Section(Kind.PRIVATE, 0),
                    new Section(Kind.DISCUSS, 3),
                    new Section(Kind.CLOSE, 1)),
            false);

    private Seated() {}

    static TableNames names() {
        return new TableNames(DESIGN, MESSAGES);
    }

    static StoredGroup stored(RunState state, GroupEvent... events) {
        GroupRecord record = new GroupRecord(
                new GroupId(1),
                null,
                null,
                1,
                "Pearl",
                "",
                "",
                state,
                "openai",
                null,
                "gpt-4.1-mini",
                1,
                Map.of(),
                3,
                0,
                Usage.NONE,
                0.5,
                NOON,
                null);
        return new StoredGroup(
                new GroupContents(
                        record,
                        DESIGN.people(),
                        Stream.of(events)
                                .map(event -> new GroupContents.Happened(event, NOON, Usage.NONE, 0))
                                .toList()),
                DESIGN);
    }

    static TableModel table(boolean held, RunState state, GroupEvent... events) {
        return new TableModel(stored(state, events), held, MESSAGES, OpenDesk.CLOCK);
    }

    static void hear(TableModel table, GroupNews... news) {
        table.hear(Stream.of(news).map(one -> new NewsBox.Heard(one, NOON)).toList());
    }

    /** Tells of something that happens after all else. */
    static void happens(TableModel table, GroupEvent event) {
        GroupState after = table.state().after(event);
        hear(table, new GroupNews.Happened(event, after));
    }

    static GroupEvent.Asked asked(String text) {
        return new GroupEvent.Asked(Verb.ASK_ALL, null, text, false);
    }

    static GroupEvent.Spoke spoke(PersonaId who, @Nullable PersonaId to, Stance stance, String text) {
        return new GroupEvent.Spoke(who, to, stance, text, false, false);
    }
}
