package app.moderato.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.PersonaId;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.AsProvider;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class SetupModelTest {
    @TempDir
    Path folder;

    private static List<PersonaId> ids(SetupModel setup) {
        return setup.seats().stream().map(SetupModel.Seat::id).toList();
    }

    @Test
    void theStudysPlanIsSeatedAndPriced() {
        try (GroupBench bench = new GroupBench(folder)) {
            SetupModel setup = bench.seated();
            assertThat(setup.peopleProperty().get()).isEqualTo(8);
            assertThat(setup.mostPeople()).isEqualTo(10);
            assertThat(ids(setup)).hasSize(8).doesNotHaveDuplicates();
            assertThat(setup.suggested()).isTrue();
            assertThat(setup.agenda()).isNotEmpty().allMatch(row -> row.progress() == StageRow.Progress.TO_COME);
            assertThat(setup.rehearsalProperty().get()).isTrue();
            assertThat(setup.leavesProperty().get())
                    .isEqualTo("Rehearsal: nothing leaves this computer, nobody is real.");
            assertThat(setup.estimateProperty().get())
                    .startsWith("About 5 min of talk")
                    .endsWith("Costs nothing.");
            assertThat(setup.obstacleProperty().get()).isEmpty();
        }
    }

    @Test
    void whereAPaidModelIsChosenItsCostAndWhatGoesThereAreTold() {
        Preferences connected =
                Preferences.DEFAULT.withConnection(OpenDesk.OPENAI).withChosen(OpenDesk.OPENAI.id());
        try (GroupBench bench = new GroupBench(
                folder, connected, settings -> new AsProvider(new RehearsalModel(SampleWorkspace.EMBEDDER)))) {
            SetupModel setup = bench.seated();
            assertThat(setup.rehearsalProperty().get()).isFalse();
            assertThat(setup.leavesProperty().get())
                    .isEqualTo("What 8 people are like, 1 concept and all that is said go to OpenAI.");
            assertThat(setup.estimateProperty().get()).contains("Likely $");
        }
    }

    @Test
    void somebodyElseTakesTheSeatOfWhoIsSentAway() {
        try (GroupBench bench = new GroupBench(folder)) {
            SetupModel setup = bench.seated();
            List<PersonaId> before = ids(setup);
            setup.exchange(before.get(2));
            bench.seated();
            assertThat(setup.suggested()).isFalse();
            assertThat(ids(setup)).hasSize(8).doesNotContain(before.get(2));
            assertThat(ids(setup).get(2)).isNotIn(before);
            assertThat(ids(setup).get(3)).isEqualTo(before.get(3));
            setup.suggest();
            bench.seated();
            assertThat(ids(setup)).isEqualTo(before);
        }
    }

    @Test
    void twoExchangesInARowAreBothKept() {
        try (GroupBench bench = new GroupBench(folder)) {
            SetupModel setup = bench.seated();
            List<PersonaId> before = ids(setup);
            setup.exchange(before.get(0));
            setup.exchange(before.get(1));
            bench.seated();
            assertThat(ids(setup)).doesNotContain(before.get(0), before.get(1)).hasSize(8);
            setup.exchange(before.get(0));
            assertThat(setup.readyProperty().get()).isTrue();
        }
    }

    @Test
    void whenEverybodyWasThereOnceTheFirstMayComeBack() {
        try (GroupBench bench = new GroupBench(folder)) {
            SetupModel setup = bench.seated();
            Set<PersonaId> seen = new HashSet<>(ids(setup));
            for (int i = 0; i < 40 - 8 + 1; i++) {
                PersonaId now = ids(setup).getFirst();
                setup.exchange(now);
                bench.seated();
                assertThat(ids(setup).getFirst()).isNotEqualTo(now);
                seen.addAll(ids(setup));
            }
            assertThat(seen).hasSize(40);
        }
    }

    @Test
    void anotherNumberOfPeopleIsSeatedAnew() {
        try (GroupBench bench = new GroupBench(folder)) {
            SetupModel setup = bench.seated();
            setup.exchange(ids(setup).getFirst());
            setup.peopleProperty().set(5);
            assertThat(setup.readyProperty().get()).isFalse();
            assertThat(setup.estimateProperty().get()).isEmpty();
            bench.seated();
            assertThat(ids(setup)).hasSize(5);
            assertThat(setup.suggested()).isTrue();
        }
    }

    @Test
    void severalGroupsNeedAModelInTheChair() {
        try (GroupBench bench = new GroupBench(folder)) {
            SetupModel setup = bench.seated();
            setup.groupsProperty().set(3);
            assertThat(setup.byModelProperty().get()).isTrue();
            bench.seated();
            assertThat(setup.estimateProperty().get()).startsWith("About 15 min of talk");
            setup.byModelProperty().set(false);
            assertThat(setup.groupsProperty().get()).isEqualTo(1);
        }
    }

    @Test
    void askingOnceMoreWithoutTheGroupTakesMoreCalls() {
        try (GroupBench bench = new GroupBench(folder)) {
            SetupModel setup = bench.seated();
            int with = calls(setup);
            setup.aloneProperty().set(false);
            bench.seated();
            assertThat(calls(setup)).isLessThan(with);
        }
    }

    private static int calls(SetupModel setup) {
        Matcher calls =
                Pattern.compile("(\\d+) calls").matcher(setup.estimateProperty().get());
        assertThat(calls.find()).isTrue();
        return Integer.parseInt(calls.group(1));
    }

    @Test
    void anUnfinishedStudySeatsNobody() {
        try (GroupBench bench = new GroupBench(folder)) {
            SetupModel setup = bench.seated();
            bench.desk
                    .drafting()
                    .change(
                            new Drafting.Step("Remove concepts", "", new Place.Concepts(null)),
                            draft -> draft.with(study -> study.withConcepts(List.of())));
            bench.until(() -> !setup.obstacleProperty().get().isEmpty());
            assertThat(setup.obstacleProperty().get()).isEqualTo("The study lacks something; finish its design first.");
            assertThat(setup.readyProperty().get()).isFalse();
            assertThat(setup.seats()).isEmpty();
            setup.begin(false);
            assertThat(bench.groups.busyProperty().get()).isFalse();
        }
    }

    @Test
    void thoseAtTheTableAreThoseWhoWereChosen() {
        try (GroupBench bench = new GroupBench(folder)) {
            SetupModel setup = bench.seated();
            setup.exchange(ids(setup).getLast());
            bench.seated();
            List<PersonaId> chosen = ids(setup);
            setup.begin(true);
            bench.until(() -> bench.page.tableProperty().get() != null);
            assertThat(bench.table().people().rows()).extracting(PersonRow::id).isEqualTo(chosen);
            assertThat(bench.table().record().rehearsal()).isTrue();
        }
    }
}
