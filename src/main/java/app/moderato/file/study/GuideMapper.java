package app.moderato.file.study;

import app.moderato.core.study.Condition;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import java.util.ArrayList;
import java.util.List;

/** Reads the guide. */
final class GuideMapper {
    private GuideMapper() {}

    static Guide guide(Reading guide) {
        return new Guide(
                exposure(guide),
                guide.text("memory").orElse("concept").equals("interview") ? Memory.INTERVIEW : Memory.CONCEPT,
                questions(guide, "before"),
                questions(guide, "questions"),
                questions(guide, "after"));
    }

    private static Exposure exposure(Reading guide) {
        Reading subset = guide.child("exposure");
        if (subset.has("subset")) {
            return new Exposure.Subset(subset.whole("subset", 1));
        }
        return guide.text("exposure").orElse("sequential").equals("monadic")
                ? new Exposure.Monadic()
                : new Exposure.Sequential();
    }

    private static List<Question> questions(Reading guide, String section) {
        List<Question> questions = new ArrayList<>();
        for (Reading question : guide.children(section)) {
            questions.add(question(question, section + "-" + questions.size()));
        }
        return questions;
    }

    private static Question question(Reading reading, String otherwise) {
        Question.Wording wording = new Question.Wording(
                reading.parsed("id", QuestionId::new).orElseGet(() -> new QuestionId(otherwise)),
                reading.text("text").orElse("?"),
                reading.parsed("ask_if", Condition::parse).orElse(null),
                reading.whole("probes", reading.has("probe") ? 1 : 0),
                reading.truth("dont_know", false),
                reading.text("probe").orElse(null));
        return switch (reading.text("type").orElse("open")) {
            case "rating" -> new Question.Rating(wording, measure(reading));
            case "choice" -> new Question.Choice(wording, options(reading));
            case "multiple" -> new Question.Multiple(wording, options(reading));
            case "ranking" -> new Question.Ranking(wording, options(reading));
            case "number" -> new Question.NumberQuestion(wording);
            case "price" -> new Question.PriceQuestion(wording);
            case "nps" -> new Question.Nps(wording);
            default -> new Question.Open(wording);
        };
    }

    private static Question.Measure measure(Reading reading) {
        List<String> labels = reading.texts("labels");
        return reading.text("scale")
                .<Question.Measure>map(Question.Measure.Named::new)
                .orElseGet(() -> new Question.Measure.Custom(reading.whole("points", labels.size()), labels));
    }

    private static Question.Options options(Reading reading) {
        boolean concepts = reading.text("options").orElse("").equals("concepts");
        return new Question.Options(reading.texts("options"), reading.truth("shuffle", false), concepts);
    }
}
