package app.moderato.core.analysis;

import app.moderato.core.analysis.preference.Turf;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TURF of a question with several answers: the best sets of one option, two options and so on, by how many people chose at
 * least one of them.
 *
 * @param concept the concept's id, empty for a question outside the concepts
 * @param n personas who answered, unweighted; who chose no option is not reached
 * @param best the best set of each size from 1 up; empty below {@link Respondents#LEAST} people
 */
public record OptionReach(String concept, QuestionId question, int n, List<Best> best) {
    /** Options in a set at most. */
    private static final int MOST_OPTIONS = 5;

    /** Sets of one size at most, so that the view stays quick. */
    private static final double MOST_SETS = 20_000;

    public OptionReach {
        best = List.copyOf(best);
    }

    /**
     * @param options in the guide's order
     * @param reach weighted share who chose at least one of them, 0..1
     * @param frequency weighted mean number of them that a person chose
     */
    public record Best(List<String> options, double reach, double frequency) {
        public Best {
            options = List.copyOf(options);
        }
    }

    /** By question in guide order, then by concept in study order; without what nobody of the base answered. */
    public static List<OptionReach> of(Study study, RunContents contents, Respondents base, boolean weighted) {
        return OtherAnswers.answered(study, contents, base, weighted).stream()
                .map(answers -> answers.question() instanceof Question.Multiple multiple
                        ? Optional.of(of(answers, FrequencyCount.texts(multiple.options(), study)))
                        : Optional.<OptionReach>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private static OptionReach of(PersonaAnswers answers, List<String> options) {
        List<Best> best = new ArrayList<>();
        int n = answers.byPersona().size();
        if (n >= Respondents.LEAST) {
            Turf turf = new Turf(chosen(answers.byPersona(), options), weights(answers), 1);
            for (int size = 1; size <= Math.min(MOST_OPTIONS, options.size()); size++) {
                if (Turf.sets(options.size(), size) <= MOST_SETS) {
                    Turf.Portfolio found = turf.best(size, 1).getFirst();
                    best.add(new Best(
                            found.items().stream().map(options::get).toList(), found.reach(), found.frequency()));
                }
            }
        }
        return new OptionReach(answers.concept(), answers.question().id(), n, best);
    }

    private static double[] weights(PersonaAnswers answers) {
        return answers.byPersona().keySet().stream()
                .mapToDouble(Persona::weight)
                .toArray();
    }

    /** 1 for an option that is in at least half of a persona's answers, else 0. */
    private static double[][] chosen(Map<Persona, List<RatedAnswer>> byPersona, List<String> options) {
        return byPersona.values().stream()
                .map(own -> options.stream()
                        .mapToDouble(option -> 2
                                                * own.stream()
                                                        .filter(answer -> names(answer, option))
                                                        .count()
                                        >= own.size()
                                ? 1
                                : 0)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static boolean names(RatedAnswer answer, String option) {
        return Arrays.stream(answer.answer().value().split("\\|", -1))
                .anyMatch(part -> part.strip().equalsIgnoreCase(option));
    }
}
