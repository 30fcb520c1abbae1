package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.InvalidInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelLibraryTest {
    private static final Panel PANEL = new Panel(
            List.of(
                    new Persona(new PersonaId("a"), "Ann", Map.of("age", "30"), 0.5, "Likes =tea, “green”."),
                    new Persona(new PersonaId("b"), "", Map.of(), 1.5, "")),
            List.of());

    @TempDir
    Path folder;

    @Test
    void whatIsKeptComesBackToTheLetter() throws Exception {
        PanelLibrary library = new PanelLibrary(folder.resolve("panels"));
        assertThat(library.all()).isEmpty();
        library.keep("Ärztinnen & Ärzte, 2026", PANEL);
        assertThat(library.all()).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("Ärztinnen Ärzte, 2026");
            assertThat(entry.people()).isEqualTo(2);
            assertThat(entry.trouble()).isEmpty();
        });
        assertThat(library.read("Ärztinnen Ärzte, 2026").personas()).isEqualTo(PANEL.personas());
    }

    @Test
    void noNameLeadsOutOfTheLibrary() throws Exception {
        PanelLibrary library = new PanelLibrary(folder.resolve("panels"));
        library.keep("../../escape", PANEL);
        assertThat(folder.resolve("panels/escape.csv")).exists();
        assertThatThrownBy(() -> library.read("../secret")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> library.keep("   ", PANEL)).hasMessageContaining("a letter or a digit");
        assertThatThrownBy(() -> library.keep("escape", PANEL)).hasMessageContaining("already");
    }

    @Test
    void aBrokenFileIsListedWithItsTroubleAndHidesNoOther() throws Exception {
        PanelLibrary library = new PanelLibrary(folder);
        library.keep("good", PANEL);
        Files.writeString(folder.resolve("broken.csv"), "id,name\n1\n");
        assertThat(library.all()).hasSize(2).anySatisfy(entry -> {
            assertThat(entry.name()).isEqualTo("broken");
            assertThat(entry.trouble()).isNotEmpty();
        });
    }

    @Test
    void aFileBesideAStudyIsNeverWrittenOver() throws Exception {
        Files.writeString(folder.resolve("people.csv"), "mine");
        assertThat(StudyNeighbour.people(folder, "People!", PANEL)).isEqualTo("people-2.csv");
        assertThat(StudyNeighbour.people(folder, "people", PANEL))
                .as("the same people need no second file")
                .isEqualTo("people-2.csv");
        assertThat(folder.resolve("people.csv")).hasContent("mine");
        assertThat(PersonasReader.read(folder.resolve("people-2.csv"))).isEqualTo(PANEL.personas());
    }

    @Test
    void marginsThatLieBesideTheStudyKeepTheirName() throws Exception {
        Path own = Files.writeString(
                folder.resolve("Land und Leute.csv"), "attribute,category,share\nland,a,0.5\nland,b,0.5\n");
        assertThat(StudyNeighbour.margins(folder, own)).isEqualTo("Land und Leute.csv");
        Path elsewhere = Files.createDirectory(folder.resolve("study"));
        assertThat(StudyNeighbour.margins(elsewhere, own)).isEqualTo("land-und-leute.csv");
        assertThatThrownBy(() -> StudyNeighbour.margins(elsewhere, "m", "attribute,category\n"))
                .isInstanceOf(InvalidInput.class);
    }
}
