package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.PanelProfile;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.PanelSpec;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelViewModelTest {
    @TempDir
    Path folder;

    private final List<Place> visited = new ArrayList<>();

    private PanelViewModel model(OpenDesk open) {
        return new PanelViewModel(open.desk(), open.tasks(), visited::add, new SplittableRandom(1));
    }

    private static ReadPanel panel(PanelViewModel model) {
        return Objects.requireNonNull(model.panelProperty().get());
    }

    private static PanelSpec spec(PanelViewModel model) {
        return Objects.requireNonNull(model.designProperty().get())
                .study()
                .study()
                .panel();
    }

    private static AttributeFilter filter(PanelViewModel model, String attribute) {
        return model.filters().stream()
                .filter(filter -> filter.name().equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSampledPanelIsDescribed() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            PanelViewModel model = model(open);
            assertThat(model.stateProperty().get()).isEqualTo(State.READY);
            assertThat(model.factsProperty().get()).isEqualTo("US adults, 18 and over, seed 42");
            assertThat(model.shown()).hasSize(200);
            assertThat(model.filters())
                    .extracting(AttributeFilter::name)
                    .containsExactly("age", "gender", "income", "state", "race", "region", "education");
            assertThat(panel(model).quotas().getFirst()).isEqualTo(new QuotaRow.Heading("age"));
            PanelProfile profile = panel(model).profile();
            PanelWords words = model.words();
            assertThat(words.people(profile, spec(model)))
                    .isEqualTo(new PanelWords.Figure("200", "people", "of 200 ordered"));
            assertThat(words.weights(profile, spec(model)))
                    .isEqualTo(new PanelWords.Figure("1.00", "weight", "all count the same"));
            assertThat(words.weightNote(profile)).isEqualTo("Everybody counts for one person.");
        }
    }

    @Test
    void searchAndFiltersNarrowTheListTogether() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            PanelViewModel model = model(open);
            filter(model, "gender").chosen().add("female");
            int women = model.shown().size();
            assertThat(women).isBetween(90, 110);
            filter(model, "age").chosen().add("25-34");
            filter(model, "age").chosen().add("65+");
            assertThat(model.shown()).isNotEmpty().hasSizeLessThan(women).allSatisfy(row -> {
                int age = Integer.parseInt(row.value("age"));
                assertThat(age >= 65 || (age >= 25 && age <= 34)).isTrue();
                assertThat(row.value("gender")).isEqualTo("female");
            });
            assertThat(model.countProperty().get()).isEqualTo(model.shown().size() + " of 200");
            model.searchProperty().set("  TEXAS ");
            assertThat(model.shown())
                    .allSatisfy(row -> assertThat(row.value("state")).isEqualTo("Texas"));
            model.clear();
            assertThat(model.shown()).hasSize(200);
            assertThat(model.filteredProperty().get()).isFalse();
            assertThat(model.countProperty().get()).isEmpty();
        }
    }

    @Test
    void aPersonAskedForIsShownEvenWhereTheFiltersHideThem() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            PanelViewModel model = model(open);
            model.searchProperty().set("nobody is called so");
            assertThat(model.shown()).isEmpty();
            model.select(new PersonaId("p017"));
            assertThat(model.shown())
                    .contains(Objects.requireNonNull(model.selectedProperty().get()));
            assertThat(model.selectedProperty().get().persona().id()).isEqualTo(new PersonaId("p017"));
        }
    }

    @Test
    void peopleOfAFileAreCountedWithWhatIsMissing() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            PanelViewModel model = model(open);
            assertThat(model.factsProperty().get()).isEqualTo("People from people.csv");
            PanelProfile profile = panel(model).profile();
            PanelWords words = model.words();
            assertThat(words.people(profile, spec(model)).caption()).isEqualTo("all that the file has");
            assertThat(words.copies(model.copiesProperty().get(), 62))
                    .isEqualTo(new PanelWords.Figure("2", "near-copies", "closest pair 1.00 similar"));
            assertThat(words.weights(profile, spec(model)).figure()).isEqualTo("0.60–1.37");
            assertThat(words.weightNote(profile)).isEqualTo("Nobody counts for more than 1.4 people.");
            assertThat(panel(model).quotas())
                    .contains(new QuotaRow.Line("", 12, null, QuotaRow.ROOM * 24))
                    .doesNotContain(new QuotaRow.Heading("job"));
            filter(model, "city").chosen().add("");
            assertThat(model.shown())
                    .hasSize(12)
                    .allSatisfy(row -> assertThat(row.value("city")).isEmpty());
            model.searchProperty().set("regrets");
            assertThat(model.shown()).isEmpty();
            model.clear();
            model.searchProperty().set("regrets");
            assertThat(model.shown())
                    .singleElement()
                    .satisfies(row -> assertThat(row.persona().id().value()).isEqualTo("w01"));
        }
    }

    @Test
    void thereIsAnInterviewToOpenOnlyAfterARunWithThisVeryPerson() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            PanelViewModel model = model(open);
            model.select(new PersonaId("p005"));
            assertThat(model.interviewedProperty().get()).isTrue();
            model.interview();
            assertThat(visited).containsExactly(new Place.Interview(new PersonaId("p005"), null, null));

            open.desk().openSample();
            assertThat(model.interviewedProperty().get())
                    .as("the bundled sample was not run, and its p005 is somebody else")
                    .isFalse();
            model.interview();
            assertThat(visited).hasSize(1);
        }
    }

    @Test
    void filtersBelongToThePanelTheyWereMadeFor() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            PanelViewModel model = model(open);
            filter(model, "gender").chosen().add("female");
            open.desk().open(StudyFolder.lunchBoxes(folder));
            assertThat(model.shown()).hasSize(62);
            assertThat(model.filteredProperty().get()).isFalse();
            assertThat(model.filters()).extracting(AttributeFilter::name).containsExactly("age", "city", "job");
        }
    }
}
