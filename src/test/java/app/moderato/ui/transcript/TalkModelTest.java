package app.moderato.ui.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.Stance;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OpenDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkModelTest {
    private final List<Place> places = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    private OpenDesk open;
    private TalkModel model;

    @BeforeEach
    void open() {
        open = OpenDesk.sample(folder);
        model = new TalkModel(open.desk(), places::add, open.tasks());
    }

    @AfterEach
    void close() {
        open.close();
    }

    private GroupId read(String provider) {
        GroupId id = HeldTalk.in(open, provider);
        model.refresh();
        model.choose(id);
        return id;
    }

    private void search(String words) {
        model.search().wordsProperty().set(words);
        model.search().lookIfChanged();
    }

    private TalkHit selected() {
        return Objects.requireNonNull(model.search().selectedProperty().get());
    }

    @Test
    void thereIsNothingToChooseWithoutAGroup() {
        model.refresh();
        assertThat(model.groups()).isEmpty();
        assertThat(model.chosenProperty().get()).isNull();
    }

    @Test
    void groupsOfOtherStudiesAreNotListed() {
        HeldTalk.in(open, "openai", "/home/ann/other.study.yaml");
        GroupId own = HeldTalk.in(open, "openai");
        model.refresh();
        assertThat(model.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.id()).isEqualTo(own));
    }

    @Test
    void aGroupIsReadWithItsTurnsInOrderAndItsPrivateAnswersBetweenThem() {
        read("openai");
        assertThat(model.search().hits()).extracting(TalkHit::turn).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(selected().turn()).isEqualTo(1);
        assertThat(model.search().summaryProperty().get()).isEqualTo("7 turns");
        assertThat(model.search().lines().stream().filter(TalkLine.Aside.class::isInstance))
                .hasSize(4);
        assertThat(model.search().lines().get(3))
                .isInstanceOfSatisfying(
                        TalkLine.Note.class, note -> assertThat(note.text()).endsWith("on the table"));
        assertThat(model.search().lines().get(4))
                .isInstanceOfSatisfying(
                        TalkLine.Aside.class,
                        aside -> assertThat(aside.text())
                                .contains("in private about A · ", "“I might try it once", "” 3.10"));
        assertThat(model.search().lines().get(7))
                .isInstanceOfSatisfying(
                        TalkLine.Aside.class,
                        aside -> assertThat(aside.text()).endsWith("no answer. The reply was empty, asked twice."));
        assertThat(model.search().hits().get(2).said().turn().stance()).isEqualTo(Stance.AGREES);
        assertThat(model.search().hits().get(2).said().to())
                .isEqualTo(model.search().hits().get(1).said().name());
    }

    @Test
    void aSearchNarrowsTheTurnsAndMarksThemInTheWholeTalk() {
        read("openai");
        int all = model.search().lines().size();
        search("sensitive");
        assertThat(model.search().hits()).extracting(TalkHit::turn).containsExactlyInAnyOrder(3, 5);
        assertThat(model.search().hits()).allSatisfy(hit -> {
            assertThat(hit.excerpt().marks()).isNotEmpty();
            assertThat(model.search().lines().get(model.search().lineOf(hit))).isEqualTo(hit.said());
        });
        assertThat(model.search().lines()).hasSize(all);
        assertThat(model.search().summaryProperty().get()).isEqualTo("2 turns, best first");
    }

    @Test
    void aTurnOfAnotherGroupIsNotFound() {
        HeldTalk.in(open, "openai");
        read("openai");
        search("sensitive");
        assertThat(model.search().hits()).hasSize(2);
    }

    @Test
    void whatWasSaidInPrivateIsNotFoundAndTheSearchIsTakenBack() {
        read("openai");
        search("dentist");
        assertThat(model.search().hits()).isEmpty();
        assertThat(model.search().summaryProperty().get()).isEqualTo("Nothing found");
        assertThat(model.search().selectedProperty().get()).isNull();
        model.search().clearWords();
        assertThat(model.search().hits()).hasSize(7);
    }

    @Test
    void theTurnThatIsReadStaysWhileItIsAmongTheFound() {
        read("openai");
        model.search().selectedProperty().set(model.search().hits().get(4));
        search("hurts");
        assertThat(selected().turn()).isEqualTo(5);
        model.search().clearWords();
        assertThat(selected().turn()).isEqualTo(5);
        model.search().step(true);
        assertThat(selected().turn()).isEqualTo(6);
        model.refresh();
        assertThat(selected().turn()).isEqualTo(6);
    }

    @Test
    void aRehearsalIsNeverUsedAndAGroupIsDirectionalAtMost() {
        read("rehearsal");
        assertThat(Objects.requireNonNull(model.verdictProperty().get()).level())
                .isEqualTo(Verdict.Level.DO_NOT_USE);
        read("openai");
        assertThat(Objects.requireNonNull(model.verdictProperty().get()).level())
                .isEqualTo(Verdict.Level.DIRECTIONAL);
    }

    @Test
    void aGroupIsOpenedOnTheGroupPageAndLeftForTheInterviews() {
        GroupId id = read("openai");
        model.openInGroup();
        assertThat(places).containsExactly(new Place.GroupOf(id));
        model.choose(null);
        assertThat(model.search().lines()).isEmpty();
        assertThat(model.talkProperty().get()).isNull();
    }
}
