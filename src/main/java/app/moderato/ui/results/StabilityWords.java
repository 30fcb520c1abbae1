package app.moderato.ui.results;

import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.stability.Combination;
import app.moderato.core.analysis.stability.Conclusion;
import app.moderato.core.analysis.stability.ConclusionWords;
import app.moderato.core.analysis.stability.Drift;
import app.moderato.core.analysis.stability.PairRuling;
import app.moderato.core.analysis.stability.Reliability;
import app.moderato.core.analysis.stability.Stability;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a stability study shows, in words and figures. */
record StabilityWords(ReadStability read, Stability stability) {
    private static final Messages MESSAGES = Messages.beside(StabilityWords.class);
    private static final Numbers NUMBERS = new Numbers();
    private static final String LEVEL = "0.00";
    private static final Pattern CONCEPT_NAME = Pattern.compile("\\{\\{\\s*concept\\.name\\s*}}");

    /** A figure of the strip at the top. */
    record Headline(String figure, String unit, String caption) {}

    static StabilityWords of(ReadStability read) {
        return new StabilityWords(read, Objects.requireNonNull(read.stability(), "there is a study"));
    }

    /** What was asked again, and what a rehearsal or an unfinished study means for it. */
    String what() {
        List<String> sentences = new ArrayList<>();
        sentences.add(MESSAGES.text(
                "results.stability.what",
                stability.people(),
                stability.wordings().size(),
                stability.seeds(),
                stability.models().size()));
        if (read.open() > 0) {
            sentences.add(MESSAGES.text("results.stability.unfinished", read.open()));
        }
        sentences.add(
                MESSAGES.text(read.view().rehearsal() ? "results.stability.rehearsal" : "results.stability.limit"));
        return String.join(" ", sentences);
    }

    Headline reliability() {
        String unit = MESSAGES.text("results.stability.reliability");
        return stability
                .reliability()
                .map(found -> new Headline(NUMBERS.two(found.oneWay().value()), unit, reliabilityCaption(found)))
                .orElseGet(() -> new Headline("–", unit, MESSAGES.text("results.stability.one-seed")));
    }

    private static String reliabilityCaption(Reliability found) {
        return MESSAGES.text(
                "results.stability.reliability-caption",
                NUMBERS.differences(Statistic.MEAN, found.oneWay().interval()).replace("+", ""),
                found.seeds());
    }

    Headline drift() {
        String unit = MESSAGES.text("results.stability.drift");
        return stability
                .largestDrift()
                .map(shift -> new Headline(
                        NUMBERS.signed(Statistic.MEAN, shift.difference()),
                        unit,
                        MESSAGES.text("results.stability.drift-caption", whose(shift), reading(shift.reading()))))
                .orElseGet(() -> new Headline("–", unit, MESSAGES.text("results.stability.no-drift")));
    }

    private String whose(Drift.Shift shift) {
        return stability.wordingDrift().stream()
                .filter(drift -> drift.overall().equals(shift))
                .findFirst()
                .map(drift -> MESSAGES.text("results.stability.wording", drift.which()))
                .orElseGet(() -> stability.modelDrift().stream()
                        .filter(drift -> drift.overall().equals(shift))
                        .findFirst()
                        .map(drift -> stability.models().get(drift.which() - 1))
                        .orElse(""));
    }

    Headline survivors() {
        int clear = stability.clear().size();
        return new Headline(
                clear == 0 ? "–" : MESSAGES.text("results.stability.of", stability.survivors(), clear),
                MESSAGES.text("results.stability.survive"),
                clear == 0
                        ? MESSAGES.text("results.stability.none-clear")
                        : MESSAGES.text("results.stability.survive-caption"));
    }

    static String reading(Drift.Reading reading) {
        return MESSAGES.text(
                switch (reading) {
                    case INSIDE_NOISE -> "results.stability.inside";
                    case HIGHER -> "results.stability.higher";
                    case LOWER -> "results.stability.lower";
                    case UNCLEAR -> "results.stability.unclear";
                });
    }

    String sentence(Conclusion conclusion) {
        return ConclusionWords.sentence(
                conclusion, concept -> read.name(concept).name());
    }

    /** What stands over the columns of one wording and model. */
    String group(Combination one) {
        String wording = MESSAGES.text("results.stability.wording", one.wording());
        return stability.models().size() == 1
                ? wording
                : MESSAGES.text(
                        "results.stability.wording-by",
                        wording,
                        stability.models().get(one.model() - 1).replaceFirst("^\\S+ ", ""));
    }

    /** Everything about a figure of the grid. */
    String words(Conclusion conclusion, int combination) {
        Combination one = stability.combinations().get(combination);
        return MESSAGES.text(
                "results.stability.cell",
                pair(conclusion),
                group(one),
                one.seed(),
                ruled(conclusion.again().get(combination)));
    }

    /** The same of the whole run. */
    String whole(Conclusion conclusion) {
        return MESSAGES.text("results.stability.cell-run", pair(conclusion), ruled(conclusion.whole()));
    }

    private String pair(Conclusion conclusion) {
        return MESSAGES.text(
                "results.stability.pair",
                read.name(conclusion.first()).name(),
                read.name(conclusion.second()).name());
    }

    private static String ruled(PairRuling ruling) {
        if (ruling.n() == 0) {
            return MESSAGES.text("results.stability.nobody");
        }
        return MESSAGES.text(
                "results.stability.ruled",
                NUMBERS.signed(Statistic.MEAN, ruling.difference()),
                NUMBERS.differences(Statistic.MEAN, ruling.interval()),
                ruling.n(),
                MESSAGES.text(
                        switch (ruling.judgement()) {
                            case BETTER, WORSE -> "results.stability.clear";
                            case INSIDE_NOISE -> "results.stability.inside";
                            case UNCLEAR -> "results.stability.unclear";
                        }));
    }

    static String figure(PairRuling ruling) {
        return ruling.n() == 0 ? "" : NUMBERS.signed(Statistic.MEAN, ruling.difference());
    }

    /**
     * 1 where the first concept is clearly ahead, −1 where the second is, a third of that where it is not clear. Nothing
     * where the figure reads 0.00; of a pair without a clear difference in the run only what is clear has heat, since it
     * alone speaks against the run.
     */
    static double heat(Conclusion conclusion, PairRuling ruling) {
        if (ruling.clear()) {
            return ruling.direction();
        }
        return conclusion.whole().clear() && !figure(ruling).equals(LEVEL) ? 0.33 * ruling.direction() : 0;
    }

    String stands(Conclusion conclusion) {
        return MESSAGES.text(
                conclusion.whole().clear() ? "results.stability.of" : "results.stability.of-unclear",
                conclusion.stands(),
                conclusion.again().size());
    }

    /** What stands between a pair: which of the two the run puts ahead, if it does. */
    static String between(Conclusion conclusion) {
        return MESSAGES.text(conclusion.whole().clear() ? "results.stability.over" : "results.stability.beside");
    }

    /** As a person would read it who was shown some concept. */
    static String wording(String template) {
        return CONCEPT_NAME.matcher(template).replaceAll(MESSAGES.text("results.stability.the-concept"));
    }
}
