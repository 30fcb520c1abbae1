package app.moderato.core.rating.calibration;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Scale;
import java.util.Optional;

/** Rates texts by a calibration, on any number of threads. */
public final class CalibratedScorer {
    private final Calibration calibration;
    private final Embedder embedder;
    private final AnchorAxis anchors;

    private CalibratedScorer(Calibration calibration, Embedder embedder, AnchorAxis anchors) {
        this.calibration = calibration;
        this.embedder = embedder;
        this.anchors = anchors;
    }

    /** @throws InvalidInput where the calibration was made for another scale or embedder, or by another formula */
    public static CalibratedScorer of(Calibration calibration, Scale scale, Embedder embedder)
            throws InvalidInput, LlmException {
        if (!calibration.formula().equals(Calibration.FORMULA)) {
            throw new InvalidInput("This calibration was made by another version of Moderato (" + calibration.formula()
                    + "). Make it again from its labels.");
        }
        calibration.domain().require(scale, embedder.id());
        return new CalibratedScorer(calibration, embedder, AnchorAxis.of(scale, embedder));
    }

    /** Empty for a text without a word or number. */
    public Optional<CalibratedRating> rate(String text) throws LlmException {
        return SsrScorer.isUsable(text) ? Optional.of(rate(text, embedder.embed(text))) : Optional.empty();
    }

    /** @param answer the text's embedding by this scorer's embedder */
    public CalibratedRating rate(String text, float[] answer) {
        double[] vector = SsrScorer.toDoubles(answer);
        return new CalibratedRating(
                calibration.pmf(vector, anchors.place(vector)),
                calibration.domain().outside(text, vector));
    }
}
