package app.moderato.core.analysis.preference;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.KnownAnswers;
import app.moderato.core.analysis.preference.BestWorst.Counts;
import app.moderato.core.analysis.preference.BestWorst.PersonScore;
import app.moderato.core.analysis.preference.BestWorst.Score;
import app.moderato.core.analysis.preference.BestWorst.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers computed with R's turfR 0.8-7, bwsTools 1.2 and conjoint 1.42. */
class PreferenceKnownAnswersTest {
    private static double[][] rows(KnownAnswers.Table table, String name, int columns) {
        double[][] values = IntStream.rangeClosed(1, columns)
                .mapToObj(i -> table.numbers(name + i))
                .toArray(double[][]::new);
        return IntStream.range(0, table.rows().size())
                .mapToObj(row ->
                        Arrays.stream(values).mapToDouble(column -> column[row]).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void theBestFiveSetsOfTwoToFourItemsReachWhatTurfRSays() {
        KnownAnswers known = KnownAnswers.of("turf_turfR");
        Turf turf = new Turf(rows(known.table(), "item_", 10), known.table().numbers("wgt"), 1);
        for (int size = 2; size <= 4; size++) {
            List<Turf.Portfolio> best = turf.best(size, 5);
            for (int i = 0; i < 5; i++) {
                String place = "size" + size + "/" + i;
                Turf.Portfolio portfolio = best.get(i);
                known.check(
                        place + "/items",
                        portfolio.items().stream().mapToDouble(item -> item + 1).toArray());
                known.check(place + "/reach", portfolio.reach());
                known.check(place + "/frequency", portfolio.frequency());
            }
        }
    }

    @Test
    void analyticScoresOfSeventeenItemsHold() {
        KnownAnswers known = KnownAnswers.of("maxdiff_ae_mnl");
        double[] totals = known.table().numbers("totals");
        double[] bests = known.table().numbers("bests");
        double[] worsts = known.table().numbers("worsts");
        List<Score> scores = BestWorst.scores(IntStream.range(0, totals.length)
                .mapToObj(i -> new Counts(totals[i], bests[i], worsts[i]))
                .toList());
        known.check("b", scores.stream().mapToDouble(Score::b).toArray());
        known.check("se", scores.stream().mapToDouble(Score::se).toArray());
        known.check("choice_p", scores.stream().mapToDouble(Score::choice).toArray());
    }

    @Test
    void countsAndScoresOfARealStudyHoldForAllAndForOnePerson() {
        KnownAnswers known = KnownAnswers.of("maxdiff_issues");
        List<Shown> shown = known.table().rows().stream()
                .map(row ->
                        new Shown(row.getField("id"), row.getField("issue"), Integer.parseInt(row.getField("value"))))
                .toList();
        Map<String, Counts> counts = BestWorst.count(shown);
        List<String> issues = new ArrayList<>();
        known.expected().get("issue").forEach(issue -> issues.add(issue.asText()));
        assertThat(counts.keySet()).containsExactlyElementsOf(issues);
        known.check(
                "totals", counts.values().stream().mapToDouble(Counts::shown).toArray());
        known.check("bests", counts.values().stream().mapToDouble(Counts::best).toArray());
        known.check(
                "worsts", counts.values().stream().mapToDouble(Counts::worst).toArray());
        List<Score> scores = BestWorst.scores(List.copyOf(counts.values()));
        known.check("b", scores.stream().mapToDouble(Score::b).toArray());
        known.check("choice_p", scores.stream().mapToDouble(Score::choice).toArray());
        List<PersonScore> first = BestWorst.people(shown).stream()
                .filter(score -> score.person().equals("1"))
                .toList();
        for (int i = 0; i < issues.size(); i++) {
            PersonScore score = first.get(i);
            assertThat(score.item()).isEqualTo(issues.get(i));
            known.check("person1_diff/" + i + "/bws", score.difference());
            known.check("person1_ebayes/" + i + "/b_ebayes", score.bayes());
        }
    }

    @Test
    void partWorthsAndImportancesOfTheTeaStudyHold() {
        KnownAnswers known = KnownAnswers.of("conjoint_tea");
        KnownAnswers.Table profiles = known.table("inputs/conjoint_tea_profiles.csv");
        int[][] levels = IntStream.range(0, profiles.rows().size())
                .mapToObj(row -> List.of("price", "variety", "kind", "aroma").stream()
                        .mapToInt(attribute -> (int) profiles.numbers(attribute)[row] - 1)
                        .toArray())
                .toArray(int[][]::new);
        Conjoint conjoint =
                Conjoint.of(levels, rows(known.table("inputs/conjoint_tea_ratings_wide.csv"), "profil", 13));
        List<Double> utilities = new ArrayList<>(List.of(conjoint.intercept()));
        conjoint.partWorths().forEach(utilities::addAll);
        known.check(
                "utilities", utilities.stream().mapToDouble(Double::doubleValue).toArray());
        known.check(
                "importance",
                conjoint.importances().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
