package app.moderato.ui.results;

import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.stability.Drift;
import app.moderato.core.analysis.stability.Reliability;
import app.moderato.core.analysis.stability.Stability;
import app.moderato.core.analysis.stability.VarianceShare;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;

/** A stability study's further figures as tables. */
final class StabilityTables {
    private static final Messages MESSAGES = Messages.beside(StabilityTables.class);
    private static final Numbers NUMBERS = new Numbers();

    private StabilityTables() {}

    /** Another wording's and another model's shift, concept by concept. */
    static FigureTable drift(StabilityWords words) {
        List<String> heads = List.of(
                MESSAGES.text("results.stability.against"),
                MESSAGES.text("results.table.concept"),
                MESSAGES.text("results.models.difference"),
                MESSAGES.text("results.table.low"),
                MESSAGES.text("results.table.high"),
                MESSAGES.text("results.stability.noise"),
                MESSAGES.text("results.table.n"),
                MESSAGES.text("results.table.judgement"));
        List<FigureRow> rows = new ArrayList<>();
        Stability stability = words.stability();
        for (Drift drift : stability.wordingDrift()) {
            add(words, stability.wordings().get(drift.which() - 1), drift, rows);
        }
        for (Drift drift : stability.modelDrift()) {
            add(words, stability.models().get(drift.which() - 1), drift, rows);
        }
        return new FigureTable(heads, 2, rows);
    }

    private static void add(StabilityWords words, String who, Drift drift, List<FigureRow> rows) {
        for (Drift.Shift shift : drift.shifts()) {
            rows.add(new FigureRow(List.of(
                    who.length() <= 40 ? who : who.substring(0, 39) + "…",
                    shift.concept().equals(Drift.ALL)
                            ? MESSAGES.text("results.models.all")
                            : words.read().name(shift.concept()).name(),
                    NUMBERS.signed(Statistic.MEAN, shift.difference()),
                    NUMBERS.signed(Statistic.MEAN, shift.interval().low()),
                    NUMBERS.signed(Statistic.MEAN, shift.interval().high()),
                    Double.isNaN(shift.noise()) ? "–" : NUMBERS.floor(Statistic.MEAN, shift.noise()),
                    Integer.toString(shift.n()),
                    StabilityWords.reading(shift.reading()))));
        }
    }

    /** The three forms of reliability, and where the ratings' variance comes from. */
    static FigureTable sources(StabilityWords words) {
        List<String> heads = List.of(
                MESSAGES.text("results.stability.measure"),
                MESSAGES.text("results.stability.value"),
                MESSAGES.text("results.table.low"),
                MESSAGES.text("results.table.high"));
        List<FigureRow> rows = new ArrayList<>();
        words.stability().reliability().ifPresent(found -> {
            rows.add(figure("results.stability.icc-1", found.oneWay()));
            rows.add(figure("results.stability.icc-a1", found.agreement()));
            rows.add(figure("results.stability.icc-c1", found.consistency()));
        });
        words.stability()
                .concordance()
                .ifPresent(w -> rows.add(new FigureRow(
                        List.of(MESSAGES.text("results.stability.concordance"), NUMBERS.two(w), "", ""))));
        for (VarianceShare share : words.stability().variance()) {
            boolean asked = share.share() > 1e-12;
            if (asked) {
                rows.add(new FigureRow(List.of(source(share.source()), NUMBERS.exact(share.share()), "", "")));
            }
        }
        return new FigureTable(heads, 1, rows);
    }

    private static FigureRow figure(String key, Reliability.Figure figure) {
        return new FigureRow(List.of(
                MESSAGES.text(key),
                NUMBERS.two(figure.value()),
                NUMBERS.two(figure.interval().low()),
                NUMBERS.two(figure.interval().high())));
    }

    private static String source(VarianceShare.Source source) {
        return MESSAGES.text(
                switch (source) {
                    case PERSON -> "results.stability.from-person";
                    case CONCEPT -> "results.stability.from-concept";
                    case PERSON_CONCEPT -> "results.stability.from-person-concept";
                    case WORDING -> "results.stability.from-wording";
                    case WORDING_CONCEPT -> "results.stability.from-wording-concept";
                    case MODEL -> "results.stability.from-model";
                    case MODEL_CONCEPT -> "results.stability.from-model-concept";
                    case SEED -> "results.stability.from-seed";
                    case REST -> "results.stability.from-rest";
                });
    }
}
