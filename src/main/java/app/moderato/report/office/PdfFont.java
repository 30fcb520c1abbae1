package app.moderato.report.office;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font that goes into a PDF, and lines that fit a width in it. */
final class PdfFont {
    /** Inter has outlines that PDFBox cannot embed; this one lies in PDFBox itself: Latin, Greek, Cyrillic, €. */
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REPLACEMENT = 0x25A1;

    private final PDFont font;
    /** In thousandths of the font's size; -1 for what the font does not have. */
    private final Map<Integer, Float> widths = new HashMap<>();

    private PdfFont(PDFont font) {
        this.font = font;
    }

    static PdfFont in(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox has no font " + RESOURCE);
            }
            return new PdfFont(PDType0Font.load(document, in));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text in letters that the font has; a symbol it does not have becomes a box. */
    String printable(String text) throws InvalidInput {
        StringBuilder printable = new StringBuilder();
        for (int c : PrintedText.of(text).codePoints().toArray()) {
            if (c == '\n' || width(c) >= 0) {
                printable.appendCodePoint(c);
            } else if (Character.isLetter(c)) {
                throw new InvalidInput("The PDF’s font has no letter “" + Character.toString(c)
                        + "”. Print the guide as a Word file instead.");
            } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.NON_SPACING_MARK) {
                printable.append(width(REPLACEMENT) >= 0 ? Character.toString(REPLACEMENT) : "?");
            }
        }
        return printable.toString();
    }

    /** @return points */
    float width(String text, float size) {
        float sum = 0;
        for (int c : text.codePoints().toArray()) {
            sum += Math.max(0, width(c));
        }
        return sum * size / 1000;
    }

    private float width(int c) {
        return widths.computeIfAbsent(c, letter -> {
            try {
                return font.getStringWidth(Character.toString(letter));
            } catch (IOException | IllegalArgumentException e) {
                return -1f;
            }
        });
    }

    /** The text in lines of at most {@code width} points, broken between words, and inside a word that is wider alone. */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("\\s+", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (width(longer, size) <= width) {
                    line.replace(0, line.length(), longer);
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                line.replace(0, line.length(), broken(word, size, width, lines));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Adds the full lines of a long word and gives what is left of it. */
    private String broken(String word, float size, float width, List<String> lines) {
        StringBuilder part = new StringBuilder();
        for (int c : word.codePoints().toArray()) {
            if (!part.isEmpty() && width(part + Character.toString(c), size) > width) {
                lines.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(c);
        }
        return part.toString();
    }
}
