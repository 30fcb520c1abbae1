package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Situation;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the type of a question, the answer fits what the persona thinks of the concept. */
class AgreementTest {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final Study study = Sample.study();
    private final List<Persona> people = Sample.people(60);
    private final RehearsalModel model = new RehearsalModel(new WordsOnly());
    private final PhraseBank bank = new PhraseBank();
    private final Stands stands =
            new Stands(bank, new Mind(bank.interests(), new Tastes(new WordsOnly(), bank.interests())));

    @Test
    void theBasketHoldsTheConceptValuedMost() throws Exception {
        Question basket = new Question.Choice(
                Asking.wording("basket", "Which one?"), new Question.Options(List.of(), false, true));
        for (Persona persona : people) {
            Situation situation = Sample.situation(study, persona, null, basket, 1);
            String best = stands.ranked(situation).getFirst().concept().name();
            assertThat(namedIn(Asking.ask(model, situation), situation.options()))
                    .containsExactly(best);
        }
    }

    @Test
    void aRankingNamesEveryConceptInTheOrderOfItsValue() throws Exception {
        Question ranking = new Question.Ranking(
                Asking.wording("order", "Rank them."), new Question.Options(List.of(), false, true));
        for (Persona persona : people) {
            Situation situation = Sample.situation(study, persona, null, ranking, 1);
            String text = Asking.ask(model, situation);
            List<Integer> places = new ArrayList<>();
            for (Stands.Valued valued : stands.ranked(situation)) {
                places.add(text.indexOf(valued.concept().name()));
            }
            assertThat(places).isSorted().doesNotContain(-1);
        }
    }

    @Test
    void aChoiceNamesOneOptionEvenWhereThePhrasesHoldOptionWords() throws Exception {
        Question choice = new Question.Choice(
                Asking.wording("pick", "Which?"),
                new Question.Options(List.of("Look", "Pick", "Take", "Me", "think"), true, false));
        for (Persona persona : people) {
            Situation situation =
                    Sample.situation(study, persona, study.concepts().getFirst(), choice, 1);
            assertThat(namedIn(Asking.ask(model, situation), situation.options()))
                    .hasSize(1);
        }
    }

    @Test
    void peopleWhoDislikeAreNotPutOffByNothing() throws Exception {
        Question faults = new Question.Multiple(
                Asking.wording("dislikes", "What puts you off?"),
                new Question.Options(List.of("Price", "Taste", "Look", "Nothing"), false, false));
        for (Situation situation : each(faults)) {
            List<String> named = namedIn(Asking.ask(model, situation), situation.options());
            double position = stand(situation).position();
            if (position < 0.3) {
                assertThat(named).isNotEmpty().doesNotContain("Nothing");
            } else if (position > 0.9) {
                assertThat(named).containsExactly("Nothing");
            }
        }
    }

    @Test
    void pricesAreReadableAndRiseWithLiking() throws Exception {
        Question price = new Question.PriceQuestion(Asking.wording("max", "What would you pay?"));
        Map<Leaning, List<Double>> shares = new EnumMap<>(Leaning.class);
        for (Situation situation : each(price)) {
            List<Double> figures = figures(Asking.ask(model, situation));
            assertThat(figures).hasSize(1);
            double stated =
                    Objects.requireNonNull(concept(situation).price()).amount().doubleValue();
            shares.computeIfAbsent(stand(situation).leaning(), leaning -> new ArrayList<>())
                    .add(figures.getFirst() / stated);
        }
        assertThat(mean(shares, Leaning.AGAINST)).isLessThan(mean(shares, Leaning.TORN));
        assertThat(mean(shares, Leaning.TORN)).isLessThan(mean(shares, Leaning.FOR));
    }

    @Test
    void recommendationsAreOneNumberFromZeroToTenThatFollowsThePosition() throws Exception {
        Question nps = new Question.Nps(Asking.wording("nps", "How likely to recommend?"));
        List<Situation> situations = new ArrayList<>(each(nps));
        situations.sort(Comparator.comparingDouble(this::positionOf));
        double last = 0;
        for (Situation situation : situations) {
            List<Double> figures = figures(Asking.ask(model, situation));
            assertThat(figures).hasSize(1);
            assertThat(figures.getFirst()).isBetween(last, 10.0);
            last = figures.getFirst();
        }
        assertThat(last).isGreaterThan(8);
    }

    private List<Situation> each(Question question) {
        List<Situation> situations = new ArrayList<>();
        for (Persona persona : people) {
            for (Concept concept : study.concepts()) {
                situations.add(Sample.situation(study, persona, concept, question, 1));
            }
        }
        return situations;
    }

    private double positionOf(Situation situation) {
        try {
            return stand(situation).position();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Stand stand(Situation situation) throws Exception {
        return stands.lead(situation, concept(situation));
    }

    private static Concept concept(Situation situation) {
        return Objects.requireNonNull(situation.concept());
    }

    private static List<String> namedIn(String text, List<String> options) {
        return options.stream()
                .filter(option -> Pattern.compile("\\b" + Pattern.quote(option) + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find())
                .toList();
    }

    private static List<Double> figures(String text) {
        List<Double> figures = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            figures.add(Double.valueOf(matcher.group()));
        }
        return figures;
    }

    private static double mean(Map<Leaning, List<Double>> values, Leaning leaning) {
        return values.getOrDefault(leaning, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }
}
