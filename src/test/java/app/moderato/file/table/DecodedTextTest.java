package app.moderato.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Müller wohnt in Köln, größer als Düsseldorf   | windows-1252 | Windows-1252
        Müller wohnt in Köln, größer als Düsseldorf   | x-MacRoman   | Mac Roman
        l'été à Besançon, où elle a grandi, c’est ça  | windows-1252 | Windows-1252
        l'été à Besançon, où elle a grandi, c’est ça  | x-MacRoman   | Mac Roman
        El niño mañana en la montaña, ¿qué tal?       | windows-1252 | Windows-1252
        El niño mañana en la montaña, ¿qué tal?       | x-MacRoman   | Mac Roman
        I don’t know – “perhaps”, it costs £5          | windows-1252 | Windows-1252
        I don’t know – “perhaps”, it costs £5          | x-MacRoman   | Mac Roman
        Ærø, Ålborg, Malmö, Ängelholm och Åre         | windows-1252 | Windows-1252
        Ærø, Ålborg, Malmö, Ängelholm och Åre         | x-MacRoman   | Mac Roman
        Größe und Übergröße                           | UTF-8        | UTF-8
        Größe und Übergröße                           | UTF-16       | UTF-16
        Größe und Übergröße                           | UTF-16LE     | UTF-16
        Größe und Übergröße                           | UTF-16BE     | UTF-16
        """)
    void theEncodingIsFoundOut(String text, String charset, String encoding) throws InvalidInput {
        assertThat(DecodedText.of(text.getBytes(Charset.forName(charset)), "p.csv"))
                .isEqualTo(new DecodedText(text, encoding));
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> DecodedText.of("PK\3\4\0\0\0x\0".getBytes(StandardCharsets.UTF_8), "p.xlsx"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("p.xlsx is not a text file");
    }
}
