package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Theme;
import app.moderato.core.study.ConceptId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several groups of one design beside each other. Real focus groups vary between sessions by 51 %, synthetic ones by 5 to
 * 14 % (METHOD §6): few groups that agree prove little.
 *
 * @param groups in the order given
 * @param concepts in the agenda's order
 * @param themes most groups first, then as they came up
 * @param turns of participants, between groups
 * @param words said by participants, between groups
 * @param medianWords of a turn, between groups
 */
public record GroupComparison(
        List<GroupFigures> groups,
        List<ByConcept> concepts,
        List<Shared> themes,
        Between turns,
        Between words,
        Between medianWords) {
    public GroupComparison {
        groups = List.copyOf(groups);
        concepts = List.copyOf(concepts);
        themes = List.copyOf(themes);
    }

    /** A group as it stands. */
    public record Group(GroupDesign design, GroupState state) {}

    /**
     * @param groups one for each group, in the groups' order
     * @param before between groups, of the means in the first private round of those rated before and after
     * @param after of the same people's means in the last private round
     * @param shift after − before
     */
    public record ByConcept(
            ConceptId concept, String name, List<Movement> groups, Between before, Between after, Between shift) {
        public ByConcept {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A theme that came up under the same name.
     *
     * @param groups numbers of the groups it came up in, from 1 in the order given
     * @param speakers people quoted for it, over all groups
     */
    public record Shared(String name, List<Integer> groups, int speakers) {
        public Shared {
            groups = List.copyOf(groups);
        }
    }

    /** @param groups of one design, one at least */
    public static GroupComparison of(List<Group> groups) {
        List<GroupFigures> figures = groups.stream()
                .map(group -> GroupFigures.of(group.design(), group.state()))
                .toList();
        return new GroupComparison(
                figures,
                figures.getFirst().concepts().stream()
                        .map(one -> concept(one.concept(), one.name(), figures))
                        .toList(),
                themes(groups),
                between(figures, one -> (double) one.talk().turns()),
                between(figures, one -> (double) one.talk().words()),
                between(figures, one -> one.talk().medianWords()));
    }

    private static ByConcept concept(ConceptId concept, String name, List<GroupFigures> figures) {
        List<Movement> moved = figures.stream()
                .flatMap(one -> one.concept(concept).stream())
                .map(ConceptFigures::after)
                .toList();
        return new ByConcept(
                concept,
                name,
                moved,
                between(moved, Movement::from),
                between(moved, Movement::to),
                between(moved, Movement::shift));
    }

    private static <T> Between between(List<T> groups, Function<T, @Nullable Double> figure) {
        return Between.of(groups.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    private static List<Shared> themes(List<Group> groups) {
        Map<String, Shared> found = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            GroupState state = groups.get(i).state();
            Set<String> here = new HashSet<>();
            for (Theme theme : Optional.ofNullable(state.themes()).orElse(List.of())) {
                String key = normalized(theme.name());
                Shared known = found.getOrDefault(key, new Shared(theme.name(), List.of(), 0));
                List<Integer> numbers = new ArrayList<>(known.groups());
                if (here.add(key)) {
                    numbers.add(i + 1);
                }
                int speakers = SaidTheme.of(theme, state).speakers().size();
                found.put(key, new Shared(known.name(), numbers, known.speakers() + speakers));
            }
        }
        return found.values().stream()
                .sorted((one, other) ->
                        Integer.compare(other.groups().size(), one.groups().size()))
                .toList();
    }

    /** Letters and digits in lower case, single blanks, without an article before them. */
    static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceFirst("^(?:the|a|an) ", "");
    }
}
