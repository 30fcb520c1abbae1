package app.moderato.cli;

import app.moderato.core.interview.TimesAsked;
import app.moderato.core.interview.WalkThrough;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.GuideFinding;
import app.moderato.core.study.GuidePath;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Passage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a study file's guide comes to, as values for JSON. */
final class GuideJson {
    private GuideJson() {}

    static void put(
            Map<String, Object> value, List<GuideFinding> findings, WalkThrough through, Optional<Persona> person) {
        value.put("findings", findings.stream().map(GuideJson::finding).toList());
        value.put(
                "paths",
                Arrays.stream(GuideSection.values())
                        .flatMap(section -> through.paths().in(section).stream())
                        .map(path -> path(path, through, person))
                        .toList());
        value.put("paths_complete", Arrays.stream(GuideSection.values()).allMatch(through.paths()::isComplete));
        value.put("unreached", ids(through.paths().unreached()));
        value.put("bases", through.bases().stream().map(GuideJson::base).toList());
    }

    private static Map<String, @Nullable Object> finding(GuideFinding finding) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        Passage passage = finding.passage();
        value.put("kind", code(finding.kind()));
        value.put("question", finding.question().value());
        value.put("pointer", finding.problem().pointer());
        value.put("start", passage == null ? null : passage.start());
        value.put("end", passage == null ? null : passage.end());
        value.put("words", passage == null ? null : passage.words());
        value.put("why", finding.why());
        value.put("better", finding.better() == null ? null : finding.better().shown());
        return value;
    }

    private static Map<String, Object> path(GuidePath path, WalkThrough through, Optional<Persona> person) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("section", code(path.section()));
        value.put("when", path.when());
        value.put("asked", ids(path.asked()));
        value.put("skipped", ids(path.skipped()));
        person.ifPresent(one -> value.put("prompts", prompts(path, through, one)));
        return value;
    }

    private static List<Map<String, Object>> prompts(GuidePath path, WalkThrough through, Persona person) {
        return through.prompts(path, person, through.seenBy(person).getFirst()).stream()
                .map(stop -> {
                    Map<String, Object> value = new LinkedHashMap<>();
                    value.put("question", stop.step().question().id().value());
                    value.put("text", stop.prompt().messages().getLast().text());
                    value.put("probes", stop.probes());
                    return value;
                })
                .toList();
    }

    private static Map<String, Object> base(TimesAsked base) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("question", base.question().value());
        value.put("section", code(base.section()));
        value.put("people", base.people());
        value.put("at_most", base.atMost());
        value.put("conditional", base.conditional());
        return value;
    }

    private static List<String> ids(List<GuidePath.Step> steps) {
        return steps.stream().map(step -> step.question().id().value()).toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
