package app.moderato.core.interview;

import app.moderato.core.llm.Embedder;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rating is measured with, as small as it gets. */
public final class Instruments {
    private Instruments() {}

    /** Two-point scale whose anchors are told apart by their length. */
    public static final class TwoPoints implements ScaleLibrary {
        @Override
        public List<String> names() {
            return List.of("purchase-intent");
        }

        @Override
        public Optional<Scale> find(String name) {
            return Optional.of(new Scale(
                    name,
                    "en",
                    2,
                    List.of("no", "yes"),
                    "1",
                    List.of(new ReferenceSet("s", List.of("no", "yes yes yes")))));
        }
    }

    /** Embeds a text by its length. */
    public static final class Lengths implements Embedder {
        @Override
        public String id() {
            return "lengths";
        }

        @Override
        public float[] embed(String text) {
            return new float[] {1, text.length() % 7};
        }
    }

    public static final class NoArchive implements EmbeddingArchive {
        @Override
        public Map<String, float[]> find(String embedder, Collection<String> texts) {
            return Map.of();
        }

        @Override
        public void keep(String embedder, Map<String, float[]> vectors) {}
    }
}
