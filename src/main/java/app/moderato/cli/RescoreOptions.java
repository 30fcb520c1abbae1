package app.moderato.cli;

import app.moderato.core.interview.scoring.ScoringSettings;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.Scale;
import app.moderato.core.study.Study;
import app.moderato.file.scale.ScaleReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How answers are to be scored again. */
final class RescoreOptions {
    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "ssr",
            description = "ssr, flr or dlr. Default: ${DEFAULT-VALUE}.")
    String method = "ssr";

    @Option(names = "--temperature", paramLabel = "T", description = "T from 0 to 10, for ssr. Default: the study's.")
    @Nullable
    Double temperature;

    @Option(names = "--epsilon", paramLabel = "E", description = "ε from 0 to 0.1, for ssr. Default: the study's.")
    @Nullable
    Double epsilon;

    @Option(names = "--embeddings", defaultValue = "minilm", description = "minilm, the built-in model.")
    String embeddings = "minilm";

    @Option(
            names = "--anchors",
            paramLabel = "FILE.yaml",
            description = "A scale of your own in place of the question's, with as many points. With --question.")
    @Nullable
    Path anchors;

    @Option(names = "--question", paramLabel = "Q", description = "Only this question. Default: all that are rated.")
    @Nullable
    String question;

    ScoringSettings settings(Study study) throws InvalidInput {
        RatingMethod by = RatingMethod.ofCode(method)
                .orElseThrow(() -> new InvalidInput(
                        "There is no method “" + method + "”. Use " + String.join(", ", RatingMethod.codes()) + "."));
        if (by.asks() && (temperature != null || epsilon != null)) {
            throw new InvalidInput(
                    "--temperature and --epsilon are for ssr; " + method + " takes the number as it is" + " said.");
        }
        ScaleOptions.requireMiniLm(embeddings);
        Scale own = anchors == null ? null : new ScaleReader().read(anchors);
        return new ScoringSettings(by, ssr(study), own, question == null ? null : id(question));
    }

    private SsrSettings ssr(Study study) throws InvalidInput {
        return SsrSettings.chosen(
                temperature == null ? study.rating().temperature() : temperature,
                epsilon == null ? study.rating().epsilon() : epsilon);
    }

    private static QuestionId id(String text) throws InvalidInput {
        try {
            return new QuestionId(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("“" + text + "” is no question's id.");
        }
    }
}
