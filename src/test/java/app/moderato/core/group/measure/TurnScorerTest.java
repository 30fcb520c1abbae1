package app.moderato.core.group.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.Held;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Tables;
import app.moderato.core.interview.Instruments;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnScorerTest {
    private static final GroupDesign TWO = Tables.design(2, List.of(), false);
    private final List<String> embedded = new ArrayList<>();

    private final Embedder embedder = new Embedder() {
        private final Embedder lengths = new Instruments.Lengths();

        @Override
        public String id() {
            return lengths.id();
        }

        @Override
        public float[] embed(String text) throws LlmException {
            embedded.add(text);
            return lengths.embed(text);
        }
    };

    private TurnScorer scorer(ScaleLibrary scales) {
        return new TurnScorer(TWO, scales, embedder, new Instruments.NoArchive());
    }

    private static Held talk() {
        return new Held()
                .opens(2)
                .asks("What do you think?")
                .says("p1", Stance.NONE, "Yes to it.")
                .says("p2", Stance.NONE, "…")
                .says("p2", Stance.NONE, "Not mine.");
    }

    @Test
    void everyTurnWithAWordIsPlacedOnTheConstructAndOnSentiment() throws Exception {
        TurnScores scores = scorer(new Instruments.TwoPoints()).score(talk().state());

        assertThat(scores.turns()).extracting(TurnScore::turn).containsExactly(2, 4);
        // the embedder tells the anchors apart by length, and these two turns
        assertThat(mean(scores, "p1")).isGreaterThan(mean(scores, "p2"));
        assertThat(scores.sentiment(new PersonaId("p1"))).hasSize(1);
        assertThat(scores.sentimentPoints()).isEqualTo(2);
    }

    private static double mean(TurnScores scores, String who) {
        List<TurnScores.Point> points = scores.construct(new PersonaId(who));
        assertThat(points).hasSize(1);
        return points.getFirst().mean();
    }

    @Test
    void withoutASentimentScaleThereIsNoSentiment() throws Exception {
        ScaleLibrary none = new ScaleLibrary() {
            @Override
            public List<String> names() {
                return List.of();
            }

            @Override
            public Optional<Scale> find(String name) {
                return Optional.empty();
            }
        };
        TurnScores scores = scorer(none).score(talk().state());

        assertThat(scores.sentimentPoints()).isZero();
        assertThat(scores.sentiment(new PersonaId("p1"))).isEmpty();
        assertThat(scores.construct()).hasSize(2);
    }

    @Test
    void onlyNewTurnsAreScored() throws Exception {
        TurnScorer scorer = scorer(new Instruments.TwoPoints());
        Held talk = talk();
        scorer.score(talk.state());
        embedded.clear();

        scorer.score(talk.says("p1", Stance.NONE, "One more thing.").state());

        assertThat(embedded).containsExactly("One more thing.");
    }

    @Test
    void anInterruptStopsItAndNothingIsLost() throws Exception {
        TurnScorer scorer = scorer(new Instruments.TwoPoints());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> scorer.score(talk().state())).isInstanceOf(InterruptedException.class);
        assertThat(scorer.score(talk().state()).turns()).hasSize(2);
    }
}
