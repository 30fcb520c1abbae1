package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Persona;
import app.moderato.core.study.PanelSpec;
import app.moderato.file.panel.PanelLibrary;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.StudyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelKeepingTest {
    @TempDir
    Path folder;

    private record Parts(PanelViewModel model, PanelKeeping keeping) {
        static Parts of(OpenDesk open) {
            Messages messages = Messages.beside(PanelKeeping.class);
            PanelViewModel model = new PanelViewModel(open.desk(), open.tasks(), place -> {}, new SplittableRandom(1));
            PanelLibrary library =
                    new PanelLibrary(open.desk().ports().workspaceFile().resolveSibling("panels"));
            return new Parts(
                    model,
                    new PanelKeeping(model, new BesideStudy(open.desk(), open.tasks(), messages), library, messages));
        }
    }

    private static OpenStudy study(OpenDesk open) {
        return Objects.requireNonNull(open.desk().studyProperty().get());
    }

    private static PanelSpec spec(OpenDesk open) {
        return study(open).study().panel();
    }

    @Test
    void frozenPeopleStayTheSameWhateverTheSeed() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openSample();
            Parts parts = Parts.of(open);
            List<Persona> people = study(open).panel().personas();
            parts.keeping().freeze();
            assertThat(study(open).bundled())
                    .as("a bundled study becomes one's own first")
                    .isFalse();
            assertThat(study(open).study().title()).endsWith(", copy");
            assertThat(spec(open).personas()).isEqualTo("people.csv");
            assertThat(spec(open).population()).isNull();
            assertThat(study(open).panel().personas()).isEqualTo(people);
            parts.model().editor().drawAnew();
            assertThat(study(open).panel().personas()).isEqualTo(people);
            assertThat(parts.keeping().outcomeProperty().get()).startsWith("These 200 people are in people.csv");
            parts.keeping().close();
            assertThat(parts.keeping().outcomeProperty().get()).isEmpty();
        }
    }

    @Test
    void apanelThatCannotBeDrawnIsNotFrozen() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openSample();
            Parts parts = Parts.of(open);
            parts.model().editor().range("age", "3-4");
            parts.keeping().freeze();
            assertThat(spec(open).personas()).isNull();
            assertThat(parts.keeping().outcomeProperty().get()).startsWith("The panel cannot be drawn");
        }
    }

    @Test
    void aPanelOfOneStudyIsUsedInAnother() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().open(StudyFolder.lunchBoxes(folder));
            Parts parts = Parts.of(open);
            List<Persona> people = study(open).panel().personas();
            List<String> refused = new ArrayList<>();
            parts.keeping().keep(" ?! ", () -> {}, refused::add);
            assertThat(refused).containsExactly("Give the panel a name with a letter or a digit in it.");
            parts.keeping().keep("Office / Bern", () -> refused.add("done"), refused::add);
            parts.keeping().keep("Office Bern", () -> {}, refused::add);
            assertThat(refused.subList(1, 3))
                    .containsExactly(
                            "done", "The library has a panel called “Office Bern” already. Choose another name.");

            open.desk().openSample();
            parts.keeping().list();
            assertThat(parts.keeping().entries()).singleElement().satisfies(entry -> {
                assertThat(entry.name()).isEqualTo("Office Bern");
                assertThat(entry.people()).isEqualTo(62);
                parts.keeping().use(entry, () -> {});
            });
            assertThat(study(open).panel().personas()).isEqualTo(people);
            assertThat(spec(open).personas()).isEqualTo("office-bern.csv");
            assertThat(parts.model().shown()).hasSize(62);
        }
    }

    @Test
    void marginsOfOnesOwnAreCopiedBesideTheStudyOrTyped() throws Exception {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openSample();
            Parts parts = Parts.of(open);
            Path margins = Files.writeString(
                    folder.resolve("Meine Zahlen.csv"), "attribute,category,share\nland,Uri,0.5\nland,Zug,0.5\n");
            parts.keeping().margins(margins);
            assertThat(spec(open).population()).isEqualTo("meine-zahlen.csv");
            assertThat(study(open).panel().personas())
                    .allSatisfy(one -> assertThat(one.attribute("land")).get().isIn("Uri", "Zug"));
            assertThat(parts.model().attributesProperty().get())
                    .extracting(one -> one.name())
                    .containsExactly("land");

            List<String> refused = new ArrayList<>();
            parts.keeping().margins("attribute,category,share\nland,Uri,0.5\n", () -> {}, refused::add);
            assertThat(refused).singleElement().asString().contains("add up to 0.500, not to 1");
            parts.keeping().margins("attribute,category,share\nage,20-29,0.5\nage,30+,0.5\n", () -> {}, refused::add);
            assertThat(spec(open).population()).isEqualTo("margins.csv");
            assertThat(parts.model().attributesProperty().get())
                    .extracting(one -> one.numeric())
                    .containsExactly(true);

            parts.keeping().margins(Files.writeString(folder.resolve("no.csv"), "a,b\n1,2\n"));
            assertThat(parts.keeping().outcomeProperty().get()).contains("attribute, category and share");
            assertThat(spec(open).population()).isEqualTo("margins.csv");
        }
    }
}
