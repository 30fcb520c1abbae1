package app.moderato.core.interview;

import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a concept's card adds to what a model reads: once with each showing, and again with every later question of the
 * same conversation, as a call holds all that was said before. A range, as in {@link Estimate}: pictures count
 * differently from model to model, and a text by another tokenizer than the model's own.
 *
 * @param showingLow tokens of the card itself, its pictures included
 * @param runLow tokens read because of it in a whole run
 * @param usdLow of a whole run in US dollars, null where the model's price is unknown
 */
public record ConceptCost(
        long showingLow,
        long showingHigh,
        long runLow,
        long runHigh,
        @Nullable Double usdLow,
        @Nullable Double usdHigh) {
    /**
     * @param concept of the study
     * @param price null where the model's price is unknown
     */
    public static ConceptCost of(
            Study study,
            Panel panel,
            Concept concept,
            Tokenizers.Counter counter,
            @Nullable ToDoubleFunction<Usage> price) {
        double margin = counter.exact() ? 0 : Estimate.MARGIN;
        long card = counter.count(new Prompts(PromptTexts.bundled(), study).card(concept));
        int pictures = concept.pictures().size();
        Estimate with = Estimate.of(study, panel, counter, null);
        Estimate without = Estimate.of(withBlank(study, concept), panel, counter, null);
        long low = with.tokensLow().input() - without.tokensLow().input();
        long high = with.tokensHigh().input() - without.tokensHigh().input();
        return new ConceptCost(
                Math.round(card * (1 - margin)) + pictures * Estimate.PICTURE_TOKENS_LOW,
                Math.round(card * (1 + margin)) + pictures * Estimate.PICTURE_TOKENS_HIGH,
                low,
                high,
                price == null ? null : price.applyAsDouble(new Usage(low, 0, 0, 0)),
                price == null ? null : price.applyAsDouble(new Usage(high, 0, 0, 0)));
    }

    /** Shown as often, in the same orders, but with nothing on its card. */
    private static Study withBlank(Study study, Concept concept) {
        List<Concept> concepts = study.concepts().stream()
                .map(one -> one.id().equals(concept.id())
                        ? new Concept(one.id(), "", "", null, List.of(), Map.of(), one.control(), one.repeat())
                        : one)
                .toList();
        return study.withConcepts(concepts);
    }
}
