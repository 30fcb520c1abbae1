package app.moderato.file.table;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the sheets of an XLSX workbook, row by row: values as they are kept, formulas by what they last came to. */
final class WorkbookSheets {
    private static final int[] ZIP = {'P', 'K', 3, 4};
    /** Workbooks before 2007, and those with a password. */
    private static final int[] OLD = {0xD0, 0xCF, 0x11, 0xE0};

    private WorkbookSheets() {}

    /**
     * @param sheets that hold anything, in order
     * @param rows that hold anything
     */
    record Sheet(List<String> sheets, String name, List<MessyTable.Row> rows) {}

    /** @throws InvalidInput where it is an old or a locked workbook */
    static boolean isWorkbook(Path file) throws InvalidInput {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(ZIP.length);
            if (starts(start, OLD)) {
                throw new InvalidInput("“" + file.getFileName() + "” is a workbook of an old kind or has a password."
                        + " Save it as XLSX without a password, or as CSV.");
            }
            return starts(start, ZIP);
        } catch (IOException e) {
            throw new InvalidInput("The file " + file + " cannot be read (" + e.getMessage() + ").");
        }
    }

    private static boolean starts(byte[] bytes, int[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** @param wanted sheet; empty for the first that holds anything */
    static Sheet read(Path file, String wanted) throws InvalidInput {
        String name = String.valueOf(file.getFileName());
        ZipLimits.check(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return sheet(workbook, wanted, name);
        } catch (SheetRows.TooMuch e) {
            throw new InvalidInput(name + " has " + e.getMessage());
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                // the library's own for damaged parts have no common type
                | RuntimeException e) {
            throw new InvalidInput("“" + name + "” is not an XLSX workbook that can be read. Open it in a spreadsheet"
                    + " program and save it as XLSX or CSV again.");
        }
    }

    private static Sheet sheet(OPCPackage workbook, String wanted, String file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, InvalidInput {
        XSSFReader reader = new XSSFReader(workbook);
        StylesTable styles = reader.getStylesTable();
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
        List<String> sheets = new ArrayList<>();
        Sheet found = null;
        XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext()) {
            try (InputStream part = parts.next()) {
                String name = parts.getSheetName();
                boolean read = found == null && (wanted.isEmpty() || wanted.equals(name));
                SheetRows rows = new SheetRows(read ? MessyTable.MOST_ROWS + 1 : 1, read);
                parse(part, rows, styles, strings);
                if (!rows.rows().isEmpty()) {
                    sheets.add(name);
                    found = read ? new Sheet(sheets, name, rows.rows()) : found;
                }
            }
        }
        if (found == null) {
            throw new InvalidInput(
                    wanted.isEmpty()
                            ? "“" + file + "” is empty; the first row of a sheet must name the columns."
                            : "“" + file + "” has no sheet “" + wanted + "” with anything in it. It has: "
                                    + String.join(", ", sheets) + ".");
        }
        return found;
    }

    private static void parse(InputStream part, SheetRows rows, StylesTable styles, ReadOnlySharedStringsTable strings)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new XSSFSheetXMLHandler(styles, null, strings, rows, new KeptValues(), false));
        try {
            xml.parse(new InputSource(part));
        } catch (SheetRows.Enough e) {
            // the sheet is not empty, which was the question
            return;
        }
    }
}
