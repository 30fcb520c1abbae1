package app.moderato.file.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Price;
import app.moderato.core.study.PriceText;
import app.moderato.core.study.Problem;
import app.moderato.file.picture.PictureImport;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptTableTest {
    private static final Concept EXISTING = new Concept(
            new ConceptId("mint"), "Mint", "A paste.", Price.parse("3 EUR"), List.of(), Map.of(), true, true);

    @TempDir
    Path folder = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void makeFolders() throws Exception {
        study = Files.createDirectory(folder.resolve("study"));
    }

    private ImportedConcepts read(byte[] bytes, Concept... existing) throws Exception {
        Path file = Files.write(folder.resolve("concepts.csv"), bytes);
        return ConceptTable.read(file, List.of(existing), new PictureImport(study));
    }

    private ImportedConcepts read(String text, Concept... existing) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8), existing);
    }

    private void picture(String name) throws Exception {
        Files.createDirectories(folder.resolve(name).getParent());
        ImageIO.write(
                new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve(name).toFile());
    }

    private static List<String> told(ImportedConcepts imported) {
        return imported.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void eachRowIsAConceptAndUnknownColumnsAreAttributes() throws Exception {
        picture("shots/a.png");
        picture("shots/b.png");
        ImportedConcepts imported = read("""
                Concept name,Description,Price,Picture,Control,claim,Format
                Charcoal Fresh,"With activated charcoal,
                in a tube.",4.99 USD,shots/a.png|shots/b.png,no,whitening,paste
                Plain,An ordinary paste.,$1.99,,x,,paste
                """);
        assertThat(told(imported)).isEmpty();
        Concept first = imported.concepts().getFirst();
        assertThat(first.id()).hasToString("charcoal-fresh");
        assertThat(first.text()).isEqualTo("With activated charcoal,\nin a tube.");
        assertThat(first.price()).isEqualTo(Price.parse("4.99 USD"));
        assertThat(first.pictures()).extracting(Object::toString).containsExactly("images/a.png", "images/b.png");
        assertThat(first.attributes()).isEqualTo(Map.of("claim", "whitening", "Format", "paste"));
        assertThat(first.control()).isFalse();
        Concept second = imported.concepts().getLast();
        assertThat(second.attributes()).isEqualTo(Map.of("Format", "paste"));
        assertThat(second.control() && second.repeat()).isTrue();
    }

    @Test
    void aSpreadsheetInGermanSettingsIsReadAsWell() throws Exception {
        String text =
                "Bezeichnung;Beschreibung;Preis;Währung;Bild\nMüsli Süß;Für früh;1.299,50;CHF;\nBär;„Größe“;2,5;;\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            ImportedConcepts imported = read(text.getBytes(charset), EXISTING);
            assertThat(told(imported)).isEmpty();
            assertThat(imported.concepts())
                    .extracting(Concept::id)
                    .extracting(ConceptId::value)
                    .containsExactly("muesli-suess", "baer");
            assertThat(imported.concepts())
                    .extracting(Concept::price)
                    .containsExactly(Price.parse("1299.50 CHF"), Price.parse("2.5 EUR"));
            assertThat(imported.concepts().getLast().text()).isEqualTo("„Größe“");
        }
        assertThat(read("sep=;\r\nname;text\r\nA;B, or C\r\n").concepts()).hasSize(1);
        assertThat(read("name\ttext\nA\tB, or C\n").concepts())
                .extracting(Concept::text)
                .containsExactly("B, or C");
    }

    @Test
    void idsDifferFromThoseOfTheStudyAndFromEachOther() throws Exception {
        assertThat(read("name,text\nMint,a\nMINT!,b\n薄荷,c\n", EXISTING).concepts())
                .extracting(concept -> concept.id().value())
                .containsExactly("mint-2", "mint-3", "concept");
    }

    @Test
    void whatIsOddIsNamedByItsLineAndTheRestIsTaken() throws Exception {
        picture("x.png");
        Files.writeString(folder.resolve("note.txt"), "no picture");
        ImportedConcepts imported = read("""
                name,text,price,image,control,text
                ,Nameless,,,,
                Nothing,,,,,

                Dear,"A ""dear"" one",four dollars,,maybe,
                Lost,Text,,nowhere.png,,
                Sly,Text,,../x.png,,
                Note,Text,,note.txt,,
                Second control,Text,,,yes,
                ,,,x.png,,
                Wide,Text,,,,,more
                """, EXISTING);
        assertThat(told(imported))
                .containsExactly(
                        "line 1: The column “text” says the same as one before it and is left out. Rename it to keep it.",
                        "line 2: The row has no name and is left out. Write one into its name column.",
                        "line 3: “Nothing” has neither a text nor a picture and is left out.",
                        "line 5: “maybe” does not say whether “Dear” is the control; it is taken as no. Write yes or no.",
                        "line 5: The price “four dollars” of “Dear” is left out. Write the amount and the currency code,"
                                + " like 4.99 USD.",
                        "line 6: There is no picture “nowhere.png” beside the table. Check its name.",
                        "line 7: There is no picture “../x.png” beside the table. Check its name.",
                        "line 8: “note.txt” is not a PNG, JPEG or WebP picture. Save it as one of these.",
                        "line 9: A study has one control, and there is one before “Second control”, which is taken as an"
                                + " ordinary concept.",
                        "line 11: “Wide” has more cells than there are columns; those beyond are left out. Put texts that"
                                + " hold the separator into double quotes.");
        assertThat(imported.concepts())
                .extracting(Concept::name)
                .containsExactly("Dear", "Lost", "Sly", "Note", "Second control", "X", "Wide");
        assertThat(imported.concepts()).noneMatch(Concept::control);
    }

    @Test
    void nothingOutsideTheTablesFolderIsTaken() throws Exception {
        picture("secret.png");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path file = Files.writeString(inner.resolve("c.csv"), "name,text,image\nA,B,../secret.png\n");
        ImportedConcepts imported = ConceptTable.read(file, List.of(), new PictureImport(study));
        assertThat(told(imported))
                .containsExactly(
                        "line 2: The picture “../secret.png” lies outside the table's folder. Copy it beside the"
                                + " table.");
        assertThat(study).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            4.99 USD~4.99 USD
            $4.99~4.99 USD
            4,99 €~4.99 EUR
            €4~4 EUR
            CHF 1'200.50~1200.50 CHF
            1.200 EUR~1200 EUR
            1,200,000 usd~1200000 USD
            1.234,5 EUR~1234.5 EUR
            0.125 GBP~0.125 GBP
            0,999~0.999 SEK
            12~12 SEK
            CHF 5.-~5 CHF
            """)
    void pricesAreReadAsPeopleWriteThem(String written, String price) {
        assertThat(PriceText.of(written, "SEK")).hasValue(Price.parse(price));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            free
            4.99 each
            USD
            4.99.1,2
            -3 EUR
            $4 EUR
            99999999999999999999999999999999 EUR
            """)
    void whatIsNoPriceIsNotTakenForOne(String written) {
        assertThat(PriceText.of(written, "SEK")).isEmpty();
    }

    @Test
    void aPriceInNoCurrencyIsNone() {
        assertThat(PriceText.of("4.99", "")).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("a\0b")).hasMessageContaining("not a text file");
        assertThatThrownBy(() -> read("PK\3\4")).hasMessageContaining("is a workbook");
        assertThatThrownBy(() -> read("name,text\n\"A,b\n")).hasMessageContaining("quotation mark");
        assertThatThrownBy(() -> read("colour,size\nred,5\n"))
                .hasMessage("“concepts.csv” has no column for names, texts or pictures. Call them name, text and image;"
                        + " its first row has: colour, size.");
    }

    @Test
    void aStudyTakesNoMoreConceptsThanItCanHold() throws Exception {
        StringBuilder rows = new StringBuilder("name,text\n");
        for (int i = 0; i < 300; i++) {
            rows.append("N").append(i).append(",t\n");
        }
        ImportedConcepts imported = read(rows.toString(), EXISTING);
        assertThat(imported.concepts()).hasSize(199);
        assertThat(told(imported)).singleElement().asString().startsWith("line 201: A study has at most 200 concepts.");
    }
}
