package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupCall;
import app.moderato.core.group.GroupContents.Happened;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Reaction;
import app.moderato.core.group.Round;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupConcurrencyTest extends WithWorkspace {
    private static final int PEOPLE = 10;
    private static final int ROUNDS = 20;

    @Test
    void tenPeopleAnswerAtOnceWhileOthersReadAndNothingIsLost() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        CountDownLatch seen = new CountDownLatch(1);
        try (GroupJournal journal = workspace.groups().begin(StoredTables.group(PEOPLE, null));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reader = threads.submit(() -> watch(journal, writing, seen));
            List<Future<?>> people = new ArrayList<>();
            for (int person = 1; person <= PEOPLE; person++) {
                int who = person;
                people.add(threads.submit(() -> answer(journal, who, seen)));
            }
            try {
                for (Future<?> person : people) {
                    person.get();
                }
            } finally {
                writing.set(false);
            }

            reader.get();
            assertThat(workspace.groups().contents(journal.group()).events())
                    .hasSize(PEOPLE * ROUNDS)
                    .extracting(Happened::used)
                    .containsOnly(Sample.reply("").usage());
            assertThat(journal.used()).isEqualTo(new Usage(100, 20, 10, 3).plus(new Usage(19_900, 3_980, 1_990, 597)));
        }
        assertThat(strings("SELECT count(DISTINCT ordinal) || ' ' || min(ordinal) || ' ' || max(ordinal)"
                        + " FROM group_event"))
                .containsExactly("200 1 200");
        assertThat(strings("SELECT count(*) FROM group_call JOIN group_event USING (session)"
                        + " WHERE group_event.ordinal = group_call.event AND persona = speaker AND reply = text"))
                .containsExactly("200");
        assertThat(strings("PRAGMA integrity_check")).containsExactly("ok");
    }

    /** Each waits half-way until somebody has looked. */
    private static @Nullable Void answer(GroupJournal journal, int person, CountDownLatch seen)
            throws InterruptedException {
        PersonaId who = new PersonaId("p" + person);
        for (int round = 1; round <= ROUNDS; round++) {
            String words = "Person " + person + " says " + round;
            GroupCall call = StoredTables.call("private", who, Sample.request(person, "Round " + round), words);
            String request = call.request().sha256("private");
            assertThat(journal.recorded(request)).isEmpty();
            journal.call(call);
            assertThat(journal.recorded(request)).hasValue(Sample.reply(words));
            journal.event(
                    new GroupEvent.Reacted(who, new Round(Round.Kind.PRIVATE, round), StoredTables.CHARCOAL, words),
                    List.of(request));
            assertThat(journal.recorded(request)).isEmpty();
            if (round == ROUNDS / 2) {
                assertThat(seen.await(30, TimeUnit.SECONDS))
                        .as("a look while writing goes on")
                        .isTrue();
            }
        }
        return null;
    }

    /** Each look sees one moment: an event has its call. */
    private @Nullable Void watch(GroupJournal journal, AtomicBoolean writing, CountDownLatch seen) throws Exception {
        while (writing.get()) {
            var contents = workspace.groups().contents(journal.group());
            assertThat(contents.group().tokens().input())
                    .isGreaterThanOrEqualTo(100L * contents.events().size());
            if (!contents.events().isEmpty()) {
                seen.countDown();
            }
        }
        return null;
    }

    @Test
    void aWholeGroupOfTenIsReplayedToWhereItStood() throws Exception {
        try (GroupJournal journal = workspace.groups().begin(StoredTables.led(PEOPLE))) {
            var session = StoredTables.session(journal, PEOPLE, new SameWordsModel(Duration.ofMillis(1)), () -> {});
            assertThat(session.hold()).isEqualTo(RunState.COMPLETED);

            GroupState replayed = workspace.groups().contents(journal.group()).state();
            assertThat(replayed).isEqualTo(session.state());
            assertThat(replayed.reactions().stream().map(Reaction::who).distinct())
                    .hasSize(PEOPLE);
            assertThat(workspace.groups().find(journal.group()).orElseThrow().turns())
                    .isEqualTo(replayed.turns().size());
        }
    }
}
