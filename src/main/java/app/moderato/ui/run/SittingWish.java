package app.moderato.ui.run;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a run is begun, or gone on with.
 *
 * @param retryFailed asks again what ended without an answer
 * @param anyway although this version would do something differently; that is kept with the run
 * @param cap in US dollars instead of the usual one, null for that one
 * @param withoutCap where none can be kept, because the model's price is unknown
 * @param textOnly of a new run: the concepts' pictures are not shown
 * @param pilot of a new run: a few people are asked, to see what goes wrong
 */
record SittingWish(
        boolean retryFailed,
        boolean anyway,
        @Nullable BigDecimal cap,
        boolean withoutCap,
        boolean textOnly,
        boolean pilot) {
    static final SittingWish USUAL = new SittingWish(false, false, null, false, false, false);

    static SittingWish ofPilot() {
        return new SittingWish(false, false, null, false, false, true);
    }

    static SittingWish again() {
        return new SittingWish(true, false, null, false, false, false);
    }

    static SittingWish raised(BigDecimal usd) {
        return new SittingWish(false, false, usd, false, false, false);
    }

    SittingWish whateverChanged() {
        return new SittingWish(retryFailed, true, cap, withoutCap, textOnly, pilot);
    }

    SittingWish textsAlone() {
        return new SittingWish(retryFailed, anyway, cap, withoutCap, true, pilot);
    }

    SittingWish uncapped() {
        return new SittingWish(retryFailed, anyway, null, true, textOnly, pilot);
    }
}
