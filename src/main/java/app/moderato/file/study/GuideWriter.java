package app.moderato.file.study;

import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import java.util.List;

/** Writes the guide. */
final class GuideWriter {
    private GuideWriter() {}

    static YamlFields guide(Guide guide) {
        YamlFields fields = new YamlFields();
        switch (guide.exposure()) {
            case Exposure.Sequential sequential -> fields.text("exposure", "sequential");
            case Exposure.Monadic monadic -> fields.text("exposure", "monadic");
            case Exposure.Subset(int size) -> fields.inline("exposure", new YamlFields().plain("subset", size));
        }
        return fields.text("memory", guide.memory() == Memory.INTERVIEW ? "interview" : "concept")
                .rows("before", questions(guide.before()))
                .rows("questions", questions(guide.questions()))
                .rows("after", questions(guide.after()));
    }

    private static List<YamlFields> questions(List<Question> questions) {
        return questions.stream().map(GuideWriter::question).toList();
    }

    private static YamlFields question(Question question) {
        YamlFields fields = new YamlFields().text("id", question.id().value());
        switch (question) {
            case Question.Rating(var wording, Question.Measure.Named(String scale)) ->
                head(fields, "rating", wording).text("scale", scale);
            case Question.Rating(var wording, Question.Measure.Custom(int points, List<String> labels)) ->
                head(fields, "rating", wording).plain("points", points).texts("labels", labels);
            case Question.Open(var wording) -> head(fields, "open", wording);
            case Question.Choice(var wording, var options) -> options(head(fields, "choice", wording), options);
            case Question.Multiple(var wording, var options) -> options(head(fields, "multiple", wording), options);
            case Question.Ranking(var wording, var options) -> options(head(fields, "ranking", wording), options);
            case Question.NumberQuestion(var wording) -> head(fields, "number", wording);
            case Question.PriceQuestion(var wording) -> head(fields, "price", wording);
            case Question.Nps(var wording) -> head(fields, "nps", wording);
        }
        Question.Wording wording = question.wording();
        return fields.text(
                        "ask_if",
                        wording.askIf() == null ? null : wording.askIf().source())
                .plain("probes", wording.probes() == 0 ? null : wording.probes())
                .text("probe", wording.probe())
                .plain("dont_know", wording.dontKnow() ? true : null);
    }

    private static YamlFields head(YamlFields fields, String type, Question.Wording wording) {
        return fields.text("type", type).text("text", wording.text());
    }

    private static void options(YamlFields fields, Question.Options options) {
        if (options.concepts()) {
            fields.text("options", "concepts");
        }
        fields.texts("options", options.texts()).plain("shuffle", options.shuffle() ? true : null);
    }
}
