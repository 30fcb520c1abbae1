package app.moderato.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.QuestionId;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class LikertChartTest {
    private static final List<String> INTENT =
            List.of("Definitely not", "Probably not", "Might or might not", "Probably", "Definitely");

    @Test
    void theBarsHangOnTheMiddleOfTheScale() {
        // row: 10 20 30 25 15 → begins at −(10 + 20 + 30/2) = −45 and ends at 55
        LikertChart.Content content = content(row("A", Pmf.of(.10, .20, .30, .25, .15)));
        var plot = LikertChart.of(content, ChartPalette.LIGHT).getCategoryPlot();
        var bounds = plot.getRenderer().findRangeBounds(plot.getDataset());
        assertThat(bounds.getLowerBound()).isEqualTo(-45, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(bounds.getUpperBound()).isEqualTo(55, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void anEvenScaleIsCutInTheMiddle() {
        LikertChart.Content content =
                new LikertChart.Content("Q", List.of("1", "2", "3", "4"), List.of(row("A", Pmf.of(.1, .2, .3, .4))));
        var plot = LikertChart.of(content, ChartPalette.LIGHT).getCategoryPlot();
        var bounds = plot.getRenderer().findRangeBounds(plot.getDataset());
        assertThat(bounds.getLowerBound()).isEqualTo(-30, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(bounds.getUpperBound()).isEqualTo(70, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void segmentsCarryTheirPercentageUnlessTooNarrow() throws Exception {
        String svg = svg(content(row("A", Pmf.of(.006, .194, .30, .33, .17))), ChartPalette.LIGHT);
        assertThat(texts(svg)).contains("19", "30", "33", "17", "50%", "0%").doesNotContain("1", "-25%");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void everyLengthOfScaleIsDrawnWithItsOwnColours(int points) throws Exception {
        List<String> labels =
                IntStream.rangeClosed(1, points).mapToObj(String::valueOf).toList();
        List<LikertChart.Row> rows = List.of(row("A", Pmf.uniform(points)), row("B", Pmf.oneHot(points, points)));
        for (ChartPalette palette : List.of(ChartPalette.LIGHT, ChartPalette.DARK)) {
            assertThat(palette.ramp(points)).hasSize(points).doesNotHaveDuplicates();
            Document svg = parse(svg(new LikertChart.Content("How many?", labels, rows), palette));
            assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        }
    }

    @Test
    void figuresInsideSegmentsCanBeRead() {
        for (ChartPalette palette : List.of(ChartPalette.LIGHT, ChartPalette.DARK)) {
            for (int points = 2; points <= 11; points++) {
                for (int i = 0; i < points; i++) {
                    Color fill = palette.ramp(points).get(i);
                    assertThat(ChartPalette.contrast(palette.textRamp(points).get(i), fill))
                            .as("%s of %d points", fill, points)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    @Test
    void theSyntheticLabelStandsOnEveryChart() throws Exception {
        assertThat(texts(svg(content(row("A", Pmf.uniform(5))), ChartPalette.LIGHT)))
                .anyMatch(text -> text.startsWith("Synthetic respondents"));
    }

    @Test
    void hostileNamesStayTextInTheSvg() throws Exception {
        String evil = "<script>alert(1)</script></svg>\u202e\u0000&amp;'\"";
        LikertChart.Row row = new LikertChart.Row("A", evil, evil, true, summary(Pmf.uniform(5)));
        LikertChart.Content content = new LikertChart.Content(evil, List.of(evil, "b", "c", "d", "e"), List.of(row));
        String svg = SvgChart.of(LikertChart.of(content, ChartPalette.LIGHT), "x", 960, 300, evil, evil);
        Document document = parse(svg);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).doesNotContain("\u202e").doesNotContain("<script");
    }

    @Test
    void twoChartsInOnePageShareNoId() throws Exception {
        LikertChart.Content content = content(row("A", Pmf.uniform(5)));
        List<String> ids = new ArrayList<>();
        for (String id : List.of("intent", "liking")) {
            String svg = SvgChart.of(LikertChart.of(content, ChartPalette.LIGHT), id, 960, 300, "T", "D");
            NodeList all = parse(svg).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String own = ((Element) all.item(i)).getAttribute("id");
                if (!own.isEmpty()) {
                    ids.add(own);
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    }

    @Test
    void aCompactChartNamesItsRowsByTheirBadges() throws Exception {
        LikertChart.Content content = sample();
        String svg = SvgChart.of(
                LikertChart.compact(content, ChartPalette.LIGHT),
                "narrow",
                LikertChart.COMPACT_WIDTH,
                LikertChart.compactHeight(content),
                "Intent",
                "Bars");
        assertThat(texts(svg))
                .contains("A", "E", "57%", "Top-2", "Synthetic respondents")
                .doesNotContain("Plain Pearl");
    }

    @Test
    void aPngHasTwicePixels() throws Exception {
        LikertChart.Content content = sample();
        byte[] png = PngChart.of(LikertChart.of(content, ChartPalette.DARK), 960, LikertChart.height(content));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1920);
    }

    @Test
    void labelsMustFitThePmf() {
        assertThatThrownBy(() -> new LikertChart.Content("Q", List.of("a", "b"), List.of(row("A", Pmf.uniform(5)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void picturesToLookAtLieInTarget() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/charts"));
        for (var entry : List.of("light", "dark")) {
            ChartPalette palette = entry.equals("light") ? ChartPalette.LIGHT : ChartPalette.DARK;
            LikertChart.Content content = sample();
            Path file = folder.resolve("likert-" + entry + ".png");
            Files.write(file, PngChart.of(LikertChart.of(content, palette), 960, LikertChart.height(content)));
            Files.writeString(folder.resolve("likert-" + entry + ".svg"), svg(content, palette));
            assertThat(file).isNotEmptyFile();
        }
        LikertChart.Content eleven = new LikertChart.Content(
                "How likely are you to recommend it to a friend?",
                IntStream.rangeClosed(0, 10).mapToObj(String::valueOf).toList(),
                List.of(
                        row("A", Pmf.of(.02, .02, .04, .05, .06, .11, .15, .2, .15, .12, .08)),
                        row("B", Pmf.of(.12, .12, .14, .15, .16, .11, .05, .05, .04, .04, .02))),
                0,
                "REHEARSAL: invented answers. Do not use.");
        Files.write(
                folder.resolve("likert-nps.png"),
                PngChart.of(LikertChart.of(eleven, ChartPalette.LIGHT), 960, LikertChart.height(eleven)));
        LikertChart.Content two = new LikertChart.Content(
                "Yes or no?", List.of("No", "Yes"), List.of(row("A", Pmf.of(.3, .7)), row("B", Pmf.of(.6, .4))));
        Files.write(
                folder.resolve("likert-two.png"),
                PngChart.of(LikertChart.of(two, ChartPalette.DARK), 960, LikertChart.height(two)));
    }

    private static LikertChart.Content sample() {
        return new LikertChart.Content(
                "How likely would you be to buy this?",
                INTENT,
                List.of(
                        new LikertChart.Row(
                                "A", "Enamel Shield White", "$6.99", false, summary(Pmf.of(.03, .12, .28, .35, .22))),
                        new LikertChart.Row(
                                "C", "Plain Pearl", "$5.99", false, summary(Pmf.of(.03, .13, .30, .34, .20))),
                        new LikertChart.Row(
                                "E",
                                "Everyday White",
                                "$4.49 · control",
                                true,
                                summary(Pmf.of(.05, .18, .36, .30, .11))),
                        new LikertChart.Row(
                                "B",
                                "Overnight Bright with a name that does not end",
                                "$9.49",
                                false,
                                summary(Pmf.of(.08, .21, .31, .26, .14))),
                        new LikertChart.Row(
                                "D", "10-Day Reset", "$12.99", false, summary(Pmf.of(.16, .27, .29, .20, .08)))));
    }

    private static LikertChart.Content content(LikertChart.Row row) {
        return new LikertChart.Content("How likely?", INTENT, List.of(row));
    }

    private static LikertChart.Row row(String name, Pmf pmf) {
        return new LikertChart.Row(name, "Concept " + name, "4.99 USD", false, summary(pmf));
    }

    private static LikertSummary summary(Pmf pmf) {
        return new LikertSummary(
                "a",
                new QuestionId("intent"),
                "ssr",
                200,
                pmf,
                new Interval(pmf.mean() - .1, pmf.mean() + .1),
                new Interval(Math.max(0, pmf.top2() - .04), Math.min(1, pmf.top2() + .04)));
    }

    private static String svg(LikertChart.Content content, ChartPalette palette) {
        return SvgChart.of(
                LikertChart.of(content, palette), "q", 960, LikertChart.height(content), "Intent", "Bars of intent");
    }

    private static List<String> texts(String svg) throws Exception {
        NodeList nodes = parse(svg).getElementsByTagName("text");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static Document parse(String svg) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
