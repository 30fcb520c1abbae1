package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ModelComparison;
import app.moderato.core.analysis.ModelComparison.Row;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the models' figures say, in words. Where two providers have a model of one name, the provider is said too. */
record ModelWords(Compared compared, ModelComparison models) {
    private static final Messages MESSAGES = Messages.beside(ModelWords.class);
    private static final Numbers NUMBERS = new Numbers();
    /** Kendall's W from which orders are called alike, and up to which unlike. */
    private static final double ALIKE = 0.8;

    private static final double UNLIKE = 0.5;

    static ModelWords of(Compared compared) {
        return new ModelWords(compared, Objects.requireNonNull(compared.models(), "only one model was asked"));
    }

    String name(int model) {
        ModelComparison.Model own = models.models().get(model);
        boolean twice = models.models().stream()
                        .filter(other -> other.name().equals(own.name()))
                        .count()
                > 1;
        return twice ? own.provider() + " " + own.name() : own.name();
    }

    /** Which concept comes first by which model. */
    String headline() {
        if (compared.view().rehearsal()) {
            return MESSAGES.text("results.finding.rehearsal");
        }
        List<String> best = IntStream.range(0, models.models().size())
                .mapToObj(model -> models.best(model)
                        .map(concept -> compared.name(concept).name())
                        .orElse(""))
                .toList();
        if (best.contains("")) {
            return MESSAGES.text("results.models.too-few");
        }
        if (best.stream().distinct().count() == 1) {
            return MESSAGES.text("results.models.same-first", models.models().size(), best.getFirst());
        }
        String each = IntStream.range(0, best.size())
                .mapToObj(model -> MESSAGES.text("results.models.first-by", best.get(model), name(model)))
                .collect(Collectors.joining(", "));
        return MESSAGES.text("results.models.other-first", each);
    }

    /** How alike their orders are, then how far apart their levels. */
    String detail() {
        List<String> sentences = new ArrayList<>();
        models.concordance()
                .ifPresent(w -> sentences.add(MESSAGES.text(
                        w >= ALIKE
                                ? "results.models.alike"
                                : w <= UNLIKE ? "results.models.unlike" : "results.models.partly",
                        NUMBERS.two(w))));
        models.row(ModelComparison.ALL).ifPresent(all -> {
            for (int model = 1; model < models.models().size(); model++) {
                int own = model;
                all.differences().get(model - 1).ifPresent(found -> sentences.add(level(own, found.on(by()))));
            }
        });
        sentences.add(MESSAGES.text("results.models.limit"));
        return String.join(" ", sentences);
    }

    private String level(int model, Difference difference) {
        String key = switch (difference.judgement()) {
            case BETTER, WORSE -> "results.models.level-clear";
            case INSIDE_NOISE -> "results.models.level-noise";
            case UNCLEAR -> "results.models.level-unclear";
        };
        return MESSAGES.text(
                key, name(model), NUMBERS.difference(by(), difference.value()), name(0), range(difference));
    }

    /** All concepts together, then each: in study order, or best first by the first model. */
    List<Row> rows() {
        if (compared.sort() == Sort.CODE) {
            return models.rows();
        }
        return models.rows().stream()
                .sorted(Comparator.comparingDouble(row -> row.concept().equals(ModelComparison.ALL)
                        ? Double.NEGATIVE_INFINITY
                        : -row.summaries()
                                .getFirst()
                                .map(summary -> by().of(summary.pmf()))
                                .orElse(Double.NEGATIVE_INFINITY)))
                .toList();
    }

    Statistic by() {
        return models.selection().by();
    }

    String caption() {
        return MESSAGES.text(by() == Statistic.TOP2 ? "results.models.top2" : "results.models.mean", name(0));
    }

    String value(LikertSummary summary) {
        return NUMBERS.value(by(), by() == Statistic.TOP2 ? summary.pmf().top2() : summary.shownMean());
    }

    String range(LikertSummary summary) {
        return summary.collapsed()
                ? HealthWords.SHORT
                : NUMBERS.range(by(), by() == Statistic.TOP2 ? summary.top2Interval() : summary.shownMeanInterval());
    }

    String difference(Difference difference) {
        return NUMBERS.difference(by(), difference.value());
    }

    String range(Difference difference) {
        return difference.collapsed() ? HealthWords.SHORT : NUMBERS.differences(by(), difference.interval());
    }

    static String judgement(Difference difference) {
        return MESSAGES.text(
                switch (difference.judgement()) {
                    case BETTER -> "results.models.better";
                    case WORSE -> "results.models.worse";
                    case INSIDE_NOISE -> "results.models.inside-noise";
                    case UNCLEAR -> "results.models.unclear";
                });
    }

    /** Of the statistic on an axis from 0 to 1: a share as it is, a mean by its place on the scale. */
    IntervalMark.Mark mark(LikertSummary summary) {
        if (by() == Statistic.TOP2) {
            return RowContent.mark(summary);
        }
        double steps = summary.pmf().points() - 1.0;
        Interval interval = summary.collapsed()
                ? new Interval(summary.pmf().mean(), summary.pmf().mean())
                : summary.meanInterval();
        return new IntervalMark.Mark(
                (summary.pmf().mean() - 1) / steps,
                new Interval((interval.low() - 1) / steps, (interval.high() - 1) / steps));
    }

    /** For those who do not see it. */
    String spoken(Row row) {
        String concept = row.concept().equals(ModelComparison.ALL)
                ? MESSAGES.text("results.models.all")
                : compared.name(row.concept()).name();
        return concept + ": "
                + IntStream.range(0, row.summaries().size())
                        .filter(model -> row.summaries().get(model).isPresent())
                        .mapToObj(model -> {
                            LikertSummary summary = row.summaries().get(model).orElseThrow();
                            return name(model) + " " + value(summary) + ", " + range(summary);
                        })
                        .collect(Collectors.joining("; "));
    }
}
