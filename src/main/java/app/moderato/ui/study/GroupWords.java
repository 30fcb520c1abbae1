package app.moderato.ui.study;

import app.moderato.core.group.Agenda;
import app.moderato.core.group.GroupEstimate;
import app.moderato.core.group.Stage;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.Study;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plan of a group in a person's words. */
final class GroupWords {
    private final Messages messages;

    GroupWords(Messages messages) {
        this.messages = messages;
    }

    /** For node ids. */
    static String code(GroupPlan.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String kind(GroupPlan.Kind kind) {
        return messages.text(
                switch (kind) {
                    case WARM_UP -> "study.kind.warm-up";
                    case PRIVATE -> "study.kind.private";
                    case SHOW -> "study.kind.show";
                    case DISCUSS -> "study.kind.discuss";
                    case PROBE -> "study.kind.probe";
                    case POLL -> "study.kind.poll";
                    case CLOSE -> "study.kind.close";
                });
    }

    /** What the kind means, in a sentence. */
    String meaning(GroupPlan.Kind kind) {
        return messages.text(
                switch (kind) {
                    case WARM_UP -> "study.meaning.warm-up";
                    case PRIVATE -> "study.meaning.private";
                    case SHOW -> "study.meaning.show";
                    case DISCUSS -> "study.meaning.discuss";
                    case PROBE -> "study.meaning.probe";
                    case POLL -> "study.meaning.poll";
                    case CLOSE -> "study.meaning.close";
                });
    }

    /** Such as “Discuss A”. */
    String section(Study study, GroupPlan.Section section) {
        ConceptId about = section.concept();
        if (about == null) {
            return kind(section.kind());
        }
        String letter = ConceptName.find(ConceptName.of(study), about.value())
                .map(ConceptName::letter)
                .orElse(about.value());
        return messages.text(
                switch (section.kind()) {
                    case PRIVATE -> "study.about.private";
                    case SHOW -> "study.about.show";
                    case PROBE -> "study.about.probe";
                    case POLL -> "study.about.poll";
                    case DISCUSS, WARM_UP, CLOSE -> "study.about.discuss";
                },
                letter);
    }

    String detail(GroupPlan.Section section) {
        if (section.minutes() > 0) {
            return messages.text("study.group.minutes", number(section.minutes()));
        }
        return section.kind().alone() ? messages.text("study.group.blind") : "";
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** How a concept is offered, such as “A · Bento”. */
    List<Pick<ConceptId>> concepts(Study study, GroupPlan plan, @Nullable ConceptId chosen) {
        List<Pick<ConceptId>> picks = new ArrayList<>();
        picks.add(new Pick<>(null, messages.text("study.group.next")));
        for (ConceptName name : ConceptName.of(study)) {
            ConceptId id = new ConceptId(name.id());
            if (plan.concepts().isEmpty() || plan.concepts().contains(id) || id.equals(chosen)) {
                picks.add(new Pick<>(id, messages.text("study.group.concept", name.letter(), name.name())));
            }
        }
        return picks;
    }

    /** @param people of the panel, 0 where it cannot be drawn */
    String length(Study study, GroupPlan plan, int people) {
        List<Concept> concepts = study.concepts().stream()
                .filter(concept -> plan.concepts().isEmpty() || plan.concepts().contains(concept.id()))
                .toList();
        if (concepts.isEmpty()) {
            return "";
        }
        int participants = plan.participantsOf(people == 0 ? Integer.MAX_VALUE : people);
        List<Stage> agenda =
                Agenda.of(plan.course(), concepts.stream().map(Concept::id).toList(), 0);
        GroupEstimate estimate = GroupEstimate.of(agenda, participants, concepts, true);
        double minutes = agenda.stream().mapToDouble(Stage::minutes).sum();
        return messages.text("study.group.length", participants, number(minutes), estimate.turns(), estimate.calls());
    }

    /** The plan in a few words, such as “8 people, 6 sections”. */
    String brief(@Nullable GroupPlan plan) {
        return Optional.ofNullable(plan)
                .map(one -> messages.text(
                        one.participants() == 0 ? "study.group.brief-open" : "study.group.brief",
                        one.participants(),
                        one.course().size()))
                .orElseGet(() -> messages.text("study.group.brief-none"));
    }
}
