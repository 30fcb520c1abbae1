package app.moderato.ui.validate;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.validation.Agreement;
import app.moderato.core.analysis.validation.Reliability;
import app.moderato.core.analysis.validation.Validation;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Why a run may be used as its verdict says: what the comparison with people shows, then the verdict's other reasons. */
final class Reasons {
    /** Attainment from which an order carries over; below the lower one a run is not used. */
    static final double ATTAINED = 0.8;

    static final double LEAST_ATTAINED = 0.5;
    static final double SIMILAR = 0.8;
    private static final double VARIED = 0.7;
    private static final double RELIABLE = 0.7;
    private static final double LEVELS = 0.05;

    private final Messages messages;
    private final List<Reason> reasons = new ArrayList<>();

    private Reasons(Messages messages) {
        this.messages = messages;
    }

    static List<Reason> of(Held held, Messages messages) {
        List<Reason> reasons = new ArrayList<>(of(held.chosen(), messages));
        reasons.addAll(others(held.verdict(), held.ofItself()));
        return List.copyOf(reasons);
    }

    /** What the comparison shows. */
    static List<Reason> of(Validation validation, Messages messages) {
        Reasons made = new Reasons(messages);
        made.attainment(validation.reliability());
        made.similarity(validation);
        made.levels(validation.agreement());
        made.ceiling(validation.reliability());
        made.coverage(validation);
        return made.reasons;
    }

    private void attainment(Reliability reliability) {
        OptionalDouble attainment = reliability.soundAttainment();
        if (attainment.isEmpty()) {
            limit(unknown(reliability));
        } else if (attainment.getAsDouble() >= ATTAINED) {
            passed(messages.text("validate.why.attained", attainment.getAsDouble()));
        } else if (attainment.getAsDouble() >= LEAST_ATTAINED) {
            limit(messages.text("validate.why.below", attainment.getAsDouble()));
        } else {
            reasons.add(
                    new Reason(Reason.Kind.FORBIDS, messages.text("validate.why.far-below", attainment.getAsDouble())));
        }
        // of the attainment with everybody's texts, which is not the one that counts where the same people wrote
        if (reliability.interval().isPresent() && !reliability.samePeople()) {
            Interval ends = reliability.interval().get();
            check(
                    sure(reliability),
                    messages.text("validate.why.sure", percent(ends.low()), percent(ends.high())),
                    messages.text("validate.why.unsure", percent(ends.low()), percent(ends.high())));
        }
        if (reliability.samePeople()) {
            limit(messages.text("validate.why.same-people"));
        }
    }

    private String unknown(Reliability reliability) {
        return reliability.concepts() < Reliability.LEAST_CONCEPTS
                ? messages.text("validate.why.few-concepts", Reliability.LEAST_CONCEPTS, reliability.concepts())
                : messages.text("validate.why.no-ceiling");
    }

    /** Whether the interval of the attainment is there and stays where a run may be used. */
    static boolean sure(Reliability reliability) {
        return reliability
                .interval()
                .filter(ends -> ends.low() >= LEAST_ATTAINED)
                .isPresent();
    }

    private static String percent(double share) {
        return Figures.signed(Math.round(100 * share)).replace("+", "");
    }

    private void similarity(Validation validation) {
        Agreement agreement = validation.agreement();
        check(
                agreement.ks() > agreement.constantKs(),
                messages.text("validate.why.beats", agreement.ks(), agreement.constantKs()),
                messages.text("validate.why.no-better", agreement.ks(), agreement.constantKs()));
        long low = validation.concepts().stream()
                .filter(concept -> concept.ks() < SIMILAR)
                .count();
        check(
                low == 0,
                messages.text("validate.why.all-similar", agreement.lowestKs()),
                messages.text(
                        "validate.why.some-far", low, validation.concepts().size()));
        agreement
                .sdRatio()
                .ifPresent(ratio -> check(
                        ratio >= VARIED && ratio <= 1 / VARIED,
                        messages.text("validate.why.varied", ratio),
                        messages.text(ratio < 1 ? "validate.why.collapsed" : "validate.why.scattered", ratio)));
    }

    private void levels(Agreement agreement) {
        check(
                agreement.typicalTop2Gap() <= LEVELS,
                messages.text("validate.why.levels", 100 * agreement.typicalTop2Gap()),
                messages.text("validate.why.levels-miss", 100 * agreement.typicalTop2Gap()));
    }

    private void ceiling(Reliability reliability) {
        reliability
                .ceiling()
                .ifPresent(ceiling -> check(
                        ceiling >= RELIABLE,
                        messages.text("validate.why.reliable", ceiling),
                        messages.text("validate.why.unreliable", ceiling)));
    }

    private void coverage(Validation validation) {
        if (!validation.syntheticOnly().isEmpty()) {
            limit(messages.text(
                    "validate.why.untested", validation.syntheticOnly().size()));
        }
    }

    /** @param said here already, in other words */
    private static List<Reason> others(Verdict verdict, List<String> said) {
        List<Reason> others = new ArrayList<>();
        boolean forbidden = verdict.level() == Verdict.Level.DO_NOT_USE;
        for (int i = 0; i < verdict.reasons().size(); i++) {
            String reason = verdict.reasons().get(i);
            if (!said.contains(reason)) {
                boolean forbids = forbidden && i < verdict.decisive();
                others.add(new Reason(forbids ? Reason.Kind.FORBIDS : Reason.Kind.LIMIT, reason));
            }
        }
        return others;
    }

    private void check(boolean holds, String sentence, String limit) {
        reasons.add(new Reason(holds ? Reason.Kind.PASSED : Reason.Kind.LIMIT, holds ? sentence : limit));
    }

    private void passed(String sentence) {
        reasons.add(new Reason(Reason.Kind.PASSED, sentence));
    }

    private void limit(String sentence) {
        reasons.add(new Reason(Reason.Kind.LIMIT, sentence));
    }
}
