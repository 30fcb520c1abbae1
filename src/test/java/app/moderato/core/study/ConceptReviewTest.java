package app.moderato.core.study;

import static app.moderato.core.study.Design.concept;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptReviewTest {
    private static List<ConceptReview.Check> checks(Study study, int concept) {
        return ConceptReview.of(study, Unwritten.of(study, Set.of()))
                .checks(study.concepts().get(concept));
    }

    private static ConceptFinding found(Study study, int concept, ConceptFinding.Kind kind) {
        return checks(study, concept).stream()
                .filter(check -> check.kind() == kind)
                .map(ConceptReview.Check::finding)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lifts stains. Up to three shades whiter in four weeks.   | Up to three shades whiter in four weeks
            Fresh mint, and kills 99.9% of germs, in a 4.7 oz tube.  | kills 99.9% of germs
            A polish and visibly brighter after 2 weeks, no rinse    | visibly brighter after 2 weeks
            24-hour protection against cavities                      | 24-hour protection against cavities
            Cleans twice as well: results you see                    | Cleans twice as well
            """)
    void aPromiseWithANumberIsQuotedWhereAnotherConceptMakesNone(String text, String quote) {
        Study study =
                new Design().shows(concept("a", text), concept("b", "A paste.")).study();
        ConceptFinding finding = found(study, 0, ConceptFinding.Kind.CLAIM);
        assertThat(finding.sentence())
                .isEqualTo(
                        "“" + quote + "” promises an effect with a number. “Name of b” makes no comparable one, which"
                                + " can tilt the ranking.");
        Passage passage = Objects.requireNonNull(finding.passage());
        assertThat(text.substring(passage.start(), passage.end())).isEqualTo(quote);
        assertThat(checks(study, 1)).allMatch(ConceptReview.Check::passed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A serum in a 1.7 oz pump with seven ingredients.",
                "Ten numbered sachets, one for each evening.",
                "It stays on your teeth for fifteen minutes and lightens stains.",
                "Two tubes in a box. Works while you sleep."
            })
    void numbersThatPromiseNothingAreLeftInPeace(String text) {
        Study study =
                new Design().shows(concept("a", text), concept("b", "A paste.")).study();
        assertThat(checks(study, 0)).allMatch(ConceptReview.Check::passed);
    }

    @Test
    void promisesInAllConceptsAreFair() {
        Study study = new Design()
                .shows(concept("a", "Whiter in 2 weeks."), concept("b", "Brighter within ten days."))
                .study();
        assertThat(checks(study, 0)).allMatch(ConceptReview.Check::passed);
    }

    @Test
    void manyConceptsWithoutAPromiseAreCounted() {
        Concept[] concepts = new Concept[10];
        concepts[0] = concept("a", "Whiter in 2 weeks.");
        for (int i = 1; i < 10; i++) {
            concepts[i] = concept("c" + i, "A paste.");
        }
        assertThat(found(new Design().shows(concepts).study(), 0, ConceptFinding.Kind.CLAIM)
                        .sentence())
                .contains("“Name of c1”, “Name of c2”, “Name of c3” and 6 others make no comparable one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Our most powerful formula, with a card.   | most powerful
            The best paste ever.                      | best
            An amazing paste for the strongest smile. | amazing
            The whitest teeth in town.                | The whitest
            Dentists call it #1 for gums.             | #1
            """)
    void praiseIsFound(String text, String quote) {
        ConceptFinding finding = found(new Design().shows(concept("a", text)).study(), 0, ConceptFinding.Kind.PRAISE);
        assertThat(Objects.requireNonNull(finding.passage()).words()).isEqualTo(quote);
        assertThat(finding.sentence()).startsWith("“" + quote + "” praises instead of describing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Best before June. Put the rest in the chest; most people like the test.",
                "At most five minutes, and most stains go.",
                "Your request, our interest."
            })
    void plainWordsAreNotPraise(String text) {
        assertThat(checks(new Design().shows(concept("a", text)).study(), 0)).allMatch(ConceptReview.Check::passed);
    }

    @Test
    void everyConceptThatLacksOrExceedsSomethingIsToldSo() {
        Study study = new Design()
                .shows(
                        concept("a", "word ".repeat(30), "1 USD", false),
                        concept("b", "word ".repeat(10)),
                        concept("c", "word ".repeat(28)))
                .study();
        assertThat(found(study, 0, ConceptFinding.Kind.LENGTH).sentence()).contains("has 30 words");
        assertThat(found(study, 2, ConceptFinding.Kind.LENGTH).sentence()).contains("has 28 words");
        assertThat(found(study, 1, ConceptFinding.Kind.PRICE).sentence()).startsWith("“Name of b” has no price");
        assertThat(found(study, 2, ConceptFinding.Kind.PRICE).sentence()).startsWith("“Name of c” has no price");
    }

    @Test
    void theListOfAllProblemsTellsWhatManyShareOnce() {
        assertThat(new Design()
                        .shows(
                                concept("a", "Whiter in 2 weeks, the best paste.", "1 USD", false),
                                concept("b", "Brighter within ten days, the finest paste."),
                                concept("c", "A paste."))
                        .warnings())
                .extracting(warning -> warning.replaceAll(" .*", ""))
                .containsExactly("/concepts/0/text", "/concepts/1/text", "/concepts/0/text", "/concepts/1");
    }

    @Test
    void whatIsWorthALookStandsFirst() {
        Study study = new Design()
                .shows(concept("a", "A paste.", "1 USD", false), concept("b", "A paste."))
                .study();
        assertThat(checks(study, 1))
                .extracting(ConceptReview.Check::kind)
                .containsExactly(
                        ConceptFinding.Kind.PRICE,
                        ConceptFinding.Kind.CLAIM,
                        ConceptFinding.Kind.PRAISE,
                        ConceptFinding.Kind.LENGTH,
                        ConceptFinding.Kind.PICTURE);
    }

    @Test
    void checksThatCannotBeMadeAreNotPassed() {
        Study german = new Design()
                .language("de")
                .shows(concept("a", "Die beste Paste."), concept("b", "Eine Paste."))
                .study();
        assertThat(checks(german, 0))
                .extracting(ConceptReview.Check::kind)
                .containsExactly(ConceptFinding.Kind.LENGTH, ConceptFinding.Kind.PRICE, ConceptFinding.Kind.PICTURE);
        Study alone = new Design().shows(concept("a", "A paste.")).study();
        assertThat(checks(alone, 0)).extracting(ConceptReview.Check::kind).containsExactly(ConceptFinding.Kind.PRAISE);
        Concept picturesOnly = new Concept(new ConceptId("p"), "P", " ", null, List.of(), Map.of(), false, false);
        Study silent =
                new Design().shows(picturesOnly, concept("b", "Eine Paste.")).study();
        assertThat(checks(silent, 0))
                .extracting(ConceptReview.Check::kind)
                .containsExactly(ConceptFinding.Kind.PRICE, ConceptFinding.Kind.PICTURE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A paste that is clinically proven to whiten.     | clinically proven
            Dentist-recommended, in a tube.                  | Dentist-recommended
            Trusted by leading dentists for years.           | Trusted by leading dentists
            An award-winning formula.                        | award-winning
            A money-back promise on every tube.              | money-back
            With a patented brush head.                      | patented
            """)
    void aProofThatOneConceptAloneClaimsIsQuoted(String text, String quote) {
        Study alone =
                new Design().shows(concept("a", text), concept("b", "A paste.")).study();
        ConceptFinding finding = found(alone, 0, ConceptFinding.Kind.CLAIM);
        assertThat(Objects.requireNonNull(finding.passage()).words()).isEqualTo(quote);
        assertThat(finding.sentence()).contains("is a claim that only “Name of a” makes");
        Study shared =
                new Design().shows(concept("a", text), concept("b", text)).study();
        assertThat(checks(shared, 0)).allMatch(ConceptReview.Check::passed);
    }

    @Test
    void pricesThatCannotBeComparedAreNamed() {
        Study study = new Design()
                .shows(
                        concept("a", "A paste.", "4 USD", false),
                        concept("b", "A paste.", "4 EUR", false),
                        concept("c", "A paste.", "12.00 USD", false),
                        concept("d", "A paste.", "12.01 USD", false))
                .study();
        assertThat(found(study, 1, ConceptFinding.Kind.PRICE).sentence())
                .isEqualTo(
                        "“Name of b” costs 4 EUR and “Name of a” 4 USD. Nobody can compare them; give all prices in one"
                                + " currency.");
        assertThat(found(study, 3, ConceptFinding.Kind.PRICE).sentence())
                .startsWith("“Name of d” costs 12.01 USD, more than three times as much as “Name of a” (4 USD).");
        assertThat(checks(study, 0)).allMatch(ConceptReview.Check::passed);
        assertThat(checks(study, 2)).allMatch(ConceptReview.Check::passed);
    }

    @Test
    void picturesThatDifferInNumberShapeOrSharpnessAreNamed() {
        Study study = new Design()
                .shows(
                        pictured("a", png(800, 600)),
                        pictured("b", png(800, 610), png(1, 1)),
                        pictured("c", png(600, 800)),
                        pictured("d", png(390, 290)),
                        pictured("e", new byte[] {1}))
                .study();
        assertThat(checks(study, 0)).allMatch(ConceptReview.Check::passed);
        assertThat(found(study, 1, ConceptFinding.Kind.PICTURE).sentence())
                .startsWith("“Name of b” shows 2 pictures and “Name of a” 1.");
        assertThat(found(study, 2, ConceptFinding.Kind.PICTURE).sentence())
                .startsWith("The picture of “Name of c” is 600 × 800 pixels and that of “Name of b” 800 × 610.");
        assertThat(found(study, 3, ConceptFinding.Kind.PICTURE).sentence())
                .startsWith("The picture of “Name of d” has only 390 × 290 pixels and that of “Name of b” 800 × 610.");
        assertThat(checks(study, 4)).allMatch(ConceptReview.Check::passed);
    }

    private static Concept pictured(String id, byte[]... files) {
        List<Picture> pictures = Stream.of(files)
                .map(file -> new Picture(id + file.length + ".png", "image/png", file))
                .toList();
        return new Concept(new ConceptId(id), "Name of " + id, "A paste.", null, pictures, Map.of(), false, false);
    }

    /** The header of a PNG. */
    private static byte[] png(int width, int height) {
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        return ByteBuffer.allocate(24).put(start).putInt(width).putInt(height).array();
    }

    @ParameterizedTest
    @CsvSource({
        "37,43,ALIKE",
        "20,30,ALIKE",
        "20,31,DIFFERENT",
        "20,40,DIFFERENT",
        "20,41,FAR_APART",
        "8,17,DIFFERENT",
        "2,19,DIFFERENT",
        "0,0,ALIKE"
    })
    void lengthsAreJudgedByTheirProportion(int shortest, int longest, ConceptReview.Lengths lengths) {
        Study study = new Design()
                .shows(concept("a", "word ".repeat(longest), "1 USD", false), concept("b", "word ".repeat(shortest)))
                .study();
        ConceptReview.Balance balance =
                ConceptReview.of(study, Unwritten.of(study, Set.of())).balance();
        assertThat(balance.lengths()).isEqualTo(lengths);
        assertThat(balance.words()).containsExactly(longest, shortest);
        assertThat(balance.priced()).isEqualTo(1);
        assertThat(balance.pictured()).isZero();
    }

    @Test
    void aTextOfATemplateIsTheFirstThingToLookAt() {
        Study study = new Design()
                .shows(concept("a", "Say what it is."), concept("b", "A paste."))
                .study();
        Set<String> templates = Set.of(study.concepts().getFirst().text());
        ConceptReview review = ConceptReview.of(study, Unwritten.of(study, templates));
        assertThat(review.checks(study.concepts().getFirst()).getFirst().kind())
                .isEqualTo(ConceptFinding.Kind.TEMPLATE);
        assertThat(review.checks(study.concepts().get(1)))
                .extracting(ConceptReview.Check::kind)
                .doesNotContain(ConceptFinding.Kind.TEMPLATE);
    }
}
