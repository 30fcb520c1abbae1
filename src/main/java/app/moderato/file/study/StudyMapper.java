package app.moderato.file.study;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a study; where something has the wrong form a stand-in takes its place, so that all the rest is checked too. */
final class StudyMapper {
    private static final long SEED = 42;

    private StudyMapper() {}

    static Study study(Reading file, PictureSource pictures) {
        return new Study(
                file.text("title").orElse("?"),
                file.text("language").orElse("en"),
                file.number("seed").map(BigDecimal::longValue).orElse(SEED),
                new ConceptMapper(pictures).concepts(file),
                PanelMapper.panel(file.child("panel")),
                GuideMapper.guide(file.child("guide")),
                simulation(file.child("simulation")),
                rating(file.child("rating")),
                group(file));
    }

    private static Simulation simulation(Reading simulation) {
        Simulation usual = Simulation.DEFAULT;
        return new Simulation(
                simulation.text("model").orElse(null),
                simulation.real("temperature", usual.temperature()),
                simulation.whole("max_output_tokens", usual.maxOutputTokens()),
                simulation.whole("replicates", usual.replicates()),
                simulation.number("max_cost").orElse(null),
                simulation.has("stop") ? stop(simulation.child("stop")) : null);
    }

    /** Null where no question is named, which the schema tells. */
    private static @Nullable StopRule stop(Reading stop) {
        return stop.parsed("question", QuestionId::new)
                .map(question -> new StopRule(
                        question,
                        stop.text("measure").orElse("").equals(StopRule.Measure.MEAN.code())
                                ? StopRule.Measure.MEAN
                                : StopRule.Measure.TOP2,
                        stop.number("half_width").map(BigDecimal::doubleValue).orElse(null),
                        stop.number("best").map(BigDecimal::doubleValue).orElse(null),
                        stop.texts("subgroups"),
                        stop.whole("least", StopRule.LEAST),
                        stop.whole("every", StopRule.EVERY)))
                .orElse(null);
    }

    private static RatingSettings rating(Reading rating) {
        RatingSettings usual = RatingSettings.DEFAULT;
        return new RatingSettings(
                rating.has("methods") ? rating.texts("methods") : usual.methods(),
                rating.text("embeddings").orElse(usual.embeddings()),
                rating.real("temperature", usual.temperature()),
                rating.real("epsilon", usual.epsilon()));
    }

    private static @Nullable GroupPlan group(Reading file) {
        if (!file.has("group")) {
            return null;
        }
        Reading group = file.child("group");
        List<ConceptId> concepts = group.parsedTexts("concepts", ConceptId::new);
        List<GroupPlan.Section> sections = group.children("sections").stream()
                .map(section -> new GroupPlan.Section(
                        kind(section),
                        section.real("minutes", 0),
                        section.parsed("concept", ConceptId::new).orElse(null),
                        section.text("say").orElse(null)))
                .toList();
        return new GroupPlan(
                group.whole("participants", 0),
                concepts,
                group.text("construct").orElse(null),
                sections);
    }

    private static GroupPlan.Kind kind(Reading section) {
        String written = section.text("kind").orElse("").replace('-', '_').toUpperCase(Locale.ROOT);
        for (GroupPlan.Kind kind : GroupPlan.Kind.values()) {
            if (kind.name().equals(written)) {
                return kind;
            }
        }
        return GroupPlan.Kind.DISCUSS;
    }
}
