package app.moderato.core.study;

import static app.moderato.core.study.Design.concept;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.core.study.GroupPlan.Section;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GroupEditsTest {
    private static final ConceptId A = new ConceptId("a");
    private static final ConceptId B = new ConceptId("b");
    private static final Study NONE =
            new Design().shows(concept("a", "One."), concept("b", "Two.")).study();

    private static GroupPlan plan(Study study) {
        return Objects.requireNonNull(study.group());
    }

    @Test
    void theFirstChangePlansAGroupAndTheRestStaysOpen() {
        assertThat(GroupEdits.participants(NONE, 8).group()).isEqualTo(new GroupPlan(8, List.of(), null, List.of()));
        assertThat(GroupEdits.plan(NONE).group()).isEqualTo(GroupPlan.OPEN);
        Study eight = GroupEdits.participants(NONE, 8);
        assertThat(GroupEdits.plan(eight)).isEqualTo(eight);
        assertThat(GroupEdits.drop(eight)).isEqualTo(NONE);
    }

    @Test
    void conceptsStandInTheOrderOfTheStudyAndNoneIsAll() {
        Study both = GroupEdits.concept(GroupEdits.concept(NONE, B, true), A, true);
        assertThat(plan(both).concepts()).containsExactly(A, B);
        assertThat(plan(GroupEdits.concept(both, A, false)).concepts()).containsExactly(B);
    }

    @Test
    void theFirstChangeOfASectionWritesTheUsualCourseOut() {
        Study longer = GroupEdits.change(NONE, 2, section -> section.withMinutes(20));
        assertThat(plan(longer).sections()).hasSize(GroupPlan.USUAL_COURSE.size());
        assertThat(plan(longer).sections().get(2)).isEqualTo(new Section(Kind.DISCUSS, 20));
        assertThat(plan(GroupEdits.usualCourse(longer)).sections()).isEmpty();
        assertThat(plan(GroupEdits.usualCourse(longer)).course()).isEqualTo(GroupPlan.USUAL_COURSE);
    }

    @Test
    void sectionsAreAddedRemovedAndMoved() {
        Study poll = GroupEdits.add(NONE, new Section(Kind.POLL, 0), 4);
        assertThat(plan(poll).sections())
                .extracting(Section::kind)
                .containsExactly(Kind.WARM_UP, Kind.PRIVATE, Kind.DISCUSS, Kind.PRIVATE, Kind.POLL, Kind.CLOSE);
        assertThat(plan(GroupEdits.move(poll, 4, 0)).sections().getFirst().kind())
                .isEqualTo(Kind.POLL);
        assertThat(plan(GroupEdits.remove(poll, 4)).sections()).isEqualTo(GroupPlan.USUAL_COURSE);
        assertThat(GroupEdits.remove(poll, 9)).isEqualTo(poll);
        assertThat(GroupEdits.move(poll, 0, 6)).isEqualTo(poll);
    }

    @Test
    void theLastSectionStays() {
        Study one = NONE.withGroup(GroupPlan.OPEN.withSections(List.of(new Section(Kind.DISCUSS, 8))));
        assertThat(GroupEdits.remove(one, 0)).isEqualTo(one);
    }

    @Test
    void aKindThatIsAboutNoConceptDropsIt() {
        Section about = new Section(Kind.DISCUSS, 8, A, "What now?");
        assertThat(about.withKind(Kind.PROBE)).isEqualTo(new Section(Kind.PROBE, 8, A, "What now?"));
        assertThat(about.withKind(Kind.CLOSE)).isEqualTo(new Section(Kind.CLOSE, 8, null, "What now?"));
    }

    @Test
    void sectionsFollowAConceptThatIsRenamedAndForgetOneThatIsTakenOut() {
        Study about = NONE.withGroup(new GroupPlan(
                0,
                List.of(A),
                null,
                List.of(new Section(Kind.SHOW, 0, A, null), new Section(Kind.DISCUSS, 8, B, null))));
        GroupPlan renamed = plan(ConceptEdits.rename(about, A, new ConceptId("c")));
        assertThat(renamed.concepts()).containsExactly(new ConceptId("c"));
        assertThat(renamed.sections()).extracting(Section::concept).containsExactly(new ConceptId("c"), B);
        assertThat(plan(ConceptEdits.remove(about, A)).sections())
                .extracting(Section::concept)
                .containsExactly(null, B);
    }
}
