package app.moderato.core.interview.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.ReplyCache;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StoryWriterTest {
    private static final List<String> ABOUT = List.of(
            "bees", "old clocks", "a choir", "two cats", "the tomatoes", "a sailing boat", "model trains", "quilts");

    /** A token for every two letters. */
    private static final Tokenizers.Counter COUNTER = new Tokenizers.Counter() {
        @Override
        public long count(String text) {
            return text.length() / 2;
        }

        @Override
        public boolean exact() {
            return true;
        }
    };

    private final Map<String, ChatReply> cache = new ConcurrentHashMap<>();
    private final List<StoryOutcome> heard = Collections.synchronizedList(new ArrayList<>());

    /** Says what a test wants. */
    private interface Script {
        String reply(ChatRequest request) throws LlmException, InterruptedException;
    }

    private static final class Model implements ChatModel {
        final List<ChatRequest> requests = Collections.synchronizedList(new ArrayList<>());
        private final Script script;

        Model(Script script) {
            this.script = script;
        }

        @Override
        public String provider() {
            return "openai";
        }

        @Override
        public String model() {
            return "m";
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
            requests.add(request);
            return new ChatReply(
                    script.reply(request),
                    ChatReply.Finish.STOP,
                    new Usage(100, 100, 0, 0),
                    "m",
                    null,
                    Duration.ofMillis(1));
        }
    }

    private final ReplyCache replies = new ReplyCache() {
        @Override
        public Optional<ChatReply> find(String key) {
            return Optional.ofNullable(cache.get(key));
        }

        @Override
        public void keep(String key, ChatReply reply) {
            cache.putIfAbsent(key, reply);
        }
    };

    private static Persona person(int number) {
        return People.person("p" + number, "Person" + (char) ('A' + number) + " Roe", "age=" + (30 + number));
    }

    private static Panel panel(int size) {
        return new Panel(
                IntStream.range(0, size).mapToObj(StoryWriterTest::person).toList(), List.of());
    }

    private static String honest(ChatRequest request) {
        Persona persona = request.situation().persona();
        int number = Integer.parseInt(persona.id().value().substring(1));
        return People.story(persona, ABOUT.get(number % ABOUT.size()));
    }

    private StoryWriter writer(Model model, Panel panel, @Nullable String cap, int atOnce) {
        LooseCalls calls = new LooseCalls(
                model,
                null,
                usage -> (usage.input() + usage.output()) / 1000.0,
                cap == null ? null : new BigDecimal(cap),
                replies);
        return new StoryWriter(StoryOrder.of(panel, false, "en", 7), calls, atOnce, heard::add);
    }

    @Test
    void everybodyGetsAStoryOfTheirOwn() {
        Panel panel = panel(5);
        Model model = new Model(StoryWriterTest::honest);
        Stories stories = writer(model, panel, null, 3).write();
        assertThat(stories.end()).isEqualTo(Stories.End.DONE);
        assertThat(stories.written())
                .extracting(one -> one.persona().id())
                .isEqualTo(panel.personas().stream().map(Persona::id).toList());
        assertThat(heard).hasSize(5);
        assertThat(stories.told(panel).personas())
                .allSatisfy(persona -> assertThat(persona.background()).contains("gets up early"));
        assertThat(stories.spent().calls()).isEqualTo(5);
        assertThat(stories.spent().usd()).isEqualTo(1.0);
        assertThat(model.requests)
                .extracting(request -> request.messages().get(1).text())
                .allSatisfy(text -> assertThat(text).contains("- age: 3").contains("in English"));
        assertThat(model.requests).extracting(ChatRequest::seed).doesNotHaveDuplicates();
    }

    @Test
    void aContradictionIsNamedOnceAndTheSecondStoryStands() {
        Model model = new Model(request -> request.situation().attempt() == 1
                ? honest(request).replace("gets up", "is 77 and gets up")
                : honest(request));
        Stories stories = writer(model, panel(1), null, 1).write();
        assertThat(stories.written()).singleElement().satisfies(one -> {
            assertThat(one.askedAgain()).isTrue();
            assertThat(one.story()).doesNotContain("77");
        });
        List<ChatMessage> again = model.requests.get(1).messages();
        assertThat(again)
                .extracting(ChatMessage::role)
                .containsExactly(
                        ChatMessage.Role.SYSTEM,
                        ChatMessage.Role.USER,
                        ChatMessage.Role.ASSISTANT,
                        ChatMessage.Role.USER);
        assertThat(again.getLast().text()).contains("It says “77”, but PersonA Roe’s age is 30.");
        assertThat(stories.spent().calls()).isEqualTo(2);
    }

    @Test
    void aSecondContradictionIsRefusedAndTheOldBackgroundStays() {
        Persona told = person(0).withBackground("Has a parrot.");
        Panel panel = new Panel(List.of(told), List.of());
        Model model = new Model(request -> honest(request).replace("gets up", "is 77 and gets up"));
        LooseCalls calls = new LooseCalls(model, null, null, null, replies);
        Stories stories = new StoryWriter(StoryOrder.of(panel, true, "en", 7), calls, 1, heard::add).write();
        assertThat(stories.written()).isEmpty();
        assertThat(stories.missing())
                .singleElement()
                .isInstanceOfSatisfying(
                        StoryOutcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::kind)
                                .containsExactly(Fault.Kind.AGE));
        assertThat(stories.told(panel)).isEqualTo(panel);
        assertThat(stories.spent().usd()).isNull();
        assertThat(cache).isEmpty();
    }

    @Test
    void whoHasABackgroundKeepsItUnlessAskedFor() {
        Panel panel = new Panel(List.of(person(0).withBackground("Has a parrot."), person(1)), List.of());
        assertThat(StoryOrder.of(panel, false, "en", 7).people()).containsExactly(person(1));
        assertThat(StoryOrder.of(panel, true, "en", 7).people()).hasSize(2);
        Stories stories =
                writer(new Model(StoryWriterTest::honest), panel, null, 1).write();
        assertThat(stories.told(panel).personas().getFirst().background()).isEqualTo("Has a parrot.");
    }

    @Test
    void almostTheStoryOfSomebodyElseIsRefused() {
        Model model = new Model(request -> People.story(request.situation().persona(), "bees"));
        Stories stories = writer(model, panel(2), null, 1).write();
        assertThat(stories.written()).hasSize(1);
        assertThat(stories.missing())
                .singleElement()
                .isInstanceOfSatisfying(
                        StoryOutcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::sentence)
                                .containsExactly("It is almost the story of PersonA Roe."));
    }

    @Test
    void whatWasPaidForIsKeptAtOnceAndCostsNothingTheSecondTime() {
        Model first = new Model(request -> request.situation().attempt() == 1
                        && request.situation().persona().id().value().equals("p1")
                ? "No."
                : honest(request));
        Stories before = writer(first, panel(3), null, 1).write();
        assertThat(first.requests).hasSize(4);
        assertThat(cache).hasSize(3);
        Model second = new Model(request -> {
            throw new AssertionError("nothing is sent");
        });
        Stories after = writer(second, panel(3), null, 1).write();
        assertThat(after.written()).allMatch(StoryOutcome.Written::kept);
        assertThat(after.told(panel(3))).isEqualTo(before.told(panel(3)));
        assertThat(after.spent().calls()).isZero();
    }

    @Test
    void theCapEndsItBeforeItIsCrossedAndKeepsWhatIsWritten() {
        // a request may take up to about 1.3 dollars here and takes 0.2
        Model model = new Model(StoryWriterTest::honest);
        Stories stories = writer(model, panel(8), "2.1", 1).write();
        assertThat(stories.end()).isEqualTo(Stories.End.BUDGET);
        assertThat(stories.sentence()).contains("more than the cap leaves");
        assertThat(stories.written()).hasSizeBetween(1, 7).hasSize(model.requests.size());
        assertThat(stories.spent().usd()).isLessThanOrEqualTo(2.1);
    }

    @Test
    void stoppedItKeepsWhatIsWrittenAndSendsNoMore() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(1);
        AtomicInteger sent = new AtomicInteger();
        Model model = new Model(request -> {
            if (sent.incrementAndGet() == 3) {
                third.countDown();
                new CountDownLatch(1).await();
            }
            return honest(request);
        });
        StoryWriter writer = writer(model, panel(8), null, 1);
        Thread stopping = Thread.ofVirtual().start(() -> {
            try {
                third.await();
                writer.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Stories stories = writer.write();
        stopping.join();
        assertThat(stories.end()).isEqualTo(Stories.End.CANCELLED);
        assertThat(stories.written()).hasSize(2);
        assertThat(sent).hasValue(3);
    }

    @Test
    void aRejectedKeyEndsItAtOnceAndFailuresInARowSoonAfter() {
        Model rejected = new Model(request -> {
            throw new LlmException(new LlmFailure.KeyRejected("openai", 401));
        });
        Stories none = writer(rejected, panel(8), null, 1).write();
        assertThat(none.end()).isEqualTo(Stories.End.FAILED);
        assertThat(none.sentence()).contains("401");
        assertThat(rejected.requests).hasSize(1);
        Model lost = new Model(request -> {
            throw new LlmException(new LlmFailure.ConnectionLost("openai"));
        });
        Stories few = writer(lost, panel(8), null, 1).write();
        assertThat(few.end()).isEqualTo(Stories.End.FAILED);
        assertThat(few.missing()).hasSize(5);
    }

    @Test
    void anEstimateIsARangeAroundWhatIsSent() {
        StoryEstimate estimate = estimate(panel(20));
        assertThat(estimate.people()).isEqualTo(20);
        assertThat(estimate.tokensLow().input()).isBetween(20L * 400, 20L * 1_000);
        assertThat(estimate.tokensHigh().input())
                .isGreaterThan(estimate.tokensLow().input());
        assertThat(estimate(panel(0)).people()).isZero();
    }

    @Test
    void whatStoriesTookInTheEndWasWithinTheEstimate() {
        StoryEstimate estimate = estimate(panel(8));
        AtomicLong tokens = new AtomicLong();
        Model model = new Model(request -> {
            boolean first = request.situation().attempt() == 1
                    && request.situation().persona().id().value().equals("p1");
            String story = first ? "No." : honest(request);
            tokens.addAndGet(COUNTER.count(story));
            request.messages().forEach(message -> tokens.addAndGet(COUNTER.count(message.text())));
            return story;
        });
        assertThat(writer(model, panel(8), null, 1).write().written()).hasSize(8);
        assertThat(model.requests).as("one was asked again").hasSize(9);
        assertThat(tokens.get() / 1000.0)
                .isStrictlyBetween(
                        Objects.requireNonNull(estimate.costLow()), Objects.requireNonNull(estimate.costHigh()));
    }

    private static StoryEstimate estimate(Panel panel) {
        return StoryEstimate.of(
                StoryOrder.of(panel, false, "en", 7), COUNTER, usage -> (usage.input() + usage.output()) / 1000.0);
    }
}
