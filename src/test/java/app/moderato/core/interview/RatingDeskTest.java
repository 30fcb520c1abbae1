package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatingDeskTest {
    private final Study study = Studies.study(
            Studies.guide(new Exposure.Sequential(), List.of(Studies.intent())),
            Studies.concept("a", false),
            Studies.concept("b", true));
    private final CountDownLatch held = new CountDownLatch(1);

    /** Waits until the test lets it go. */
    private final Embedder slow = new Embedder() {
        private final Embedder lengths = new Instruments.Lengths();

        @Override
        public String id() {
            return lengths.id();
        }

        @Override
        public float[] embed(String text) {
            try {
                assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
                return new Instruments.Lengths().embed(text);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    };

    @Test
    void theNewestAnswerIsRatedBeforeThoseThatWaitLonger() throws Exception {
        List<String> rated = new ArrayList<>();
        int busy = Runtime.getRuntime().availableProcessors();
        try (RatingDesk desk = new RatingDesk(
                study, new Instruments.TwoPoints(), slow, new Instruments.NoArchive(), new MemoryJournal(), event -> {
                    synchronized (rated) {
                        rated.add(((RunEvent.AnswerRated) event).key().persona().value());
                    }
                })) {
            for (int i = 1; i <= busy + 40; i++) {
                desk.handIn(answer("p" + i));
            }
            held.countDown();
            desk.finish();
        }
        assertThat(rated).hasSize(busy + 40);
        // a thread that took one may be slow to rate it: the halves tell
        assertThat(places(rated, busy + 21, busy + 40)).isLessThan(places(rated, busy + 1, busy + 20));
    }

    private static int places(List<String> rated, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .map(number -> rated.indexOf("p" + number))
                .sum();
    }

    private static Answer answer(String persona) {
        return new Answer(
                new CellKey(new PersonaId(persona), "a", new QuestionId("intent"), 1, 1),
                CellStatus.ANSWERED,
                List.of(new Exchange("How likely?", "Quite likely, yes.")),
                "",
                "",
                "m",
                null,
                1,
                0.7,
                new Usage(1, 1, 0, 0),
                1,
                1,
                Instant.EPOCH);
    }
}
