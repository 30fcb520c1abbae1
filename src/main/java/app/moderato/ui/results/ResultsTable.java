package app.moderato.ui.results;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Template;
import app.moderato.report.chart.LikertChart;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run's numbers arranged for the screen; pure functions of what was loaded. */
final class ResultsTable {
    private final SampleView view;
    private final Messages messages;
    private final List<ConceptName> concepts;

    ResultsTable(SampleView view, Messages messages) {
        this.view = view;
        this.messages = messages;
        this.concepts = ConceptName.of(view.study(), messages);
    }

    List<ConceptName> concepts() {
        return concepts;
    }

    /** Questions with ratings of concepts, in guide order. */
    List<RatingQuestion> questions() {
        return view.study()
                .guide()
                .all()
                .filter(question -> rows(question.id()).findAny().isPresent())
                .map(this::named)
                .toList();
    }

    /** Best top-2-box first, as people read a ranking. */
    LikertChart.Content chart(RatingQuestion question) {
        List<LikertChart.Row> rows = rows(question.id())
                .sorted(Comparator.comparingDouble(
                        (LikertSummary summary) -> -summary.pmf().top2()))
                .map(summary -> {
                    ConceptName concept = concept(summary).orElseThrow();
                    return new LikertChart.Row(
                            concept.letter(), concept.name(), concept.detail(), concept.control(), summary);
                })
                .toList();
        return new LikertChart.Content(question.text(), question.labels(), rows, question.lowest(), "");
    }

    List<MeasureRow> measures() {
        List<MeasureRow> measures = new ArrayList<>();
        for (RatingQuestion question : questions()) {
            Map<String, Double> means = new LinkedHashMap<>();
            rows(question.id())
                    .forEach(summary ->
                            means.put(summary.concept(), summary.pmf().mean() + question.lowest() - 1));
            double best = means.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(Double.NaN);
            measures.add(new MeasureRow(question.name(), means, best));
        }
        return List.copyOf(measures);
    }

    /** What the chart shows, in words. */
    String spoken(RatingQuestion question) {
        StringBuilder words = new StringBuilder(question.name());
        for (LikertChart.Row row : chart(question).rows()) {
            words.append(' ')
                    .append(messages.text(
                            "results.chart.spoken-row",
                            row.name(),
                            row.summary().pmf().top2(),
                            row.summary().pmf().mean() + question.lowest() - 1));
        }
        return words.toString();
    }

    /** Of the first method only: a second scoring of the same answers is no second row. */
    private Stream<LikertSummary> rows(QuestionId question) {
        Optional<String> method = view.results().summaries().stream()
                .filter(summary -> summary.question().equals(question))
                .map(LikertSummary::method)
                .findFirst();
        return view.results().summaries().stream()
                .filter(summary -> summary.question().equals(question))
                .filter(summary -> method.filter(summary.method()::equals).isPresent())
                .filter(summary -> concept(summary).isPresent());
    }

    private Optional<ConceptName> concept(LikertSummary summary) {
        return concepts.stream()
                .filter(concept -> concept.id().equals(summary.concept()))
                .findFirst();
    }

    private RatingQuestion named(Question question) {
        int points = rows(question.id()).findFirst().orElseThrow().pmf().points();
        int lowest = question instanceof Question.Nps ? 0 : 1;
        String name = messages.text("results.question.name", measure(question), lowest, lowest + points - 1);
        List<String> labels = view.labels()
                .getOrDefault(
                        question.id(),
                        IntStream.range(lowest, lowest + points)
                                .mapToObj(String::valueOf)
                                .toList());
        return new RatingQuestion(
                question.id(), name, inWords(question.wording().text()), labels, lowest);
    }

    private static String measure(Question question) {
        String words =
                question instanceof Question.Rating rating && rating.measure() instanceof Question.Measure.Named named
                        ? named.scale()
                        : question.id().value();
        String spaced = words.replace('-', ' ').replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private String inWords(String text) {
        return Template.fill(
                text,
                name -> Optional.of(
                        switch (name) {
                            case "concept.name" -> messages.text("results.question.concept-name");
                            case "concept.price" -> messages.text("results.question.concept-price");
                            default -> messages.text("results.question.other-value");
                        }));
    }
}
