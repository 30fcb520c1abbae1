package app.moderato.file.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PictureFormat;
import app.moderato.core.study.PictureSize;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureImportTest {
    @TempDir
    Path folder = Path.of("");

    private PictureImport pictures() {
        return new PictureImport(folder);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private void refused(byte[] bytes, String sentence) {
        assertThatThrownBy(() -> pictures().add(bytes, "x.png"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aPictureThatIsSmallEnoughIsCopiedAsItIs() throws Exception {
        byte[] bytes = Drawn.file("png", 1568, 300);
        Path file = Files.write(folder.resolve("Große Packung (2).PNG"), bytes);
        ImportedPicture added = pictures().add(file);
        assertThat(added.picture().name()).isEqualTo("images/grosse-packung-2.png");
        assertThat(added.picture().bytes()).isEqualTo(bytes);
        assertThat(added.madeSmaller()).isFalse();
        assertThat(added.size()).hasToString("1568 × 300");
        assertThat(Files.readAllBytes(folder.resolve(added.picture().name()))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"png,4000,3000,1568,1176,png", "jpg,1200,6400,294,1568,jpg", "png,1569,10,1568,10,png"})
    void aLargeOneIsMadeSmallerAndTheOriginalKept(
            String format, int width, int height, int smallWidth, int smallHeight, String extension) throws Exception {
        byte[] bytes = Drawn.file(format, width, height);
        ImportedPicture added = pictures().add(bytes, "pack shot." + format);
        assertThat(files()).containsExactly("images/originals/pack-shot." + format, "images/pack-shot." + extension);
        assertThat(Files.readAllBytes(folder.resolve(Objects.requireNonNull(added.original()))))
                .isEqualTo(bytes);
        assertThat(added.originalSize()).hasToString(width + " × " + height);
        assertThat(added.size()).hasToString(smallWidth + " × " + smallHeight);
        assertThat(PictureSize.of(added.picture().bytes()).orElseThrow()).hasToString(smallWidth + " × " + smallHeight);
        BufferedImage small = image(added.picture().bytes());
        assertThat(new Color(small.getRGB(1, 1)).getBlue()).isGreaterThan(200);
        assertThat(new Color(small.getRGB(smallWidth - 2, smallHeight - 2)).getRed())
                .isGreaterThan(200);
    }

    @Test
    void theSamePictureIsAlwaysMadeSmallerInTheSameWay() throws Exception {
        byte[] bytes = Drawn.file("jpg", 3000, 2000);
        ImportedPicture first = pictures().add(bytes, "a");
        ImportedPicture again = pictures().add(bytes, "a");
        assertThat(again).isEqualTo(first);
        assertThat(files()).as("and is there once").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1,lt", "2,rt", "3,rb", "4,lb", "5,lt", "6,rt", "7,rb", "8,lb"})
    void aPhotographIsPutUpright(int orientation, String corner) throws Exception {
        byte[] bytes = Drawn.turned(Drawn.file("jpg", 2000, 1000), orientation);
        ImportedPicture added = pictures().add(bytes, "photo.jpg");
        BufferedImage small = image(added.picture().bytes());
        assertThat(small.getWidth()).isEqualTo(orientation < 5 ? 1568 : 784);
        int x = corner.charAt(0) == 'l' ? 20 : small.getWidth() - 20;
        int y = corner.charAt(1) == 't' ? 20 : small.getHeight() - 20;
        assertThat(new Color(small.getRGB(x, y)).getBlue()).isGreaterThan(200);
        assertThat(new Color(small.getRGB(small.getWidth() - x, small.getHeight() - y)).getRed())
                .isGreaterThan(200);
    }

    @Test
    void transparencyIsKeptAndAPhotographInAPngBecomesAJpeg() throws Exception {
        BufferedImage clear = new BufferedImage(2000, 2000, BufferedImage.TYPE_INT_ARGB);
        ImportedPicture logo = pictures().add(Drawn.file("png", clear), "logo.png");
        assertThat(image(logo.picture().bytes()).getColorModel().hasAlpha()).isTrue();

        BufferedImage noise = new BufferedImage(1700, 1400, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ImportedPicture photo = pictures().add(Drawn.file("png", noise), "photo.png");
        assertThat(photo.picture().mediaType()).isEqualTo("image/jpeg");
        assertThat(photo.picture().name()).isEqualTo("images/photo.jpg");
        assertThat(photo.original()).isEqualTo("images/originals/photo.png");
    }

    @Test
    void noFileIsEverReplaced() throws Exception {
        PictureImport pictures = pictures();
        assertThat(pictures.add(Drawn.file("png", 10, 10), "a.png").picture().name())
                .isEqualTo("images/a.png");
        assertThat(pictures.add(Drawn.file("png", 11, 10), "a.png").picture().name())
                .isEqualTo("images/a-2.png");
        assertThat(pictures.add(Drawn.file("png", 10, 10), "A!.png").picture().name())
                .isEqualTo("images/a.png");
        assertThat(pictures.add(Drawn.file("png", 12, 10), "../../etc/…")
                        .picture()
                        .name())
                .isEqualTo("images/etc.png");
        assertThat(pictures.add(Drawn.file("png", 13, 10), "").picture().name()).isEqualTo("images/picture.png");
        assertThat(files()).hasSize(4);
    }

    @Test
    void aWebPictureIsTakenAsItIs() throws Exception {
        ImportedPicture added = pictures().add(Drawn.webp(3000, 500), "w.webp");
        assertThat(added.picture().mediaType()).isEqualTo("image/webp");
        assertThat(added.madeSmaller()).isFalse();
        assertThat(added.staysTooLarge()).isTrue();
    }

    @Test
    void whatIsNoPictureOrATrapIsRefusedInASentence() throws Exception {
        byte[] png = Drawn.file("png", 20, 20);
        byte[] bomb = png.clone();
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        byte[] cmyk = Drawn.file("jpg", 20, 20);
        int frame = indexOfFrame(cmyk);
        cmyk[frame + 9] = 4;
        byte[] grown = png.clone();
        ByteBuffer.wrap(grown).putInt(16, 21);

        refused(new byte[] {0, 0, 0}, "is not a PNG, JPEG or WebP picture");
        refused(Arrays.copyOf(png, PictureImport.LARGEST + 1), "is larger than 10 MB");
        refused(bomb, "has 60000 × 60000 pixels");
        refused(cmyk, "the colours of a print shop (CMYK)");
        refused(Arrays.copyOf(png, 18), "is damaged");
        refused(Arrays.copyOf(Drawn.file("jpg", 20, 20), 200), "is damaged");
        refused(grown, "is damaged");
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> pictures().add(folder.resolve("no.png"))).hasMessageContaining("There is no picture");
    }

    private static int indexOfFrame(byte[] jpeg) {
        for (int i = 2; ; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                return i;
            }
        }
    }

    @Test
    void nothingIsWrittenThroughALinkOutOfTheFolder() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path study = Files.createDirectory(folder.resolve("study"));
        try {
            Files.createSymbolicLink(study.resolve("images"), elsewhere);
        } catch (IOException | UnsupportedOperationException e) {
            assumeThat(false).as("links can be made here").isTrue();
        }
        assertThatThrownBy(() -> new PictureImport(study).add(Drawn.file("png", 9, 9), "a.png"))
                .hasMessageContaining("leads out of the study's folder");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void sizesAreReadFromHeadersOfEachFormat() {
        assertThat(PictureSize.of(Drawn.file("png", 31, 17))).hasValue(new PictureSize(31, 17, 0));
        assertThat(PictureSize.of(Drawn.turned(Drawn.file("jpg", 31, 17), 6))).hasValue(new PictureSize(31, 17, 3));
        assertThat(PictureSize.of(Drawn.webp(31, 17))).hasValue(new PictureSize(31, 17, 0));
        assertThat(PictureSize.of(new byte[] {1, 2, 3})).isEmpty();
        assertThat(PictureSize.of(Arrays.copyOf(Drawn.file("jpg", 31, 17), 30))).isEmpty();
        assertThat(PictureFormat.of(Drawn.webp(1, 1))).hasValue(PictureFormat.WEBP);
    }
}
