package app.moderato.core.analysis;

import app.moderato.core.analysis.agreement.KrippendorffAlpha;
import app.moderato.core.analysis.agreement.KrippendorffAlpha.Level;
import app.moderato.core.analysis.correlation.Pearson;
import app.moderato.core.analysis.correlation.Spearman;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.panel.Persona;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far two scorings of a run say the same on one question. A persona's showings and replicates of one concept are
 * averaged first. Whether either is right it does not say.
 *
 * @param first and {@code second} names of the scorings, {@link ScoredRun#OWN} for the run's own
 * @param people who have a rating under both
 * @param ratings of a person and a concept that stand under both
 * @param pearson and {@code spearman} of those ratings' means, −1..1; NaN with fewer than three, or where either does
 *     not vary
 * @param alpha Krippendorff's α of those ratings' means, interval level: 1 where they are the same, 0 by chance; lower than
 *     {@code pearson} where one scoring is higher or wider; NaN where all are the same
 * @param conceptPearson and {@code conceptSpearman} the same of the concepts' weighted means
 * @param difference weighted mean of second less first, in points of the scale
 * @param exact share of the ratings whose likeliest point, the lowest of equals, is the same, 0..1
 * @param ks mean over the concepts of 1 − max|F₁ − F₂| of the survey pmfs, 0..1
 */
public record ScoringAgreement(
        QuestionId question,
        String first,
        String second,
        int people,
        int ratings,
        double pearson,
        double spearman,
        double alpha,
        double conceptPearson,
        double conceptSpearman,
        double difference,
        double exact,
        double ks) {
    private static final int FEWEST = 3;

    /** For each question that is rated from words and each pair of scorings that rated it, in guide order. */
    public static List<ScoringAgreement> of(Study study, List<ScoredRun> scorings) {
        List<ScoringAgreement> found = new ArrayList<>();
        for (Question question : study.guide().all().toList()) {
            if (question instanceof Question.Rating) {
                for (int i = 0; i < scorings.size(); i++) {
                    for (int j = i + 1; j < scorings.size(); j++) {
                        List<Pair> pairs = pairs(study, question.id(), scorings.get(i), scorings.get(j));
                        if (!pairs.isEmpty()) {
                            found.add(of(
                                    question.id(),
                                    scorings.get(i).name(),
                                    scorings.get(j).name(),
                                    pairs));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** One person's ratings of one concept. */
    private record Pair(String concept, Persona who, Pmf first, Pmf second) {}

    private static List<Pair> pairs(Study study, QuestionId question, ScoredRun first, ScoredRun second) {
        List<PersonaAnswers> others = answers(study, question, second);
        List<Pair> pairs = new ArrayList<>();
        for (PersonaAnswers one : answers(study, question, first)) {
            others.stream()
                    .filter(other -> other.concept().equals(one.concept()))
                    .forEach(other -> one.byPersona().forEach((who, own) -> {
                        List<RatedAnswer> same = other.byPersona().get(who);
                        if (same != null) {
                            pairs.add(new Pair(one.concept(), who, mean(own), mean(same)));
                        }
                    }));
        }
        return pairs;
    }

    private static List<PersonaAnswers> answers(Study study, QuestionId question, ScoredRun scored) {
        return PersonaAnswers.of(
                study,
                scored.contents(),
                answer -> RunAnalysis.isRated(answer)
                        && answer.answer().key().question().equals(question));
    }

    private static Pmf mean(List<RatedAnswer> answers) {
        return Pmf.mean(answers.stream().map(Likert::pmf).toList());
    }

    private static ScoringAgreement of(QuestionId question, String first, String second, List<Pair> pairs) {
        double[] own = pairs.stream().mapToDouble(pair -> pair.first().mean()).toArray();
        double[] other =
                pairs.stream().mapToDouble(pair -> pair.second().mean()).toArray();
        List<List<Pair>> concepts = pairs.stream()
                .map(Pair::concept)
                .distinct()
                .map(id ->
                        pairs.stream().filter(pair -> pair.concept().equals(id)).toList())
                .toList();
        double[] ownMeans =
                concepts.stream().mapToDouble(some -> mean(some, true)).toArray();
        double[] otherMeans =
                concepts.stream().mapToDouble(some -> mean(some, false)).toArray();
        Set<Persona> people = new HashSet<>();
        pairs.forEach(pair -> people.add(pair.who()));
        return new ScoringAgreement(
                question,
                first,
                second,
                people.size(),
                pairs.size(),
                pearson(own, other),
                spearman(own, other),
                KrippendorffAlpha.of(new double[][] {own, other}, Level.INTERVAL)
                        .orElse(Double.NaN),
                pearson(ownMeans, otherMeans),
                spearman(ownMeans, otherMeans),
                mean(pairs, false) - mean(pairs, true),
                (double) pairs.stream()
                                .filter(pair -> likeliest(pair.first()) == likeliest(pair.second()))
                                .count()
                        / pairs.size(),
                concepts.stream().mapToDouble(ScoringAgreement::ks).average().orElseThrow());
    }

    private static double mean(List<Pair> pairs, boolean first) {
        double sum = 0;
        double total = 0;
        for (Pair pair : pairs) {
            sum += pair.who().weight() * (first ? pair.first() : pair.second()).mean();
            total += pair.who().weight();
        }
        return sum / total;
    }

    private static double ks(List<Pair> pairs) {
        int points = pairs.getFirst().first().points();
        double apart = 0;
        double gap = 0;
        double total = pairs.stream().mapToDouble(pair -> pair.who().weight()).sum();
        for (int point = 1; point < points; point++) {
            for (Pair pair : pairs) {
                gap += pair.who().weight()
                        / total
                        * (pair.first().at(point) - pair.second().at(point));
            }
            apart = Math.max(apart, Math.abs(gap));
        }
        return 1 - apart;
    }

    private static int likeliest(Pmf pmf) {
        int best = 1;
        for (int point = 2; point <= pmf.points(); point++) {
            if (pmf.at(point) > pmf.at(best)) {
                best = point;
            }
        }
        return best;
    }

    private static double pearson(double[] x, double[] y) {
        return x.length < FEWEST ? Double.NaN : Pearson.of(x, y).map(Pearson::r).orElse(Double.NaN);
    }

    private static double spearman(double[] x, double[] y) {
        return x.length < FEWEST
                ? Double.NaN
                : Spearman.of(x, y).map(Spearman::rho).orElse(Double.NaN);
    }
}
