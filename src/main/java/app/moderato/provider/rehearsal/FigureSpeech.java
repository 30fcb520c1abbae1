package app.moderato.provider.rehearsal;

import app.moderato.core.llm.Situation;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that hold one figure in digits: a price, a number, a score 0–10. */
final class FigureSpeech {
    private static final Map<String, String> SIGNS =
            Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹", "KRW", "₩");

    private FigureSpeech() {}

    static String price(Talk talk, Situation situation, Stand stand, @Nullable Concept concept) {
        Price stated = concept == null ? null : concept.price();
        double usual = stated != null && stated.amount().signum() > 0
                ? stated.amount().doubleValue()
                : Market.usualPrice(situation.study());
        double personal = 0.12
                * Dice.of(situation.study().seed(), "purse", situation.persona().id())
                        .normal();
        double willing = usual * StrictMath.exp(0.9 * (stand.position() - 0.6) + personal);
        talk.fill("price", money(willing, Market.currency(situation.study())));
        return talk.say("price." + OpenSpeech.key(stand.leaning()));
    }

    /** Rounded as people round: to quarters below 20, to whole units above; never 0. */
    static String money(double amount, String currency) {
        int digits = Math.clamp(digits(currency), 0, 2);
        boolean quarters = digits > 0 && amount < 20;
        BigDecimal rounded = quarters
                ? BigDecimal.valueOf(Math.max(StrictMath.rint(amount * 4), 1)).divide(BigDecimal.valueOf(4))
                : BigDecimal.valueOf(Math.max(StrictMath.rint(amount), 1));
        String figure =
                rounded.setScale(quarters ? digits : 0, RoundingMode.HALF_UP).toPlainString();
        String sign = SIGNS.get(currency);
        return sign == null ? figure + " " + currency : sign + figure;
    }

    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(Currency::getDefaultFractionDigits)
                .orElse(2);
    }

    /** About a concept 0..10 as it pleases; otherwise a small count, mostly 1..7, that belongs to the persona. */
    static String number(Talk talk, Situation situation, @Nullable Stand stand) {
        Dice dice = Dice.of(
                situation.study().seed(),
                "count",
                situation.persona().id(),
                situation.question().id());
        long number = stand != null ? (long) StrictMath.rint(10 * stand.position()) : 1 + dice.below(4) + dice.below(4);
        return talk.fill("number", String.valueOf(number)).say("number");
    }

    static String nps(Talk talk, Stand stand) {
        return talk.fill("number", String.valueOf(stand.level(11) - 1)).say("nps." + OpenSpeech.key(stand.leaning()));
    }
}
