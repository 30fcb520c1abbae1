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
    /** Thickness of the outline of bold letters, in sizes of the font. */
    private static final float BOLDER = 0.03f;
    /** Half a page. */
    private static final float TOGETHER = 360;

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
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Asked) {
                together(blocks.subList(i, blocks.size()));
            }
            block(blocks.get(i));
        }
        stream().close();
        page = null;
        footers();
        document.save(out);
    }

    /** Begins a page where a question with all that belongs to it would be torn apart, if it fits on one with ease. */
    private void together(List<Block> from) throws IOException, InvalidInput {
        float height = height(from.getFirst());
        for (Block block : from.subList(1, from.size())) {
            if (!block.belongsToQuestion()) {
                break;
            }
            height += height(block);
        }
        if (height < TOGETHER) {
            need(height);
        }
    }

    private float height(Block block) throws InvalidInput {
        Style style = style(block);
        int lines = font.lines(font.printable(block.text()), style.size(), room(style))
                .size();
        return style.before() + lines * style.size() * LEADING;
    }

    /** Bold letters stand a little apart: a fourteenth of an average width. */
    private static float room(Style style) {
        return (WIDTH - style.indent()) * (style.bold() ? 0.93f : 1);
    }

    private static Style style(Block block) {
        return switch (block) {
            case Block.Title title -> new Style(22, true, INK, 0, 0, 60);
            case Block.Subtitle subtitle -> new Style(11, false, PALE, 0, 2, 40);
            case Block.Heading heading -> new Style(14, true, INK, 0, 20, 80);
            case Block.Name name -> new Style(11, true, INK, 0, 9, 45);
            case Block.Paragraph text -> new Style(10, false, INK, 0, 5, 0);
            case Block.Caption caption -> new Style(9, false, PALE, 0, 2, 0);
            case Block.Note note -> new Style(9, false, PALE, INDENT, 1, 0);
            case Block.Asked asked -> new Style(11, true, INK, INDENT, 12, 45);
            case Block.Item item -> new Style(10, false, INK, INDENT, 1, 0);
            case Block.SignOff signOff -> new Style(9, false, PALE, 0, 0, 0);
        };
    }

    private void block(Block block) throws IOException, InvalidInput {
        Style style = style(block);
        switch (block) {
            case Block.Asked asked -> {
                need(style.before() + style.size() * LEADING + style.keep());
                float top = y - style.before() - style.size() * LEADING;
                line(asked.number() + ".", MARGIN, top, style);
                lines(asked.text(), style);
            }
            case Block.SignOff signOff -> signOff(signOff.labels(), style);
            default -> lines(block.text(), style);
        }
    }

    private void lines(String text, Style style) throws IOException, InvalidInput {
        need(style.before() + style.size() * LEADING + style.keep());
        y -= style.before();
        for (String line : font.lines(font.printable(text), style.size(), room(style))) {
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
        // the font has no bold face: its outlines are drawn too, and so take a little more room
        stream.setCharacterSpacing(style.bold() ? style.size() * BOLDER : 0);
        stream.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.setLineWidth(style.size() * BOLDER);
        stream.newLineAtOffset(x, at);
        stream.showText(text);
        stream.endText();
    }

    private void signOff(List<String> labels, Style style) throws IOException, InvalidInput {
        need(80);
        y -= 50;
        float gap = 20;
        float width = (WIDTH - gap * (labels.size() - 1)) / labels.size();
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
