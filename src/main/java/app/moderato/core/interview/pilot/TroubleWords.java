package app.moderato.core.interview.pilot;

import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.Locale;

/** What was seen in a pilot and what to do about it, in sentences. */
final class TroubleWords {
    private final Study study;
    private final Question question;

    TroubleWords(Study study, Question question) {
        this.study = study;
        this.question = question;
    }

    /** @param reason as noted with the first of them */
    String sentence(Trouble.Kind kind, int count, int of, String reason) {
        String some = count + " of " + of + (of == 1 ? " answer " : " answers ");
        boolean one = count == 1;
        return switch (kind) {
            case FAILED -> some + (one ? "was" : "were") + " not given, as the call failed. " + reason;
            case PICTURE_UNSEEN ->
                some + (one ? "says" : "say")
                        + " that there is no picture. Take a model that reads pictures, or show the"
                        + " concepts as text.";
            case REFUSED ->
                some + (one ? "is a refusal" : "are refusals")
                        + ". Reword what may sound like a request for advice or for private facts, or try another model.";
            case OUT_OF_ROLE ->
                some + (one ? "speaks" : "speak")
                        + " as a machine. Ask about the person's own life and habits, or try another model.";
            case EMPTY ->
                some + (one ? "has" : "have")
                        + " no words. A model that thinks before it speaks may need a higher limit" + " than "
                        + tokens() + "; otherwise try another model.";
            case OFF_FORMAT -> some + (one ? "does" : "do") + " not hold what was asked for. " + format();
            case TOO_LONG ->
                some + (one ? "was" : "were") + " cut off or came near the limit of " + tokens()
                        + ". Ask for a sentence or two, or raise the limit (max_output_tokens).";
            case TOO_SHORT -> some + (one ? "has" : "have") + " fewer than five words. " + longer();
            case ALL_ALIKE -> some + (one ? "says" : "say") + " nearly the same as another. " + variety();
            case FLAT -> throw new IllegalArgumentException("Told with its figures");
        };
    }

    String sameValue(int count, String value) {
        return "All " + count + " answers are “" + value.replace("|", ", ") + "”. Check that the other answers are as"
                + " thinkable; a question that nobody answers otherwise tells nothing.";
    }

    String flat(double lowest, double highest) {
        return String.format(Locale.ROOT, "All ratings lie within half a point, from %.1f to %.1f. ", lowest, highest)
                + variety();
    }

    private String tokens() {
        return study.simulation().maxOutputTokens() + " tokens";
    }

    private String longer() {
        return question.wording().probes() == 0
                ? "Ask for the reason too, or allow a follow-up (probes: 1)."
                : "Ask for the reason in the question itself; the follow-up did not bring it.";
    }

    private String variety() {
        return "Ask for the person's own situation, give the people more background, or raise the temperature (now "
                + study.simulation().temperature() + ").";
    }

    private String format() {
        return switch (question) {
            case Question.Choice choice -> "Make the options short and unlike each other, and ask for exactly one.";
            case Question.Multiple multiple -> "Make the options short and unlike each other, and add one for “none”.";
            case Question.Ranking ranking -> "Rank fewer things, with short names.";
            case Question.NumberQuestion number -> "Ask for one number, and say of what.";
            case Question.PriceQuestion price -> "Ask for one amount of money, and name the currency.";
            case Question.Nps nps -> "Ask for one number from 0 to 10.";
            case Question.Rating rating -> "Ask how the person feels about it.";
            case Question.Open open -> "Ask for the person's own thoughts.";
        };
    }
}
