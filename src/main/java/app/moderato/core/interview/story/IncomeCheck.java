package app.moderato.core.interview.story;

import app.moderato.core.panel.IncomeBand;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Incomes a year outside the person's band, and words for riches or need that do not fit it. Looked for in English. */
final class IncomeCheck implements FactCheck {
    private static final Pattern KEY = words("income|earnings|salary");
    private static final Pattern AMOUNT = words("\\$\\s?\\d[\\d,]*(\\.\\d+)?\\s?(k\\b|thousand\\b)?");
    private static final Pattern OF_A_YEAR = words(
            "\\b(a|per|each|every) year\\b|\\bannual|\\byearly\\b|\\bsalary\\b|\\bincome\\b|\\bearn(s|ing|ings)?\\b");
    private static final Pattern NOT_A_YEAR =
            words("\\b(an?|per|each|every) (hour|week|month|day)\\b|\\bmonthly\\b|\\bweekly\\b|\\bhourly\\b"
                    + "|\\b(rent|mortgage|loan|debts?|savings|saved|owes?)\\b");
    /** Amounts below are no year's income. */
    private static final double LEAST = 5_000;

    private static final Pattern SIX_FIGURES = words("\\bsix[- ]figures?\\b");
    private static final Pattern RICH = words("\\b(wealthy|affluent|well[- ]off|well[- ]to[- ]do|is rich|are rich"
            + "|money is no object|never (has|have|had) to (think|worry) about money)\\b");
    private static final Pattern NEEDY = words("\\b(paycheck[- ]to[- ]paycheck|barely (gets?|getting) by"
            + "|struggl\\w+ to (pay|make ends meet|afford|get by)|in poverty|food stamps|food bank"
            + "|(can't|cannot|can not) afford (the |her |his |their )?(rent|groceries|bills))\\b");
    private static final Pattern NOT_SO =
            words("(\\b(not|never|no longer|nor|hardly|far from|neither)|n't)\\W+(\\w+\\W+){0,2}$");
    private static final double SIX = 100_000;
    /** Whoever has less is not rich. */
    private static final double MODEST = 50_000;

    private static final Pattern OTHERS =
            words("\\b(parents|brother|sister|boss|neighbou?rs?|friends?|customers|clients)\\b");

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    @Override
    public List<Fault> faults(Told told) {
        Optional<String> written = told.attribute(KEY);
        Optional<IncomeBand> band = written.flatMap(IncomeBand::of);
        return band.stream()
                .flatMap(own -> told.sentences().stream().flatMap(sentence -> said(own, sentence)))
                .map(said -> new Fault(
                        Fault.Kind.INCOME,
                        "It says “" + said.strip() + "”, but " + told.who() + "’s income is " + written.orElse("")
                                + "."))
                .limit(1)
                .toList();
    }

    private static Stream<String> said(IncomeBand own, String sentence) {
        return Stream.of(
                        amounts(own, sentence),
                        own.high() < SIX ? words(SIX_FIGURES, sentence) : Stream.<String>empty(),
                        own.high() <= MODEST ? words(RICH, sentence) : Stream.<String>empty(),
                        own.low() >= SIX ? words(NEEDY, sentence) : Stream.<String>empty())
                .flatMap(found -> found);
    }

    private static Stream<String> amounts(IncomeBand own, String sentence) {
        if (!OF_A_YEAR.matcher(sentence).find() || NOT_A_YEAR.matcher(sentence).find()) {
            return Stream.empty();
        }
        return AMOUNT.matcher(sentence)
                .results()
                .filter(match -> amount(match) >= LEAST && !own.holds(amount(match)))
                .map(MatchResult::group);
    }

    private static double amount(MatchResult match) {
        return IncomeBand.figures(match.group()).getFirst();
    }

    private static Stream<String> words(Pattern pattern, String sentence) {
        return pattern.matcher(sentence)
                .results()
                .filter(match ->
                        !NOT_SO.matcher(sentence.substring(0, match.start())).find())
                .filter(match ->
                        !OTHERS.matcher(sentence.substring(0, match.start())).find())
                .map(MatchResult::group);
    }
}
