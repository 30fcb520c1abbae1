package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnStudiesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:15:00Z");

    @TempDir
    Path folder;

    private final Set<Path> known = new HashSet<>();

    private OwnStudies own() {
        return new OwnStudies(folder.resolve("studies"), known::contains);
    }

    @Test
    void aStudyGetsAFolderWithItsPicturesAndTheFilesOfItsPanel() throws InvalidInput, IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), "id\na\n");
        Picture picture = new Picture("images/a.png", "image/png", new byte[] {1, 2});
        Path file = own().create("Größe & Co.", "moderato: 1", List.of(picture), Map.of("panel/people.csv", people));

        assertThat(file).isEqualTo(folder.resolve("studies/groesse-co/groesse-co.study.yaml"));
        assertThat(file).hasContent("moderato: 1");
        assertThat(file.resolveSibling("images/a.png")).hasBinaryContent(new byte[] {1, 2});
        assertThat(file.resolveSibling("panel/people.csv")).hasContent("id\na\n");
    }

    @Test
    void nothingIsWrittenOutsideTheStudysFolder() throws InvalidInput, IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), "id\na\n");
        Picture picture = new Picture("../../b.png", "image/png", new byte[] {1});
        own().create("Snacks", "moderato: 1", List.of(picture), Map.of("../../p.csv", people));
        assertThat(folder.resolve("b.png")).doesNotExist();
        assertThat(folder.resolve("p.csv")).doesNotExist();
    }

    @Test
    void aStudyThatCannotBeWrittenWholeLeavesNothing() {
        Map<String, Path> gone = Map.of("p.csv", folder.resolve("gone.csv"));
        assertThatThrownBy(() -> own().create("Snacks", "moderato: 1", List.of(), gone))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cannot be kept in");
        assertThat(folder.resolve("studies/snacks")).doesNotExist();
    }

    @Test
    void aPlaceThatWasAnothersIsNotTakenAgain() throws InvalidInput {
        Path first = own().create("Snacks", "moderato: 1", List.of());
        own().remove(first, NOW);
        assertThat(own().create("Snacks", "moderato: 1", List.of()))
                .isEqualTo(folder.resolve("studies/snacks-2/snacks.study.yaml"));
        known.add(folder.resolve("studies/snacks-3/snacks.study.yaml"));
        assertThat(own().create("Snacks", "moderato: 1", List.of()))
                .isEqualTo(folder.resolve("studies/snacks-4/snacks.study.yaml"));
    }

    @Test
    void aRemovedStudyIsBroughtBackWithAllThatLayBesideItOrErasedAfterAMonth() throws InvalidInput, IOException {
        Path file = own().create("Snacks", "moderato: 1", List.of());
        Files.writeString(file.resolveSibling("note.txt"), "mine");
        Path bin = own().remove(file, NOW);
        assertThat(file.getParent()).doesNotExist();

        own().tidy(NOW.plus(Duration.ofDays(29)));
        own().restore(bin, file);
        assertThat(file).hasContent("moderato: 1");
        assertThat(file.resolveSibling("note.txt")).hasContent("mine");

        Path again = own().remove(file, NOW);
        own().tidy(NOW.plus(Duration.ofDays(31)));
        assertThat(again).doesNotExist();
    }

    @Test
    void whatWasRemovedIsListedWithTheDayItIsErasedAndWhereItWas() throws InvalidInput, IOException {
        assertThat(own().removed()).isEmpty();
        Path snacks = own().create("Snacks", "moderato: 1", List.of());
        Path soups = own().create("Soups", "moderato: 1", List.of());
        Files.writeString(soups.resolveSibling("soups (draft 2026-11-26 10.15.00).study.yaml"), "moderato: 1");
        own().remove(snacks, NOW);
        own().remove(soups, NOW.plusSeconds(60));
        Files.createDirectory(folder.resolve("studies/.deleted/nothing in it"));
        Files.writeString(folder.resolve("studies/.deleted/stray.study.yaml"), "moderato: 1");

        assertThat(own().removed()).extracting(OwnStudies.Removed::file).containsExactly(soups, snacks);
        OwnStudies.Removed last = own().removed().getFirst();
        assertThat(last.now()).exists().hasFileName("soups.study.yaml");
        assertThat(last.erasedAt()).isEqualTo(NOW.plusSeconds(60).plus(Duration.ofDays(30)));
        own().restore(last.place(), last.file());
        assertThat(soups).exists();
        assertThat(own().removed()).hasSize(1);
    }

    @Test
    void aStudyFromElsewhereIsLeftWhereItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("snacks.study.yaml"), "moderato: 1");
        assertThat(own().holds(file)).isFalse();
        assertThatThrownBy(() -> own().remove(file, NOW)).hasMessageContaining("left where it is");
        assertThat(file).exists();
    }
}
