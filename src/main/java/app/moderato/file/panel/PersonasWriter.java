package app.moderato.file.panel;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes a panel as {@code id,name,<attributes>,weight,background}; {@link PersonasReader} reads it back. */
public final class PersonasWriter {
    private PersonasWriter() {}

    /** CSV in UTF-8 with line feeds; the same panel gives the same bytes on every machine. */
    public static byte[] bytes(Panel panel) {
        Set<String> attributes = new LinkedHashSet<>();
        panel.personas()
                .forEach(persona -> attributes.addAll(persona.attributes().keySet()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            List<String> header = new ArrayList<>(List.of("id", "name"));
            header.addAll(attributes);
            header.addAll(List.of("weight", "background"));
            csv.writeRecord(header);
            panel.personas().forEach(persona -> csv.writeRecord(row(persona, attributes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Persona persona, Set<String> attributes) {
        List<String> row = new ArrayList<>(List.of(persona.id().value(), persona.name()));
        attributes.forEach(attribute -> row.add(persona.attribute(attribute).orElse("")));
        row.add(BigDecimal.valueOf(persona.weight()).stripTrailingZeros().toPlainString());
        row.add(persona.background());
        return row;
    }
}
