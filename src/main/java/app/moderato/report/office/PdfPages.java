package app.moderato.report.office;

import app.moderato.core.study.InvalidInput;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Blocks as pages of A4. All lengths in points. */
final class PdfPages implements AutoCloseable {
    private static final float MARGIN = 57;
    private static final float INDENT = 23;
    private static final float LEADING = 1.35f;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final Color INK = new Color(0x11, 0x18, 0x27);
    private static final Color PALE = new Color(0x5B, 0x64, 0x72);

    private final PDDocument document = new PDDocument();
    private final PdfFont font;
    private final String footer;
    private @Nullable PDPageContentStream page;
    private float y;

    /** @param footer stands on every page, before its number */
    PdfPages(String footer) throws IOException {
        this.font = PdfFont.in(document);
        this.footer = footer;
    }

    /** A way of writing lines. */
    private record Style(float size, boolean bold, Color colour, float indent, float before, float keep) {}

    void write(List<Block> blocks, String title, OutputStream out) throws IOException, InvalidInput {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Moderato");
        for (Block block : blocks) {
            block(block);
        }
        stream().close();
        page = null;
        footers();
        document.save(out);
    }

    private void block(Block block) throws IOException, InvalidInput {
        switch (block) {
            case Block.Title title -> lines(title.text(), new Style(22, true, INK, 0, 0, 60));
            case Block.Subtitle subtitle -> lines(subtitle.text(), new Style(11, false, PALE, 0, 2, 40));
            case Block.Heading heading -> lines(heading.text(), new Style(14, true, INK, 0, 20, 80));
            case Block.Name name -> lines(name.text(), new Style(11, true, INK, 0, 9, 45));
            case Block.Paragraph text -> lines(text.text(), new Style(10, false, INK, 0, 4, 0));
            case Block.Note note -> lines(note.text(), new Style(9, false, PALE, INDENT, 1, 0));
            case Block.Asked asked -> {
                Style style = new Style(11, true, INK, INDENT, 12, 45);
                need(style.before() + style.size() * LEADING + style.keep());
                float top = y - style.before() - style.size() * LEADING;
                line(asked.number() + ".", MARGIN, top, style);
                lines(asked.text(), style);
            }
            case Block.Item item -> lines("–  " + item.text(), new Style(10, false, INK, INDENT, 1, 0));
            case Block.SignOff signOff -> signOff(signOff.labels());
        }
    }

    private void lines(String text, Style style) throws IOException, InvalidInput {
        need(style.before() + style.size() * LEADING + style.keep());
        y -= style.before();
        for (String line : font.lines(font.printable(text), style.size(), WIDTH - style.indent())) {
            need(style.size() * LEADING);
            y -= style.size() * LEADING;
            line(line, MARGIN + style.indent(), y, style);
        }
    }

    private void line(String text, float x, float at, Style style) throws IOException {
        PDPageContentStream stream = stream();
        stream.beginText();
        stream.setFont(font.font(), style.size());
        stream.setNonStrokingColor(style.colour());
        stream.setStrokingColor(style.colour());
        // the font has no bold face
        stream.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.setLineWidth(style.size() * 0.03f);
        stream.newLineAtOffset(x, at);
        stream.showText(text);
        stream.endText();
    }

    private void signOff(List<String> labels) throws IOException, InvalidInput {
        need(80);
        y -= 50;
        float gap = 20;
        float width = (WIDTH - gap * (labels.size() - 1)) / labels.size();
        Style style = new Style(9, false, PALE, 0, 0, 0);
        for (int i = 0; i < labels.size(); i++) {
            float x = MARGIN + i * (width + gap);
            PDPageContentStream stream = stream();
            stream.setStrokingColor(PALE);
            stream.setLineWidth(0.6f);
            stream.moveTo(x, y);
            stream.lineTo(x + width, y);
            stream.stroke();
            line(font.printable(labels.get(i)), x, y - 13, style);
        }
        y -= 20;
    }

    /** Begins a page where there is none, or less than this left on it. */
    private void need(float height) throws IOException {
        if (page == null || y - height < MARGIN) {
            if (page != null) {
                page.close();
            }
            PDPage fresh = new PDPage(PDRectangle.A4);
            document.addPage(fresh);
            page = new PDPageContentStream(document, fresh);
            y = PDRectangle.A4.getHeight() - MARGIN;
        }
    }

    private PDPageContentStream stream() throws IOException {
        need(0);
        if (page == null) {
            throw new IllegalStateException("There is a page once one is needed");
        }
        return page;
    }

    /** Last, as only then the number of pages is known. */
    private void footers() throws IOException, InvalidInput {
        int count = document.getNumberOfPages();
        Style style = new Style(8, false, PALE, 0, 0, 0);
        for (int i = 0; i < count; i++) {
            String number = " · page " + (i + 1) + " of " + count;
            List<String> text =
                    font.lines(font.printable(footer), style.size(), WIDTH - font.width(number, style.size()));
            try (PDPageContentStream over = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                page = over;
                line(text.getFirst() + number, MARGIN, MARGIN / 2, style);
            }
        }
        page = null;
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
        }
        document.close();
    }
}
