package app.moderato.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenTableTest {
    @TempDir
    private Path folder;

    private Path workbook(Consumer<XSSFWorkbook> filling) throws IOException {
        Path file = folder.resolve("people.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static void row(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case Double value -> row.createCell(i).setCellValue(value);
                case Boolean value -> row.createCell(i).setCellValue(value);
                default -> row.createCell(i).setCellValue(String.valueOf(cells[i]));
            }
        }
    }

    @Test
    void aSheetIsReadAsItIsKeptNotAsItIsShown() throws Exception {
        Path file = workbook(book -> {
            Sheet sheet = book.createSheet("Data");
            row(sheet, 0, "id", "rating", "when", "sum", "yes");
            row(sheet, 2, "a", 4.5, "", "", true);
            CellStyle whole = book.createCellStyle();
            whole.setDataFormat(book.createDataFormat().getFormat("0"));
            sheet.getRow(2).getCell(1).setCellStyle(whole);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("d.m.yy"));
            sheet.getRow(2).getCell(2).setCellValue(LocalDate.of(2026, 3, 1));
            sheet.getRow(2).getCell(2).setCellStyle(day);
            sheet.getRow(2).getCell(3).setCellFormula("B3*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        GivenTable table = GivenTable.read(file);
        assertThat(table.header()).containsExactly("id", "rating", "when", "sum", "yes");
        assertThat(table.rows()).containsExactly(new MessyTable.Row(3, List.of("a", "4.5", "2026-03-01", "9", "TRUE")));
        assertThat(table.format()).isEqualTo("Workbook, sheet “Data”");
    }

    @Test
    void aFormulaThatWasNeverComputedIsEmptyAndAFaultIsNamed() throws Exception {
        Path file = workbook(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "a", "b");
            row(sheet, 1, "x", "");
            sheet.getRow(1).getCell(1).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row(sheet, 2, "y", "");
            sheet.getRow(2).getCell(1).setCellFormula("HYPERLINK(\"http://x\")");
        });
        assertThat(GivenTable.read(file).cells(1)).containsExactly("#DIV/0!", "");
    }

    @Test
    void theFirstSheetThatHoldsAnythingIsReadUnlessAnotherIsWished() throws Exception {
        Path file = workbook(book -> {
            book.createSheet("Empty");
            row(book.createSheet("First"), 0, "a");
            row(book.createSheet("Second"), 0, "b");
        });
        assertThat(GivenTable.read(file).header()).containsExactly("a");
        assertThat(GivenTable.read(file).sheets()).containsExactly("First", "Second");
        assertThat(GivenTable.read(file, "Second").header()).containsExactly("b");
        assertThatThrownBy(() -> GivenTable.read(file, "Third"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("First, Second");
    }

    @Test
    void aBombIsNotOpened() throws Exception {
        Path file = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> GivenTable.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("unpacks to far more");
    }

    @Test
    void whatOnlyLooksLikeAWorkbookIsRefusedWithASentence() throws Exception {
        Path broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1});
        assertThatThrownBy(() -> GivenTable.read(broken)).isInstanceOf(InvalidInput.class);
        Path other = folder.resolve("other.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThatThrownBy(() -> GivenTable.read(other))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("save it as XLSX or CSV");
        Path old =
                Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThatThrownBy(() -> GivenTable.read(old))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("password");
    }

    @Test
    void entitiesOfASheetAreNotFollowed() throws Exception {
        Path file = workbook(book -> row(book.createSheet(), 0, "a"));
        Path evil = folder.resolve("evil.xlsx");
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(evil))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    out.write(("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                                    + "<row r=\"1\"><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>")
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    in.getInputStream(entry).transferTo(out);
                }
            }
        }
        assertThatThrownBy(() -> GivenTable.read(evil)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void tooManyColumnsAreRefused() throws Exception {
        Path file = workbook(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 0, "a");
            sheet.getRow(0).createCell(16_000).setCellValue("far");
        });
        assertThatThrownBy(() -> GivenTable.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("more than 500 columns");
    }

    @Test
    void zerosInATextAreRefused() throws Exception {
        Path file = Files.write(folder.resolve("x.csv"), new byte[] {'a', ',', 'b', '\n', 0, ',', '1'});
        assertThatThrownBy(() -> GivenTable.read(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not a text file");
    }

    @Test
    void aLineThatTellsTheSeparatorIsNoHeader() throws Exception {
        Path file = Files.writeString(folder.resolve("x.csv"), "sep=;\na;b\n1,5;2\n");
        assertThat(GivenTable.read(file).header()).containsExactly("a", "b");
    }
}
