package app.moderato.file.panel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes margins that a person typed as {@code attribute,category,share}; {@link MarginsReader} reads them back. */
public final class MarginsWriter {
    private MarginsWriter() {}

    /** @param margins attribute to category to share, 0..1; CSV in UTF-8 with line feeds comes out */
    public static byte[] bytes(Map<String, Map<String, Double>> margins) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("attribute", "category", "share");
            margins.forEach((attribute, shares) -> shares.forEach((category, share) -> csv.writeRecord(
                    attribute, category, BigDecimal.valueOf(share).toPlainString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
