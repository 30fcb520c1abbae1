package app.moderato.cli;

import app.moderato.core.interview.stability.StabilityWish;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.QuestionId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked again in a stability study. */
final class StabilityOptions {
    @Option(
            names = "--question",
            paramLabel = "ID",
            description = "The rating question. Default: the first about the concepts.")
    @Nullable
    String question;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "30",
            description = "People of the run who are asked again. Default: ${DEFAULT-VALUE}.")
    int sample;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Times each wording is asked of each model. Default: ${DEFAULT-VALUE}.")
    int seeds;

    @Option(
            names = "--paraphrases",
            paramLabel = "N",
            description = "Other wordings that the model proposes in one call, 0 to 3. Default: 2.")
    @Nullable
    Integer paraphrases;

    @Option(
            names = "--paraphrase",
            paramLabel = "TEXT",
            description = {
                "Another wording, in your own words, with the question's placeholders; repeat it for up to 3."
                        + " None is then proposed."
            })
    List<String> typed = List.of();

    StabilityWish wish() throws InvalidInput {
        if (paraphrases != null && !typed.isEmpty()) {
            throw new InvalidInput(
                    "Either --paraphrases N, to have them proposed, or --paraphrase TEXT, typed by you.");
        }
        return new StabilityWish(
                id(),
                sample,
                seeds,
                typed.stream().map(String::strip).toList(),
                paraphrases == null ? StabilityWish.USUAL_WORDINGS : paraphrases);
    }

    private @Nullable QuestionId id() throws InvalidInput {
        try {
            return question == null ? null : new QuestionId(question);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("“" + question + "” is no question's id.");
        }
    }
}
