package app.moderato.report.office;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** The guide on paper, for a client's approval. In English around the study's own texts. */
public final class GuidePrint {
    private GuidePrint() {}

    /** A Word file with styles of its own, so that it can be edited; the stream is left open. */
    public static void docx(Study study, ScaleLibrary scales, Panel panel, LocalDate date, OutputStream out)
            throws IOException {
        WordPages.write(GuideDocument.of(study, scales, panel, date), study, out);
    }

    /**
     * A PDF on A4 with its font in it; the stream is left open.
     *
     * @throws InvalidInput where the study is written in letters that the font does not have, such as Japanese ones
     */
    public static void pdf(Study study, ScaleLibrary scales, Panel panel, LocalDate date, OutputStream out)
            throws IOException, InvalidInput {
        List<Block> blocks = GuideDocument.of(study, scales, panel, date);
        try (PdfPages pages = new PdfPages(GuideDocument.SYNTHETIC + " · " + study.title())) {
            pages.write(blocks, study.title(), out);
        }
    }
}
