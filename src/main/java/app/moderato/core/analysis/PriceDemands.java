package app.moderato.core.analysis;

import app.moderato.core.analysis.PriceDemand.Figure;
import app.moderato.core.analysis.PriceDemand.Point;
import app.moderato.core.analysis.pricing.GaborGranger;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Price;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Demand at each price, per price question and concept. Pure: the same answers and seed give the same figures. */
public final class PriceDemands {
    private PriceDemands() {}

    /** By question in guide order, then by concept in study order; without what nobody of the base named a price for. */
    public static List<PriceDemand> of(Study study, RunContents contents, Respondents base, boolean weighted) {
        List<PersonaAnswers> priced = OtherAnswers.answered(study, contents, base, weighted).stream()
                .filter(answers -> answers.question() instanceof Question.PriceQuestion)
                .toList();
        List<PriceDemand> demands = new ArrayList<>();
        for (PersonaAnswers answers : priced) {
            List<Persona> rows = rows(priced, answers.question());
            long seed = RunAnalysis.drawSeed(
                    contents.run().seed(), answers.question().id());
            demand(study, answers, rows, seed).ifPresent(demands::add);
        }
        return List.copyOf(demands);
    }

    /** Of all concepts that state a price; empty where none does, or they differ. */
    public static Optional<String> currency(Study study) {
        List<String> currencies = study.concepts().stream()
                .map(Concept::price)
                .filter(Objects::nonNull)
                .map(Price::currency)
                .distinct()
                .toList();
        return currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.empty();
    }

    /** Whoever answered for any concept, so that all concepts of a question share their draws. */
    private static List<Persona> rows(List<PersonaAnswers> priced, Question question) {
        LinkedHashSet<Persona> rows = new LinkedHashSet<>();
        priced.stream()
                .filter(answers -> answers.question().equals(question))
                .forEach(answers -> rows.addAll(answers.byPersona().keySet()));
        return List.copyOf(rows);
    }

    private static Optional<PriceDemand> demand(Study study, PersonaAnswers answers, List<Persona> rows, long seed) {
        double[] highest = rows.stream()
                .mapToDouble(person -> highest(answers, person).orElse(Double.NaN))
                .toArray();
        double[] weights = rows.stream().mapToDouble(Persona::weight).toArray();
        GaborGranger demand = GaborGranger.of(highest, weights);
        if (demand.n() == 0) {
            return Optional.empty();
        }
        String concept = answers.concept();
        var question = answers.question().id();
        if (demand.n() < Respondents.LEAST || demand.points().isEmpty()) {
            return Optional.of(new PriceDemand(concept, question, demand.n(), List.of(), null, null, null));
        }
        double[] prices =
                demand.points().stream().mapToDouble(GaborGranger.Point::price).toArray();
        OptionalDouble own = ownPrice(study, concept);
        DemandDraws draws = DemandDraws.of(highest, weights, prices, own.orElse(Double.NaN), seed);
        return Optional.of(new PriceDemand(
                concept,
                question,
                demand.n(),
                points(demand, draws),
                new Figure(median(highest, weights), draws.median()),
                new Figure(demand.optimum().orElseThrow(), draws.best()),
                own.isPresent() ? new Figure(demand.share(own.getAsDouble()), draws.own()) : null));
    }

    private static OptionalDouble highest(PersonaAnswers answers, Persona person) {
        OptionalDouble named = FrequencyCount.number(answers.byPersona().getOrDefault(person, List.of()));
        return named.isPresent() && named.getAsDouble() >= 0 ? named : OptionalDouble.empty();
    }

    private static List<Point> points(GaborGranger demand, DemandDraws draws) {
        double most = demand.points().stream()
                .mapToDouble(GaborGranger.Point::revenue)
                .max()
                .orElseThrow();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < demand.points().size(); i++) {
            GaborGranger.Point point = demand.points().get(i);
            points.add(new Point(point.price(), point.share(), draws.share(i), point.revenue() / most));
        }
        return points;
    }

    private static double median(double[] highest, double[] weights) {
        TreeMap<Double, Double> byPrice = new TreeMap<>();
        for (int i = 0; i < highest.length; i++) {
            if (!Double.isNaN(highest[i])) {
                byPrice.merge(highest[i], weights[i], Double::sum);
            }
        }
        return FrequencyCount.median(byPrice);
    }

    private static OptionalDouble ownPrice(Study study, String concept) {
        return study.concepts().stream()
                .filter(one -> one.id().value().equals(concept))
                .map(Concept::price)
                .filter(price -> price != null)
                .map(Price::amount)
                .mapToDouble(Number::doubleValue)
                .findFirst();
    }
}
