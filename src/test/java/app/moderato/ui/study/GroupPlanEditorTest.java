package app.moderato.ui.study;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyProblems;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupPlanEditorTest {
    private static final ConceptId TIFFIN = new ConceptId("tiffin");

    @TempDir
    Path folder;

    private OpenDesk open;
    private Path file;
    private PlannedGroup group;
    private GroupPlanEditor editor;

    @BeforeEach
    void openTheLunchBoxes() {
        Messages messages = Messages.beside(GroupPlanEditor.class);
        open = OpenDesk.fresh(folder);
        file = StudyFolder.lunchBoxes(folder);
        open.desk().open(file);
        group = new PlannedGroup(open.desk(), messages);
        editor = new GroupPlanEditor(group, open.desk().drafting(), messages);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private GroupPlan kept() {
        return Objects.requireNonNull(
                Objects.requireNonNull(open.desk().studyProperty().get())
                        .study()
                        .group());
    }

    private Drafting drafting() {
        return open.desk().drafting();
    }

    private List<String> course() {
        return group.course().stream().map(SectionRow::words).toList();
    }

    @Test
    void allThatAFileSaysOfAGroupCanBeSaidHere() throws IOException {
        assertThat(group.planned()).isFalse();
        editor.begin();
        assertThat(kept()).isEqualTo(GroupPlan.OPEN);
        editor.type(GroupField.PARTICIPANTS, "8");
        editor.concept(TIFFIN, true);
        editor.concept(new ConceptId("bento"), true);
        editor.construct("liking");
        group.selectedProperty().set(2);
        editor.about(TIFFIN);
        editor.say("What would make you switch?");
        editor.type(GroupField.MINUTES, "12,5");
        editor.add(Kind.POLL);
        assertThat(kept().participants()).isEqualTo(8);
        assertThat(kept().concepts()).containsExactly(new ConceptId("bento"), TIFFIN);
        assertThat(kept().construct()).isEqualTo("liking");
        assertThat(kept().sections().get(2))
                .isEqualTo(new GroupPlan.Section(Kind.DISCUSS, 12.5, TIFFIN, "What would make you switch?"));
        assertThat(course())
                .containsExactly("Warm-up", "Private reaction", "Discuss B", "Blind poll", "Private reaction", "Close");
        assertThat(group.course().get(2).detail()).isEqualTo("12.5 min");
        assertThat(group.course().get(3).detail()).isEqualTo("blind");
        assertThat(Files.readString(file))
                .contains("kind: poll", "concept: tiffin", "say: What would make you switch?");
        assertThat(drafting().stateProperty().get()).isEqualTo(Drafting.State.SAVED);
    }

    @Test
    void everyChangeIsUndoneOneByOneDownToTheFileAsItWas() throws IOException {
        String written = Files.readString(file);
        editor.type(GroupField.PARTICIPANTS, "1");
        editor.type(GroupField.PARTICIPANTS, "12");
        editor.move(0, 1);
        assertThat(group.selectedProperty().get()).isEqualTo(1);
        assertThat(course()).startsWith("Private reaction", "Warm-up");
        assertThat(drafting().undo()).isEqualTo(new Place.GroupPlan());
        assertThat(kept().sections()).isEmpty();
        drafting().undo();
        assertThat(group.planned()).isFalse();
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    @Test
    void whatIsNoNumberStaysInItsFieldAndGoesWithItsSection() {
        group.selectedProperty().set(2);
        editor.type(GroupField.MINUTES, "long");
        assertThat(group.trouble(GroupField.MINUTES)).startsWith("Write minutes");
        assertThat(group.course().get(2).wrong()).isTrue();
        editor.moveBy(-2);
        assertThat(group.text(GroupField.MINUTES)).isEqualTo("long");
        assertThat(group.course().getFirst().wrong()).isTrue();
        assertThat(StudyProblems.firstOpen(
                        Objects.requireNonNull(group.studyProperty().get())))
                .contains(new Place.GroupPlan());
        editor.remove();
        assertThat(Objects.requireNonNull(group.draftProperty().get()).unfinished())
                .isEmpty();
        editor.type(GroupField.PARTICIPANTS, "a few");
        assertThat(group.trouble(GroupField.PARTICIPANTS)).startsWith("This is no number of people");
        editor.drop();
        assertThat(group.planned()).isFalse();
        assertThat(Objects.requireNonNull(group.draftProperty().get()).unfinished())
                .isEmpty();
    }

    @Test
    void whatKeepsAGroupFromBeingHeldIsToldAtItsField() {
        editor.type(GroupField.PARTICIPANTS, "40");
        assertThat(group.trouble(GroupField.PARTICIPANTS)).contains("at most 12");
        editor.type(GroupField.PARTICIPANTS, "4");
        assertThat(group.trouble(GroupField.PARTICIPANTS)).isEmpty();
        editor.concept(TIFFIN, true);
        group.selectedProperty().set(1);
        editor.about(new ConceptId("wrap"));
        assertThat(group.sectionTrouble("concept")).startsWith("The group does not talk about “wrap”");
        editor.about(TIFFIN);
        editor.say("About {{concept.name}}?");
        assertThat(group.sectionTrouble("say")).contains("would be read out");
        assertThat(group.course().get(1).wrong()).isTrue();
    }

    @Test
    void theUsualCourseComesBackAndTheLastSectionStays() {
        for (int i = 0; i < 9; i++) {
            editor.remove();
        }
        assertThat(course()).containsExactly("Close");
        assertThat(group.removable()).isFalse();
        editor.usualCourse();
        assertThat(kept().sections()).isEmpty();
        assertThat(course()).hasSize(5);
    }

    @Test
    void theLengthIsReckonedFromTheAgendaAndGrowsWithIt() {
        List<Double> usual = figures();
        group.selectedProperty().set(2);
        editor.type(GroupField.MINUTES, "30");
        List<Double> longer = figures();
        assertThat(IntStream.range(0, 3))
                .allSatisfy(figure -> assertThat(longer.get(figure)).isGreaterThan(usual.get(figure)));
    }

    /** Minutes, turns and calls. */
    private List<Double> figures() {
        Matcher length = Pattern.compile("10 people, ([\\d.]+) minutes of speaking time:"
                        + " about (\\d+) turns and (\\d+) calls to the model\\.")
                .matcher(group.length());
        assertThat(length.matches()).as(group.length()).isTrue();
        return IntStream.rangeClosed(1, 3)
                .mapToObj(figure -> Double.valueOf(length.group(figure)))
                .toList();
    }

    @Test
    void aStudyWithoutConceptsCanHaveAPlan() {
        drafting()
                .change(
                        new Drafting.Step("Clear", "", new Place.Home()),
                        draft -> draft.with(study -> study.withConcepts(List.of())));
        assertThat(group.ticks()).isEmpty();
        editor.add(Kind.SHOW);
        assertThat(course()).contains("Show");
    }
}
