package app.moderato.ui.group;

import app.moderato.core.group.CallNames;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.Stage;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.Picture;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people, concepts and stages of one group are called on screen. */
final class TableNames {
    private final GroupDesign design;
    private final CallNames called;
    private final List<ConceptName> concepts;
    private final Messages messages;

    TableNames(GroupDesign design, Messages messages) {
        this.design = design;
        this.called = design.names();
        this.concepts = ConceptName.of(design.study());
        this.messages = messages;
    }

    /** @param who null for the moderator */
    String name(@Nullable PersonaId who) {
        return who == null ? messages.text("group.stream.moderator") : called.of(who);
    }

    String initials(PersonaId who) {
        return Figures.initials(design.person(who).name());
    }

    /** Empty where it is not known. */
    String age(PersonaId who) {
        return design.person(who).attribute("age").orElse("");
    }

    /** Age, work and place as far as they are known, for the line under a name. */
    static String facts(Persona person) {
        return String.join(
                ", ",
                List.of("age", "gender", "occupation", "region").stream()
                        .flatMap(key -> person.attribute(key).stream())
                        .filter(value -> !value.isBlank())
                        .limit(3)
                        .toList());
    }

    ConceptName concept(ConceptId id) {
        return ConceptName.find(concepts, id.value()).orElseThrow();
    }

    /** Those of the group, in order. */
    List<ConceptName> concepts() {
        return design.concepts().stream().map(Concept::id).map(this::concept).toList();
    }

    String letter(ConceptId id) {
        return concept(id).letter();
    }

    Optional<Picture> picture(ConceptId id) {
        return design.concept(id).pictures().stream().findFirst();
    }

    /** How many the agenda has. */
    int stages() {
        return design.agenda().size();
    }

    String stage(int index) {
        Stage stage = design.agenda().get(index);
        String about = stage.concept() == null ? "" : letter(stage.concept());
        return switch (stage.kind()) {
            case WARM_UP -> messages.text("group.stage.warm-up");
            case CLOSE -> messages.text("group.stage.close");
            case PRIVATE -> messages.text(again(index) ? "group.stage.private-again" : "group.stage.private", about);
            case SHOW -> messages.text(stage.talk() ? "group.stage.show-react" : "group.stage.show", about);
            case DISCUSS -> messages.text("group.stage.discuss", about);
            case PROBE -> messages.text("group.stage.probe", about);
            case POLL -> messages.text("group.stage.poll", about);
        };
    }

    /** The same concept was reacted to in private before. */
    private boolean again(int index) {
        Stage stage = design.agenda().get(index);
        return design.agenda().subList(0, index).stream()
                .anyMatch(one -> one.kind() == GroupPlan.Kind.PRIVATE
                        && one.concept() != null
                        && one.concept().equals(stage.concept()));
    }
}
