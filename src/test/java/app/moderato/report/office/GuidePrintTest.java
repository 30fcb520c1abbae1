package app.moderato.report.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.interview.Studies;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.Guide;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Price;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.file.scale.BundledScales;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class GuidePrintTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Panel PANEL = Studies.panel(4);

    private static Concept concept(String name, String text) {
        return new Concept(
                new ConceptId("grun"), name, text, Price.parse("4.99 EUR"), List.of(), Map.of(), false, false);
    }

    private static Study study(String name, String text) {
        Question pack = new Question.Choice(
                new Question.Wording(
                        new QuestionId("pack"),
                        "Which pack of {{concept.name}}, after “{{answer.habit}}”?",
                        null,
                        0,
                        true),
                new Question.Options(List.of("Tube", "Spender", "None"), true, false));
        Question why = new Question.Open(Studies.wording("why", "Why?", "intent >= 3 and pack == \"Tube\"", 2)
                .withProbe("What about {{concept.price}}?"));
        Guide guide = new Guide(
                new Exposure.Sequential(),
                Memory.CONCEPT,
                List.of(Studies.open("habit")),
                List.of(Studies.intent(), pack, why),
                List.of(Studies.open("closing")));
        return Studies.study(guide, concept(name, text), Studies.concept("control", true));
    }

    private static PDDocument pdf(Study study) throws IOException, InvalidInput {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GuidePrint.pdf(study, new BundledScales(), PANEL, DAY, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String pdfText(Study study) throws IOException, InvalidInput {
        try (PDDocument document = pdf(study)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String docxText(Study study) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GuidePrint.docx(study, new BundledScales(), PANEL, DAY, out);
        try (XWPFWordExtractor extractor =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(out.toByteArray())))) {
            return extractor.getText().replaceAll("\\s+", " ");
        }
    }

    private static void holdsAll(String text) {
        assertThat(text)
                .contains("Toothpaste", "Discussion guide for approval · 26 November 2026")
                .contains("Synthetic respondents: the people asked are played by a language model.")
                .contains("4 simulated people, drawn from the population us-adults.")
                .contains("Everybody sees all 2 concepts, in balanced order. “The control” is shown twice")
                .contains("Grüne Paste", "Schäumt für 5 € – “frisch”", "Price shown: 4.99 EUR")
                .contains("Control, against which the others are read; people are not told so")
                .contains("How likely are you to buy [name of the concept]?")
                .contains("Rating on 5 points (purchase-intent), read from an answer in words · asked 12 times")
                .contains("after “[answer to Q1]”?", "One of these, in another order for each person", "– Spender")
                .contains("“Don’t know” is taken as an answer.")
                .contains("Asked only if Q2 mean is at least 3 and Q3 is “Tube”.", "asked at most 12 times")
                .contains("at most 2 follow-ups: “What about [price of the concept]?” “Could you tell me a little more")
                .contains("Approval", "Signature");
    }

    @Test
    void theWordFileHasAllThatIsSigned() throws IOException {
        holdsAll(docxText(study("Grüne Paste", "Schäumt für 5 € – “frisch”.")));
    }

    @Test
    void thePdfHasAllThatIsSigned() throws IOException, InvalidInput {
        holdsAll(pdfText(study("Grüne Paste", "Schäumt für 5 € – “frisch”.")));
    }

    @Test
    void aGroupDiscussionIsPartOfTheGuide() throws IOException, InvalidInput {
        Study interviews = study("Paste", "A paste.");
        GroupPlan plan = new GroupPlan(
                8,
                List.of(new ConceptId("grun")),
                null,
                List.of(
                        new GroupPlan.Section(GroupPlan.Kind.WARM_UP, 2.5),
                        new GroupPlan.Section(GroupPlan.Kind.SHOW, 0, new ConceptId("grun"), null),
                        new GroupPlan.Section(
                                GroupPlan.Kind.DISCUSS, 10, new ConceptId("grun"), "What would make you switch?")));
        Study group = new Study(
                interviews.title(),
                interviews.language(),
                interviews.seed(),
                interviews.concepts(),
                interviews.panel(),
                interviews.guide(),
                interviews.simulation(),
                interviews.rating(),
                plan);
        assertThat(pdfText(group))
                .contains("8 of these people also talk with each other about “Paste”.")
                .contains("– Warm-up, 2.5 minutes of speaking time – “Paste” is shown"
                        + " – Discussion, about “Paste”, 10 minutes of speaking time"
                        + " The moderator begins: “What would make you switch?”");
        assertThat(pdfText(interviews)).doesNotContain("Group discussion");
    }

    @Test
    void longTextsBreakOverLinesAndPages() throws IOException, InvalidInput {
        String text = "A sentence that goes on. ".repeat(400) + "x".repeat(3000);
        try (PDDocument document = pdf(study("Long", text))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            PDFTextStripper page = new PDFTextStripper();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                page.setStartPage(i);
                page.setEndPage(i);
                assertThat(page.getText(document))
                        .contains("Synthetic respondents · Toothpaste · page " + i + " of "
                                + document.getNumberOfPages());
            }
            String all = new PDFTextStripper().getText(document);
            assertThat(all.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(3000);
            assertThat(all.lines()).allMatch(line -> line.length() < 200);
        }
    }

    @Test
    void lettersThatTheFontLacksAreNotLeftOutSilently() throws IOException {
        Study japanese = study("歯磨き", "白い歯");
        assertThatThrownBy(() -> pdf(japanese)).isInstanceOf(InvalidInput.class).hasMessageContaining("Word file");
        assertThat(docxText(japanese)).contains("歯磨き");
    }

    @Test
    void symbolsAndControlCharactersDoNoHarm() throws IOException, InvalidInput {
        Study odd = study("Paste \uD83D\uDE00", "a\u0007b\uFFFEc {{not}}\td\ne");
        assertThat(pdfText(odd)).contains("a b c {{not}} d e");
        assertThat(docxText(odd)).contains("a b c {{not}} d e");
    }
}
