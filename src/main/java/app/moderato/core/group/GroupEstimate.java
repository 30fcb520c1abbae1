package app.moderato.core.group;

import app.moderato.core.llm.Usage;
import app.moderato.core.study.Concept;
import app.moderato.core.study.GroupPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a group will take, from its agenda alone. Turns come from speaking time and the mean length of a human turn
 * (METHOD §6); tokens are reckoned at 1.35 a word of English.
 *
 * @param turns said aloud, the moderator's included
 * @param calls turns, private answers, summaries and the search for themes
 * @param tokens in all
 */
public record GroupEstimate(int turns, int calls, Usage tokens) {
    private static final double WORDS_A_TURN = 49;
    /** A question of the moderator's opens about so many turns. */
    private static final double TURNS_A_QUESTION = 6;

    private static final double TOKENS_A_WORD = 1.35;
    private static final double SYSTEM_WORDS = 260;
    private static final double MOST_HEARD_WORDS = 1_500;
    private static final double PRIVATE_WORDS = 45;
    /** How far a figure may be off, either way, as talks differ. */
    private static final double OFF = 0.4;

    public static GroupEstimate of(GroupDesign design) {
        return of(design.agenda(), design.people().size(), design.concepts(), design.alone());
    }

    /**
     * @param people at the table
     * @param alone whether everybody is asked once more without the group
     */
    public static GroupEstimate of(List<Stage> agenda, int people, List<Concept> concepts, boolean alone) {
        double spoken = 0;
        double questions = 0;
        int privately = 0;
        for (Stage stage : agenda) {
            double turns = stage.roundTable() ? people : stage.words() / WORDS_A_TURN;
            spoken += stage.talk() ? turns : 0;
            questions += stage.talk() ? Math.max(1, stage.roundTable() ? 1 : turns / TURNS_A_QUESTION) : 0;
            privately += stage.talk() || stage.kind() == GroupPlan.Kind.SHOW ? 0 : people;
        }
        privately += alone ? people * concepts.size() : 0;
        double words = spoken * WORDS_A_TURN;
        double heard = Math.min(MOST_HEARD_WORDS, words / 2);
        double summaries = Math.floor(words / MOST_HEARD_WORDS);
        double calls = spoken + questions + privately + summaries + 1;
        double input = TOKENS_A_WORD
                * (calls * (SYSTEM_WORDS + card(concepts))
                        + (spoken + questions + privately / 2.0) * heard
                        + (summaries + 1) * MOST_HEARD_WORDS);
        double output = TOKENS_A_WORD * (words + questions * 30 + privately * PRIVATE_WORDS + 150 * (summaries + 1));
        return new GroupEstimate(
                (int) Math.round(spoken + questions),
                (int) Math.round(calls),
                new Usage(Math.round(input), Math.round(output), 0, 0));
    }

    private static double card(List<Concept> concepts) {
        return concepts.stream()
                .mapToInt(concept -> Turn.words(concept.text()))
                .average()
                .orElse(0);
    }

    /**
     * In US dollars, lower and upper end; empty where the model's price is unknown.
     *
     * @param price null where it is unknown
     */
    public Optional<double[]> cost(@Nullable ToDoubleFunction<Usage> price) {
        if (price == null) {
            return Optional.empty();
        }
        double middle = price.applyAsDouble(tokens);
        return Optional.of(new double[] {middle * (1 - OFF), middle * (1 + OFF)});
    }

    /**
     * What the whole group will have cost if it goes on as it has, in US dollars; empty before there is a turn to reckon
     * with.
     *
     * @param spent so far
     */
    public static Optional<Double> projected(GroupDesign design, GroupState state, double spent) {
        double done = state.turns().stream().mapToInt(Turn::words).sum();
        double all = design.agenda().stream()
                .mapToDouble(stage -> stage.roundTable() ? design.people().size() * WORDS_A_TURN : stage.words())
                .sum();
        boolean known = done > 0 && spent > 0;
        return known ? Optional.of(spent * Math.max(1, all / done)) : Optional.empty();
    }
}
