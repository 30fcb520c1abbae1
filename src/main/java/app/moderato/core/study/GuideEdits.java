package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes to a guide; what other questions say of a renamed one follows. */
public final class GuideEdits {
    /** Where a question stands. */
    public record Spot(GuideSection section, int index) {}

    private GuideEdits() {}

    /** Does nothing where there is no such question, as all of these. */
    public static Guide change(Guide guide, QuestionId id, UnaryOperator<Question> edit) {
        return guide.mapping(one -> one.id().equals(id) ? edit.apply(one) : one);
    }

    /** Gives a question another id. */
    public static Guide rename(Guide guide, QuestionId id, QuestionId now) {
        return Renaming.rename(guide, id, now);
    }

    /** @param spot of the first of them; an index outside the section is its start or end */
    public static Guide add(Guide guide, List<Question> questions, Spot spot) {
        List<Question> all = new ArrayList<>(guide.in(spot.section()));
        all.addAll(Math.clamp(spot.index(), 0, all.size()), questions);
        return guide.with(spot.section(), all);
    }

    /**
     * Puts a question for each of the other texts behind it, alike in all else.
     *
     * @param texts the question's own first
     */
    public static Guide split(Guide guide, QuestionId id, List<String> texts) {
        Spot spot = spot(guide, id);
        Question first = guide.find(id).orElse(null);
        if (spot == null || first == null) {
            return guide;
        }
        Guide whole = guide;
        for (int i = 1; i < texts.size(); i++) {
            Question more = first.with(first.wording().withText(texts.get(i)));
            List<QuestionId> taken = whole.all().map(Question::id).toList();
            whole = add(whole, Renaming.apart(List.of(more), taken), new Spot(spot.section(), spot.index() + i));
        }
        return whole;
    }

    public static Guide remove(Guide guide, QuestionId id) {
        Guide left = guide;
        for (GuideSection section : GuideSection.values()) {
            left = left.with(
                    section,
                    left.in(section).stream()
                            .filter(one -> !one.id().equals(id))
                            .toList());
        }
        return left;
    }

    /** @param spot where the question stands afterwards */
    public static Guide move(Guide guide, QuestionId id, Spot spot) {
        return guide.find(id)
                .map(question -> add(remove(guide, id), List.of(question), spot))
                .orElse(guide);
    }

    /** One place further, over the border of a section too; the same spot at the ends of the guide. */
    public static Spot beside(Guide guide, Spot spot, boolean forwards) {
        int index = spot.index() + (forwards ? 1 : -1);
        if (index >= 0 && index < guide.in(spot.section()).size()) {
            return new Spot(spot.section(), index);
        }
        List<GuideSection> sections = List.of(GuideSection.values());
        int next = sections.indexOf(spot.section()) + (forwards ? 1 : -1);
        if (next < 0 || next >= sections.size()) {
            return spot;
        }
        GuideSection section = sections.get(next);
        return new Spot(section, forwards ? 0 : guide.in(section).size());
    }

    /** Null where the guide has no such question. */
    public static @Nullable Spot spot(Guide guide, QuestionId id) {
        for (GuideSection section : GuideSection.values()) {
            List<QuestionId> ids = guide.in(section).stream().map(Question::id).toList();
            if (ids.contains(id)) {
                return new Spot(section, ids.indexOf(id));
            }
        }
        return null;
    }
}
