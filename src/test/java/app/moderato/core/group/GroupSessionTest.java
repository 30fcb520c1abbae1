package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.core.study.GroupPlan.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupSessionTest {
    private final List<GroupNews> news = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore waiting = new Semaphore(0);
    private final CountDownLatch stood = new CountDownLatch(1);
    private volatile boolean down = true;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private GroupSession session(GroupDesign design, GroupJournal journal, ChatModel model) {
        return Sittings.of(design, journal, model, told -> {
            news.add(told);
            if (told instanceof GroupNews.Waiting) {
                waiting.release();
            } else if (told instanceof GroupNews.Stood) {
                stood.countDown();
            }
        });
    }

    /** Loses the connection in some calls, as long as the line is down. */
    private TalkingModel unreachable(Predicate<ChatRequest> lost) {
        return new TalkingModel((request, call) -> {
            if (down && lost.test(request)) {
                throw new LlmException(new LlmFailure.ConnectionLost("scripted"));
            }
            return TalkingModel.usual(request.situation(), call);
        });
    }

    private static MemoryGroupJournal chairedByModel() {
        return new MemoryGroupJournal(List.of(new GroupEvent.Moderated(true)));
    }

    @Test
    void aModelInTheChairLeadsTheGroupThroughItsAgendaToTheEnd() {
        GroupDesign design = Tables.design(5, Tables.SHORT, true);
        MemoryGroupJournal journal = chairedByModel();

        RunState end = session(design, journal, new TalkingModel()).hold();

        GroupState state = GroupState.of(journal.events());
        assertThat(end).isEqualTo(RunState.COMPLETED);
        assertThat(state.stage()).isEqualTo(5);
        assertThat(state.reactions()).hasSize(15).allMatch(one -> one.rating() != null);
        assertThat(state.spoken().stream().filter(turn -> turn.stage() == 0)).hasSize(5);
        assertThat(state.spoken().stream().filter(turn -> turn.stage() == 4)).hasSize(5);
        assertThat(state.themes())
                .singleElement()
                .satisfies(theme -> assertThat(theme.quotes()).hasSize(1));
    }

    @Test
    void nobodyHearsWhatIsSaidInPrivate() {
        TalkingModel model = new TalkingModel();
        session(Tables.design(4, Tables.SHORT, false), chairedByModel(), model).hold();

        assertThat(model.requests)
                .filteredOn(request -> request.situation().talk() != null)
                .isNotEmpty()
                .flatExtracting(ChatRequest::messages)
                .extracting(ChatMessage::text)
                .noneMatch(text -> text.contains("I would think about it"));
    }

    @Test
    void theSameSeedHoldsTheSameGroup() {
        MemoryGroupJournal one = chairedByModel();
        MemoryGroupJournal other = chairedByModel();
        session(
                        Tables.design(5, Tables.SHORT, false),
                        one,
                        new TalkingModel(
                                (request, call) -> plain(request.situation().talk())))
                .hold();
        session(
                        Tables.design(5, Tables.SHORT, false),
                        other,
                        new TalkingModel(
                                (request, call) -> plain(request.situation().talk())))
                .hold();

        assertThat(GroupState.of(other.events()).turns())
                .isEqualTo(GroupState.of(one.events()).turns())
                .hasSizeGreaterThan(12);
    }

    private static boolean aloud(ChatRequest request) {
        TableTalk talk = request.situation().talk();
        return talk != null && talk.part() == TableTalk.Part.TURN;
    }

    private static String plain(@Nullable TableTalk talk) {
        return talk == null
                ? "I might."
                : "Something about number " + talk.heard().size() + " and what came before it.";
    }

    @Test
    void aGroupThatWasCutOffGoesOnWhereItStoodAndPaysForNothingTwice() {
        GroupDesign design = Tables.design(4, Tables.SHORT, false);
        TalkingModel.Script script =
                (request, call) -> plain(request.situation().talk());
        MemoryGroupJournal whole = chairedByModel();
        session(design, whole, new TalkingModel(script)).hold();
        MemoryGroupJournal killed = chairedByModel();
        killed.dieAfter(17);
        GroupSession dying = session(design, killed, new TalkingModel(script));
        assertThatThrownBy(dying::hold).hasMessage("killed");
        int paid = killed.calls.size();
        killed.dieAfter(Integer.MAX_VALUE);

        TalkingModel after = new TalkingModel(script);
        assertThat(session(design, killed, after).hold()).isEqualTo(RunState.COMPLETED);

        assertThat(GroupState.of(killed.events()).turns())
                .isEqualTo(GroupState.of(whole.events()).turns());
        assertThat(paid + after.requests.size()).isEqualTo(whole.calls.size());
    }

    @Test
    void aPersonInTheChairIsWaitedForAndAsksOneThenPolls() throws Exception {
        MemoryGroupJournal journal = new MemoryGroupJournal();
        GroupSession session = session(Tables.design(4, Tables.SHORT, false), journal, new TalkingModel());
        Future<RunState> held = threads.submit(session::hold);

        waiting.acquire();
        session.command(new Command.Ask(Verb.PROBE, new PersonaId("p3"), "Karen, how do you do it?"));
        waiting.acquire();
        assertThat(session.state().turns()).hasSize(2);
        assertThat(session.state().turns().getLast().speaker()).isEqualTo(new PersonaId("p3"));
        session.command(new Command.BlindPoll(Tables.PEARL));
        waiting.acquire();
        assertThat(session.state().reactions()).hasSize(4);
        session.command(new Command.TellPoll(1));
        waiting.acquire();
        assertThat(session.state().turns().get(2).text())
                .startsWith("Here is how the blind poll came out: of 4 of you");
        session.command(new Command.HandOver(true));

        assertThat(held.get(20, TimeUnit.SECONDS)).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void stoppingCutsOffTheTurnUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        TalkingModel model = new TalkingModel((request, call) -> {
            asked.countDown();
            Thread.sleep(Duration.ofMinutes(1));
            return "never";
        });
        MemoryGroupJournal journal = chairedByModel();
        GroupSession session = session(Tables.design(4, Tables.SHORT, false), journal, model);
        Future<RunState> held = threads.submit(session::hold);
        asked.await();

        session.stop();

        assertThat(held.get(1, TimeUnit.SECONDS)).isEqualTo(RunState.STOPPED);
        assertThat(journal.states).endsWith(RunState.STOPPED);
        assertThat(GroupState.of(journal.events()).ended()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void aFaultInOneTurnIsToldAndTheOthersGoOn() {
        MemoryGroupJournal journal = chairedByModel();
        TalkingModel model = unreachable(request ->
                aloud(request) && request.situation().persona().id().value().equals("p2"));

        assertThat(session(Tables.design(4, Tables.SHORT, false), journal, model)
                        .hold())
                .isEqualTo(RunState.COMPLETED);

        assertThat(journal.events()).anyMatch(GroupEvent.Missed.class::isInstance);
        assertThat(news).anyMatch(GroupNews.Trouble.class::isInstance);
    }

    @Test
    void threeFaultsInARowPauseTheGroupUntilItIsToldToGoOn()
            throws InterruptedException, ExecutionException, TimeoutException {
        TalkingModel model = unreachable(request -> request.situation().talk() != null);
        MemoryGroupJournal journal = chairedByModel();
        GroupSession session = session(Tables.design(4, Tables.SHORT, false), journal, model);
        Future<RunState> held = threads.submit(session::hold);

        stood.await();
        assertThat(journal.states).endsWith(RunState.PAUSED);
        down = false;
        session.command(new Command.GoOn());

        assertThat(held.get(20, TimeUnit.SECONDS)).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aPrivateRoundThatReachesHardlyAnybodyWaitsAndIsAskedAgain() throws Exception {
        TalkingModel model = unreachable(request -> request.situation().talk() == null);
        MemoryGroupJournal journal = chairedByModel();
        GroupSession session = session(Tables.design(4, Tables.SHORT, false), journal, model);
        Future<RunState> held = threads.submit(session::hold);

        stood.await();
        assertThat(session.state().reactions()).isEmpty();
        down = false;
        session.command(new Command.GoOn());

        assertThat(held.get(20, TimeUnit.SECONDS)).isEqualTo(RunState.COMPLETED);
        assertThat(session.state().reactions())
                .hasSize(8)
                .allMatch(one -> one.why().isEmpty());
    }

    @Test
    void whoSpeaksForAnotherIsCutShortAndWhoBreaksRoleIsAskedOnceMore() {
        TalkingModel model = new TalkingModel((request, call) -> {
            boolean first = request.situation().attempt() == 1;
            return request.situation().talk() == null
                            || request.situation().talk().part() != TableTalk.Part.TURN
                    ? TalkingModel.usual(request.situation(), call)
                    : first
                            ? "As an AI language model I cannot have an opinion."
                            : "Ana: Mine.\nWalter: And I think so too.";
        });
        MemoryGroupJournal journal = chairedByModel();
        session(Tables.design(2, List.of(new Section(Kind.WARM_UP, 1)), false), journal, model)
                .hold();

        assertThat(GroupState.of(journal.events()).spoken())
                .isNotEmpty()
                .extracting(Turn::text)
                .containsOnly("Mine.");
        assertThat(model.requests)
                .filteredOn(GroupSessionTest::aloud)
                .extracting(request -> request.situation().attempt())
                .containsExactly(1, 2, 1, 2);
    }
}
