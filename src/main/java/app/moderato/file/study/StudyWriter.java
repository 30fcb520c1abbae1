package app.moderato.file.study;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Picture;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import app.moderato.core.study.WeightSpec;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.serializer.Serializer;

/** Writes a study as the YAML that reads as an equal study. */
public final class StudyWriter {
    private StudyWriter() {}

    public static String write(Study study) {
        YamlFields file = new YamlFields()
                .plain("moderato", 1)
                .text("title", study.title())
                .text("language", study.language())
                .plain("seed", study.seed())
                .rows(
                        "concepts",
                        study.concepts().stream().map(StudyWriter::concept).toList())
                .fields("panel", panel(study.panel()))
                .fields("guide", GuideWriter.guide(study.guide()))
                .fields("simulation", simulation(study.simulation()))
                .fields("rating", rating(study.rating()));
        GroupPlan group = study.group();
        return text(group == null ? file : file.always("group", group(group)));
    }

    private static YamlFields concept(Concept concept) {
        List<String> pictures = concept.pictures().stream().map(Picture::name).toList();
        return new YamlFields()
                .text("id", concept.id().value())
                .text("name", concept.name())
                .text("text", concept.text().isEmpty() ? null : concept.text())
                .text("price", concept.price() == null ? null : concept.price().toString())
                .text("image", pictures.size() == 1 ? pictures.getFirst() : null)
                .texts("images", pictures.size() == 1 ? List.of() : pictures)
                .words("attributes", concept.attributes())
                .plain("control", concept.control() ? true : null)
                .plain("repeat", (concept.control() && !concept.repeat()) ? false : null);
    }

    private static YamlFields panel(PanelSpec panel) {
        YamlFields fields = new YamlFields()
                .plain("size", panel.size() == 0 ? null : panel.size())
                .text("population", panel.population())
                .text("personas", panel.personas())
                .words("filter", panel.filter())
                .inline("quotas", shares(panel.quotas()));
        WeightSpec weights = panel.weights();
        return weights == null
                ? fields
                : fields.inline(
                        "weights",
                        new YamlFields()
                                .text("rake", weights.rake())
                                .texts("on", weights.on())
                                .inline("shares", shares(weights.shares()))
                                .plain("trim", weights.trim()));
    }

    private static YamlFields shares(Map<String, Map<String, Double>> attributes) {
        YamlFields shares = new YamlFields();
        attributes.forEach((attribute, categories) -> {
            YamlFields inner = new YamlFields();
            categories.forEach(inner::plain);
            shares.inline(attribute, inner);
        });
        return shares;
    }

    private static YamlFields simulation(Simulation simulation) {
        YamlFields fields = new YamlFields()
                .text("model", simulation.model())
                .plain("temperature", simulation.temperature())
                .plain("max_output_tokens", simulation.maxOutputTokens())
                .plain("replicates", simulation.replicates())
                .plain(
                        "max_cost",
                        simulation.maxCost() == null
                                ? null
                                : simulation.maxCost().toPlainString());
        StopRule stop = simulation.stop();
        return stop == null
                ? fields
                : fields.inline(
                        "stop",
                        new YamlFields()
                                .text("question", stop.question().value())
                                .text("measure", stop.measure().code())
                                .plain("half_width", stop.halfWidth())
                                .plain("best", stop.best())
                                .texts("subgroups", stop.subgroups())
                                .plain("least", stop.least())
                                .plain("every", stop.every()));
    }

    private static YamlFields rating(RatingSettings rating) {
        return new YamlFields()
                .texts("methods", rating.methods())
                .text("embeddings", rating.embeddings())
                .plain("temperature", rating.temperature())
                .plain("epsilon", rating.epsilon());
    }

    private static YamlFields group(GroupPlan group) {
        return new YamlFields()
                .plain("participants", group.participants() == 0 ? null : group.participants())
                .texts(
                        "concepts",
                        group.concepts().stream().map(ConceptId::value).toList())
                .text("construct", group.construct())
                .rows(
                        "sections",
                        group.sections().stream().map(StudyWriter::section).toList());
    }

    private static YamlFields section(GroupPlan.Section section) {
        return new YamlFields()
                .text("kind", section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .plain("minutes", section.minutes() == 0 ? null : Double.valueOf(section.minutes()))
                .text(
                        "concept",
                        section.concept() == null ? null : section.concept().value())
                .text("say", section.say());
    }

    private static String text(YamlFields file) {
        DumperOptions options = new DumperOptions();
        options.setSplitLines(false);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        options.setAllowUnicode(true);
        StringWriter out = new StringWriter();
        try {
            Serializer serializer = new Serializer(new Emitter(out, options), new Resolver(), options, null);
            serializer.open();
            serializer.serialize(file.root());
            serializer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory", e);
        }
        return out.toString();
    }
}
