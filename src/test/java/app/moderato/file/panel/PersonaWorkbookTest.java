package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonaWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void peopleComeInFromAWorkbookToo() throws Exception {
        Path file = folder.resolve("People.XLSX");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Panel");
            sheet.createRow(0).createCell(0).setCellValue("id");
            sheet.getRow(0).createCell(1).setCellValue("Alter");
            sheet.createRow(1).createCell(0).setCellValue("a");
            sheet.getRow(1).createCell(1).setCellValue(34);
            workbook.write(out);
        }
        PersonaTable table = PersonaTable.read(file);
        assertThat(table.format()).isEqualTo("Workbook, sheet “Panel”");
        assertThat(ImportedPersonas.of(table, ColumnMapping.propose(table)).personas())
                .singleElement()
                .satisfies(persona -> assertThat(persona.attributes()).containsEntry("age", "34"));
    }
}
