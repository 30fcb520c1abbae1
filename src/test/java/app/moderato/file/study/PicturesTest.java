package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0};

    @TempDir
    private Path top;

    private Path folder = Path.of(".");

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectory(top.resolve("study"));
        Files.write(top.resolve("secret.jpg"), JPEG);
    }

    @Test
    void theTypeIsThatOfTheContentsWhateverTheName() throws IOException, InvalidInput {
        Files.write(folder.resolve("photo.png"), JPEG);
        assertThat(Pictures.in(folder).picture("./photo.png").mediaType()).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.jpg",
                "a/../../secret.jpg",
                "..\\secret.jpg",
                "/etc/passwd",
                "C:/x.png",
                "\\\\host\\x.png"
            })
    void nothingOutsideTheFolderIsRead(String name) {
        refused(name, "lies outside the study’s folder");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.jpg"), top.resolve("secret.jpg"));
        Files.createSymbolicLink(folder.resolve("up"), top);
        refused("link.jpg", "lies outside the study’s folder");
        refused("up/secret.jpg", "lies outside the study’s folder");
    }

    @Test
    void aLinkInsideTheFolderIsFine() throws IOException, InvalidInput {
        Files.write(folder.resolve("a.jpg"), JPEG);
        Files.createSymbolicLink(folder.resolve("b.jpg"), Path.of("a.jpg"));
        assertThat(Pictures.in(folder).picture("b.jpg").name()).isEqualTo("b.jpg");
    }

    @Test
    void whatCannotBeUsedIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.png"), "GIF89a");
        Files.createDirectory(folder.resolve("images"));
        byte[] large = Arrays.copyOf(JPEG, Pictures.LARGEST + 1);
        Files.write(folder.resolve("large.jpg"), large);
        refused("a.png", "“a.png” is not a PNG, JPEG or WebP picture. Save it as one of these.");
        refused("images", "“images” is not a file.");
        refused("large.jpg", "The picture “large.jpg” is larger than 10 MB. Save a smaller one.");
        refused("none.png", "There is no picture “none.png” in the study’s folder.");
        refused("https://example.org/x.png", "is an address. Put the picture into the study’s folder");
        refused("a\0b.png", "cannot be the name of a file");
    }

    @Test
    void aPictureOfExactlyTenMegabytesIsTaken() throws IOException, InvalidInput {
        Files.write(folder.resolve("large.jpg"), Arrays.copyOf(JPEG, Pictures.LARGEST));
        assertThat(Pictures.in(folder).picture("large.jpg").bytes()).hasSize(Pictures.LARGEST);
    }

    @Test
    void missingPicturesAndPersonasAreToldInTheirLines() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.study.yaml"),
                Studies.SMALL
                        .replace("text: A paste.", "text: A paste., images: [a.png, b.png]")
                        .replace("size: 2, population: us-adults", "personas: people.csv"));
        assertThatThrownBy(() -> new StudyReader(new Scales()).read(file)).hasMessage("""
                line 4: There is no picture “a.png” in the study’s folder. Check its name; the path is relative to the study file.
                line 4: There is no picture “b.png” in the study’s folder. Check its name; the path is relative to the study file.
                line 5: There is no file of personas “people.csv”. The path is relative to the study file; check the name.""");
    }

    private void refused(String name, String sentence) {
        assertThatThrownBy(() -> Pictures.in(folder).picture(name))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(sentence);
    }
}
