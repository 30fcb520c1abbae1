package app.moderato.core.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What two versions of a study do not have in common, in words, as far as it bears on a run's answers: title, cost cap
 * and group plan do not.
 */
public final class StudyChanges {
    private final List<String> found = new ArrayList<>();

    private StudyChanges() {}

    /** One sentence for each change, in the order of the study; empty where a run of one would do for the other. */
    public static List<String> between(Study was, Study now) {
        StudyChanges changes = new StudyChanges();
        changes.concepts(was.concepts(), now.concepts());
        changes.panel(was.panel(), now.panel());
        changes.guide(was.guide(), now.guide());
        changes.settings(was, now);
        return List.copyOf(changes.found);
    }

    private void concepts(List<Concept> was, List<Concept> now) {
        Map<ConceptId, Concept> before = byKey(was, Concept::id);
        Map<ConceptId, Concept> after = byKey(now, Concept::id);
        comeAndGone("Concept", before, after, Concept::name);
        after.forEach((id, concept) -> {
            Concept old = before.get(id);
            if (old != null) {
                List<String> parts = new ArrayList<>();
                part(parts, "name", old.name(), concept.name());
                part(parts, "text", old.text(), concept.text());
                part(parts, "price", old.price(), concept.price());
                part(parts, "picture", old.pictures(), concept.pictures());
                part(parts, "attributes", old.attributes(), concept.attributes());
                part(parts, "control", old.control(), concept.control());
                part(parts, "repeat", old.repeat(), concept.repeat());
                parts("Concept “" + old.name() + "”", parts);
            }
        });
        order("concepts", before, after);
    }

    private void panel(PanelSpec was, PanelSpec now) {
        value("The panel’s size", was.size(), now.size());
        value("The panel’s population", was.population(), now.population());
        value("The panel’s file of personas", was.personas(), now.personas());
        value("The panel’s filter", was.filter(), now.filter());
        value("The panel’s quotas", was.quotas(), now.quotas());
        value("The panel’s weighting", was.weights(), now.weights());
    }

    private void guide(Guide was, Guide now) {
        value("The exposure", was.exposure(), now.exposure());
        value("The memory", was.memory(), now.memory());
        Map<QuestionId, Question> before = byKey(was.all().toList(), Question::id);
        Map<QuestionId, Question> after = byKey(now.all().toList(), Question::id);
        comeAndGone("Question", before, after, question -> question.id().value());
        after.forEach((id, question) -> {
            Question old = before.get(id);
            if (old != null) {
                List<String> parts = new ArrayList<>();
                part(parts, "text", old.wording().text(), question.wording().text());
                part(
                        parts,
                        "condition",
                        old.wording().askIf(),
                        question.wording().askIf());
                part(parts, "probes", old.wording().probes(), question.wording().probes());
                part(parts, "probe", old.wording().probe(), question.wording().probe());
                part(
                        parts,
                        "“don’t know”",
                        old.wording().dontKnow(),
                        question.wording().dontKnow());
                part(parts, "type or scale", kind(old), kind(question));
                parts("Question “" + id.value() + "”", parts);
            }
        });
        order("questions", before, after);
    }

    /** All of a question but its wording. */
    private static List<Object> kind(Question question) {
        return switch (question) {
            case Question.Rating rating -> List.of("rating", rating.measure());
            case Question.Open _ -> List.of("open");
            case Question.Choice choice -> List.of("choice", choice.options());
            case Question.Multiple multiple -> List.of("multiple", multiple.options());
            case Question.Ranking ranking -> List.of("ranking", ranking.options());
            case Question.NumberQuestion _ -> List.of("number");
            case Question.PriceQuestion _ -> List.of("price");
            case Question.Nps _ -> List.of("nps");
        };
    }

    private void settings(Study was, Study now) {
        value("The language", was.language(), now.language());
        value("The seed", was.seed(), now.seed());
        value(
                "The model named in the study",
                was.simulation().model(),
                now.simulation().model());
        value(
                "The model’s temperature",
                was.simulation().temperature(),
                now.simulation().temperature());
        value(
                "The longest answer in tokens",
                was.simulation().maxOutputTokens(),
                now.simulation().maxOutputTokens());
        value(
                "The number of replicates",
                was.simulation().replicates(),
                now.simulation().replicates());
        value(
                "When the run has heard enough",
                words(was.simulation().stop()),
                words(now.simulation().stop()));
        value(
                "The rating methods",
                String.join(", ", was.rating().methods()),
                String.join(", ", now.rating().methods()));
        value("The embeddings", was.rating().embeddings(), now.rating().embeddings());
        value(
                "The rating’s temperature",
                was.rating().temperature(),
                now.rating().temperature());
        value("The rating’s ε", was.rating().epsilon(), now.rating().epsilon());
    }

    private static @Nullable String words(@Nullable StopRule rule) {
        return rule == null ? null : rule.words();
    }

    private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
        Map<K, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(key.apply(one), one));
        return map;
    }

    private <K, T> void comeAndGone(String what, Map<K, T> before, Map<K, T> after, Function<T, String> name) {
        before.forEach((key, old) -> {
            if (!after.containsKey(key)) {
                found.add(what + " “" + name.apply(old) + "” was taken out.");
            }
        });
        after.forEach((key, added) -> {
            if (!before.containsKey(key)) {
                found.add(what + " “" + name.apply(added) + "” was added.");
            }
        });
    }

    private <K, T> void order(String what, Map<K, T> before, Map<K, T> after) {
        List<K> kept = before.keySet().stream().filter(after::containsKey).toList();
        List<K> now = after.keySet().stream().filter(before::containsKey).toList();
        if (!kept.equals(now)) {
            found.add("The order of the " + what + " changed.");
        }
    }

    private static void part(List<String> parts, String name, @Nullable Object was, @Nullable Object now) {
        if (!Objects.equals(was, now)) {
            parts.add(name);
        }
    }

    private void parts(String what, List<String> parts) {
        if (!parts.isEmpty()) {
            found.add(
                    what + ": " + String.join(", ", parts) + (parts.size() == 1 ? " was changed." : " were changed."));
        }
    }

    /** Names both values where they are short. */
    private void value(String what, @Nullable Object was, @Nullable Object now) {
        if (!Objects.equals(was, now)) {
            boolean plain = (was == null || was instanceof String || was instanceof Number)
                    && (now == null || now instanceof String || now instanceof Number);
            found.add(what + " was changed" + (plain ? " from " + shown(was) + " to " + shown(now) : "") + ".");
        }
    }

    private static String shown(@Nullable Object value) {
        return Optional.ofNullable(value).map(String::valueOf).orElse("none");
    }
}
