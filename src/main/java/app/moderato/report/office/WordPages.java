package app.moderato.report.office;

import app.moderato.core.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** Blocks as a Word document on A4. */
final class WordPages {
    private static final String FONT = "Arial";
    /** Twentieths of a point. */
    private static final int MARGIN = 1134;

    private static final int INDENT = 454;

    private final XWPFDocument document = new XWPFDocument();

    private WordPages() {}

    static void write(List<Block> blocks, Study study, OutputStream out) throws IOException {
        WordPages pages = new WordPages();
        try (XWPFDocument document = pages.document) {
            pages.page();
            document.getProperties().getCoreProperties().setTitle(study.title());
            document.getProperties().getCoreProperties().setCreator("Moderato");
            pages.footer(GuideDocument.SYNTHETIC + " · " + study.title());
            for (int i = 0; i < blocks.size(); i++) {
                pages.block(blocks.get(i));
                pages.keep(i + 1 < blocks.size() && blocks.get(i + 1).belongsToQuestion());
            }
            document.write(out);
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private void footer(String text) {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        line.setAlignment(ParagraphAlignment.LEFT);
        run(line, text + " · page ", 8, "6B7280");
        field(line, "PAGE");
        run(line, " of ", 8, "6B7280");
        field(line, "NUMPAGES");
    }

    /** A number that Word counts, in the letters of the runs around it. */
    private static void field(XWPFParagraph line, String name) {
        CTSimpleField field = line.getCTP().addNewFldSimple();
        field.setInstr(name);
        CTR run = field.addNewR();
        run.addNewT().setStringValue("1");
        CTRPr letters = run.addNewRPr();
        letters.addNewRFonts().setAscii(FONT);
        letters.addNewColor().setVal("6B7280");
        letters.addNewSz().setVal(BigInteger.valueOf(16));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Title title -> heading(title.text(), 22, 0, 0);
            case Block.Subtitle subtitle -> run(paragraph(0, 200), subtitle.text(), 11, "6B7280");
            case Block.Heading heading -> heading(heading.text(), 14, 320, 1);
            case Block.Name name -> heading(name.text(), 11, 160, 2);
            case Block.Paragraph text -> run(paragraph(0, 80), text.text(), 10, "111827");
            case Block.Caption caption -> run(paragraph(0, 40), caption.text(), 9, "6B7280");
            case Block.Note note -> run(indented(paragraph(0, 40)), note.text(), 9, "6B7280");
            case Block.Asked asked -> {
                XWPFParagraph line = paragraph(200, 40);
                line.setKeepNext(true);
                line.setIndentationLeft(INDENT);
                line.setIndentationHanging(INDENT);
                XWPFRun run = run(line, asked.number() + ".", 11, "111827");
                run.setBold(true);
                run.addTab();
                run(line, asked.text(), 11, "111827").setBold(true);
            }
            case Block.Item item -> run(indented(paragraph(0, 20)), item.text(), 10, "111827");
            case Block.SignOff signOff -> signOff(signOff.labels());
        }
    }

    /** The paragraph written last on one page with the next. */
    private void keep(boolean withNext) {
        if (withNext && !document.getParagraphs().isEmpty()) {
            document.getParagraphs().getLast().setKeepNext(true);
        }
    }

    private void heading(String text, int size, int before, int level) {
        XWPFParagraph line = paragraph(before, 80);
        line.setKeepNext(true);
        if (level > 0) {
            line.getCTPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        }
        run(line, text, size, "111827").setBold(true);
    }

    private XWPFParagraph paragraph(int before, int after) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static XWPFParagraph indented(XWPFParagraph paragraph) {
        paragraph.setIndentationLeft(INDENT);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size, String colour) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setColor(colour);
        List<String> lines = PrintedText.of(text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i));
        }
        return run;
    }

    private void signOff(List<String> labels) {
        paragraph(400, 0);
        XWPFTable table = document.createTable(1, labels.size());
        table.setWidth("100%");
        table.removeBorders();
        for (int i = 0; i < labels.size(); i++) {
            XWPFTableCell cell = table.getRow(0).getCell(i);
            XWPFParagraph line = cell.getParagraphs().getFirst();
            run(line, "_".repeat(24), 9, "6B7280").addBreak();
            run(line, labels.get(i), 9, "6B7280");
        }
    }
}
