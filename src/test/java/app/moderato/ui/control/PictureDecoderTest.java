package app.moderato.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.StudyFolder;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnScreen
class PictureDecoderTest {
    @TempDir
    Path folder;

    @Test
    void aSmallPictureKeepsItsSize() throws IOException {
        byte[] bytes = Files.readAllBytes(StudyFolder.png(folder.resolve("a.png"), 200, 150, Color.RED));
        assertThat(PictureDecoder.decode(bytes)).hasValueSatisfying(image -> {
            assertThat(image.getWidth()).isEqualTo(200);
            assertThat(image.getPixelReader().getArgb(1, 1)).isEqualTo(Color.RED.getRGB());
        });
    }

    @Test
    void aLargePictureIsDrawnSmaller() throws IOException {
        byte[] bytes = Files.readAllBytes(StudyFolder.png(folder.resolve("a.png"), 5_000, 2_500, Color.RED));
        assertThat(PictureDecoder.decode(bytes)).hasValueSatisfying(image -> {
            assertThat(image.getWidth()).isEqualTo(PictureDecoder.LONGEST);
            assertThat(image.getHeight()).isEqualTo(PictureDecoder.LONGEST / 2.0);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.png", "huge.png", "modern.webp", "people.csv"})
    void whatCannotBeDrawnIsNoPicture(String name) throws IOException {
        StudyFolder.hostile(folder);
        StudyFolder.lunchBoxes(folder);
        assertThat(PictureDecoder.decode(Files.readAllBytes(folder.resolve(name))))
                .isEmpty();
    }
}
