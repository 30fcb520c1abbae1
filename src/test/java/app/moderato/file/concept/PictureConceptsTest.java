package app.moderato.file.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Problem;
import app.moderato.file.picture.PictureImport;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureConceptsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void eachPictureIsAConceptInTheOrderOfTheirNumbers() throws Exception {
        Path study = Files.createDirectory(folder.resolve("study"));
        int width = 10;
        for (String name : List.of("board 10.png", "board 2.png", "Board_1.png", ".hidden.png")) {
            ImageIO.write(
                    new BufferedImage(width++, 9, BufferedImage.TYPE_INT_RGB),
                    "png",
                    folder.resolve(name).toFile());
        }
        Files.writeString(folder.resolve("readme.txt"), "not a picture");
        Concept existing =
                new Concept(new ConceptId("board-2"), "Board 2", "x", null, List.of(), Map.of(), false, false);
        ImportedConcepts imported = PictureConcepts.in(folder, List.of(existing), new PictureImport(study));
        assertThat(imported.concepts()).extracting(Concept::name).containsExactly("Board 1", "Board 2", "Board 10");
        assertThat(imported.concepts())
                .extracting(concept -> concept.id().value())
                .containsExactly("board-1", "board-2-2", "board-10");
        assertThat(imported.concepts())
                .flatExtracting(Concept::pictures)
                .extracting(Picture::name)
                .containsExactly("images/board-1.png", "images/board-2.png", "images/board-10.png");
        assertThat(imported.problems())
                .extracting(Problem::sentence)
                .containsExactly("“readme.txt” is not a PNG, JPEG or WebP picture. Save it as one of these.");
    }

    @ParameterizedTest
    @CsvSource({
        "spot_final-cut.v2.png,Spot final cut.v2",
        "ärger.jpeg,Ärger",
        "2024-05.png,2024-05",
        "noextension,Noextension",
        ".png,.png"
    })
    void namesAreTheFilesNamesInWords(String file, String name) {
        assertThat(PictureConcepts.name(file)).isEqualTo(name);
    }

    @Test
    void numbersCountAndCaseDoesNot() {
        assertThat(Stream.of("b", "a10", "A9", "a09", "a", "a9b", "10", "9").sorted(new NaturalOrder<>(text -> text)))
                .containsExactly("9", "10", "a", "A9", "a09", "a9b", "a10", "b");
    }

    @Test
    void aFolderWithoutPicturesIsTold() throws Exception {
        PictureImport pictures = new PictureImport(folder);
        assertThatThrownBy(() -> PictureConcepts.in(folder, List.of(), pictures))
                .hasMessageContaining("There are no pictures");
        assertThatThrownBy(() -> PictureConcepts.in(folder.resolve("gone"), List.of(), pictures))
                .hasMessageContaining("is not a folder");
    }
}
