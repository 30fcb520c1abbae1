package app.moderato.core.group;

import app.moderato.core.interview.RatingDesk;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSpread;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Optional;

/**
 * Everything a group is held with.
 *
 * @param source the study file's text
 * @param path where it was read from, empty for a bundled study
 * @param number from 1 among the groups of one design; they differ in their people and their dice
 * @param people at the table, in the order of their seats
 * @param concepts to be talked about, in order, ≥ 1
 * @param question put in private and in polls
 * @param scale on which its answers are placed
 * @param alone whether everybody is asked once more without the group, for comparison
 */
public record GroupDesign(
        Study study,
        String source,
        String path,
        int number,
        List<Persona> people,
        List<Concept> concepts,
        Question.Rating question,
        Scale scale,
        List<Stage> agenda,
        boolean alone) {
    public GroupDesign {
        people = List.copyOf(people);
        concepts = List.copyOf(concepts);
        agenda = List.copyOf(agenda);
    }

    /**
     * What a study file says of its group, with the defaults of INTERFACES §2 where it says nothing.
     *
     * @param people at the table, see {@link #seats}
     * @param minutes of speaking time in all, 0 as planned
     * @throws InvalidInput where there is nobody to talk, or nothing to talk about
     */
    public static GroupDesign of(
            Study study,
            String source,
            String path,
            int number,
            List<Persona> people,
            ScaleLibrary scales,
            double minutes,
            boolean alone)
            throws InvalidInput {
        GroupPlan plan = plan(study);
        List<Concept> concepts = study.concepts().stream()
                .filter(concept -> plan.concepts().isEmpty() || plan.concepts().contains(concept.id()))
                .toList();
        if (people.size() < 2) {
            throw new InvalidInput("A group needs at least two people; the panel has " + people.size() + ".");
        }
        if (concepts.isEmpty()) {
            throw new InvalidInput("There is no concept to talk about. Add one to the study.");
        }
        Question.Rating question = GroupQuestion.of(study, plan.construct());
        Scale scale = RatingDesk.scale(question, scales, study.language())
                .orElseThrow(() -> new InvalidInput("There is no scale for “" + question.id() + "”."));
        List<ConceptId> ids = concepts.stream().map(Concept::id).toList();
        return new GroupDesign(
                study,
                source,
                path,
                number,
                people,
                concepts,
                question,
                scale,
                Agenda.of(plan.course(), ids, minutes),
                alone);
    }

    private static GroupPlan plan(Study study) {
        GroupPlan plan = study.group();
        return plan == null ? GroupPlan.OPEN : plan;
    }

    /** How many people the study seats at one table. */
    public static int seats(Study study, Panel panel) {
        return plan(study).participantsOf(panel.personas().size());
    }

    /**
     * People who differ from each other, and from those of the earlier tables as far as the panel lasts.
     *
     * @param number of the table, from 1
     */
    public static List<Persona> seat(Panel panel, int seats, int number, long seed) {
        List<Persona> free = panel.personas();
        for (int table = 1; ; table++) {
            List<Persona> seated = PanelSpread.of(new Panel(free, List.of()), seats, seed + table - 1)
                    .personas();
            if (table == number) {
                return seated;
            }
            List<Persona> left =
                    free.stream().filter(one -> !seated.contains(one)).toList();
            free = left.size() < seats ? panel.personas() : left;
        }
    }

    public CallNames names() {
        return CallNames.of(people);
    }

    public Persona person(PersonaId id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    public Concept concept(ConceptId id) {
        return concepts.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** What a stage is about: its own concept, else the first. */
    public ConceptId concept(Stage stage) {
        ConceptId own = stage.concept();
        return own == null ? concepts.getFirst().id() : own;
    }

    /** Empty before the first stage. */
    public Optional<Stage> stage(GroupState state) {
        return state.stage() < 0 || state.stage() >= agenda.size()
                ? Optional.empty()
                : Optional.of(agenda.get(state.stage()));
    }

    /** What the talk is about now. */
    public Concept topic(GroupState state) {
        ConceptId planned = stage(state).map(Stage::concept).orElse(null);
        ConceptId shown = state.shown();
        return shown != null ? concept(shown) : planned != null ? concept(planned) : concepts.getFirst();
    }

    public List<PersonaId> ids() {
        return people.stream().map(Persona::id).toList();
    }

    /** Of dice and calls; another for each group of a design. */
    public long seed() {
        return study.seed() + 1_000_003L * (number - 1);
    }
}
