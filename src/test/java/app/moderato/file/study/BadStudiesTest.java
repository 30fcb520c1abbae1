package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a researcher reads when a study file is wrong. */
class BadStudiesTest {
    @Test
    void allProblemsOfAFileAreToldAtOnceEachInItsLine() {
        assertThat(problems("""
            moderato: 1
            titel: x
            seed: abc
            concepts:
              - {id: Charcoal, name: 5, text: [a], price: 4}
              - nonsense
              - {id: a, name: , foo: 1, control: maybe}
            panel:
              size: 0
              filter: {age: {a: 1}}
              quotas: {g: {a: x}, h: {a: 0.5, b: 0.4}}
            guide:
              exposure: sequental
              quetions: []
              before:
                - {id: h1, type: open, text: x, options: [a, b]}
                - {id: h2, type: ratin, text: x}
                - {id: h3, type: rating, text: x, points: 99}
                - {id: h4, type: choice, text: x, options: [a]}
                - {id: h5, type: choice, text: x}
                - {id: 5h, type: choice, text: ' ', options: concepts, probes: 1.5}
                - {id: h6, type: rating, text: x, scale: satisfaction, labels: [a, b]}
                - {id: h7, type: rating, text: x, scale: satisfactoin}
                - {id: h8, type: maxdiff, text: x}
            group: {sections: [{kind: x, minutes: 0}], concepts: x}
            simulation: {max_output_tokens: 1000000, replicates: "1"}
            """))
                .containsExactly(
                        "line 2: “titel” is not a key here. Did you mean “title”?",
                        "line 3: “seed” should be a whole number, not “abc”.",
                        "line 5: “Charcoal” cannot be a concept’s id: use small letters, digits and hyphens, like"
                                + " new-pack.",
                        "line 5: “text” should be a text, not a list.",
                        "line 5: “4” is not a price. Write the amount and the currency code, like 4.99 USD.",
                        "line 6: Entry 2 of “concepts” should be a set of keys with values, like id: …, not"
                                + " “nonsense”.",
                        "line 7: “name” has no value. Fill it in, or remove the line.",
                        "line 7: “control” should be true or false, not “maybe”.",
                        "line 7: “foo” is not a key here. Keys here: id, name, text, price, image, images, attributes,"
                                + " control, repeat.",
                        "line 8: The panel needs people: add population: us-adults, or personas: with the name of your"
                                + " CSV file.",
                        "line 9: “size” must be at least 1, not 0.",
                        "line 10: A filter is a value, a list of values or a range, like age: 25-54 or gender: female.",
                        "line 11: “a” should be a number, not “x”.",
                        "line 11: The shares of “h” add up to 0.9; they should add up to 1.",
                        "line 13: “exposure” is sequential, monadic, or {subset: 2} with the number of concepts each"
                                + " persona sees.",
                        "line 14: “quetions” is not a key here. Did you mean “questions”?",
                        "line 16: “options” does not belong to a question of this type. Remove it, or change the type.",
                        "line 17: “type” cannot be “ratin”. Did you mean “rating”?",
                        "line 18: “points” must be at most 11, not 99.",
                        "line 18: A rating needs a scale, like scale: purchase-intent, or labels of its own, lowest"
                                + " first.",
                        "line 19: “options” is a list of at least two texts, like [Tube, Pump], or the word concepts.",
                        "line 20: “options” is missing in this question. Add it.",
                        "line 21: “5h” cannot be a question’s id: start with a letter, then letters, digits, hyphens or"
                                + " underscores, like max_price.",
                        "line 21: “text” is empty. Write something, or remove the line.",
                        "line 21: “probes” should be a whole number, not “1.5”.",
                        "line 22: A rating has either a “scale” or “labels” of its own. Remove one of the two.",
                        "line 23: There is no scale “satisfactoin”. Did you mean “satisfaction”?",
                        "line 24: Questions of type “maxdiff” come later. For now use another type.",
                        "line 25: “concepts” should be a list, each entry beginning with - or all of them in [ ], not"
                                + " “x”.",
                        "line 25: “kind” cannot be “x”. Choose one of warm-up, private, show, discuss, probe, poll, close.",
                        "line 25: “minutes” must be more than 0, not 0.",
                        "line 26: “max_output_tokens” must be at most 100000, not 1000000.",
                        "line 26: “replicates” is a whole number: remove the quotes around it.");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        moderato: 1|moderato: 2|line 1: This study file is written in format 2; this version of Moderato reads format 1. Update Moderato to open it.
        moderato: 1|moderato: one|line 1: “moderato” should be 1, not “one”.
        moderato: 1|seed: 1|The line “moderato: 1” is missing. Add it at the top.
        title: Small|language: en|“title” is missing in the study. Add it.
        title: Small|title: !secret x|line 2: “!secret” is a YAML tag, which a study file does not use. Remove it, or put the text in quotes.
        title: Small|title: !!java.io.File x|line 2: A YAML tag (a word that begins with !) stands here, which a study file does not use. Remove it, or put the text in quotes.
        title: Small|title: *x|line 2: A text that begins with * needs quotes around it.
        title: Small|title: @x|line 2: A text cannot begin with this character (%, @ or `). Put it in quotes.
        title: Small|title: a: b|line 2: A colon followed by a space stands inside a text, or the indentation is off. Put the text in quotes, or align the key with the others.
        think?"|think?|line 8: A quotation mark is opened here and not closed.
        think?"|th\\ink?"|line 8: A backslash inside double quotes starts a special character. Write it twice, or use single quotes.
        us-adults}|us-adults|line 5: A brace { opened here is not continued properly. Separate the entries with commas and close it with }; a text that begins with { needs quotes.
        "What do you think?"|{{concept.name}}|line 8: A key here is not a word. A text that begins with { or [, such as a placeholder {{…}}, needs quotes around it.
        type: open|type: open, type: nps|line 8: “type” is written twice here (first in line 8). Keep one.
        size: 2, ||line 5: “size” is missing in “panel”. Add it.
        population|popluation|line 5: “popluation” is not a key here. Did you mean “population”?
        us-adults|us-adults, personas: p.csv|line 5: A panel is sampled from a “population” or read from “personas”, not both. Remove one of the two.
        size: 2|size: 20000|line 5: “size” must be at most 10000, not 20000.
        size: 2|size: 1e999999999|line 5: “size” should be a whole number, not “1e999999999”.
        us-adults}|us-adults, weights: {trim: 3}}|line 5: The weights need shares to reach: add rake: us-adults, or rake: with the name of your margins file, or shares.
        us-adults}|us-adults, weights: {rake: us-adults, trim: 1}}|line 5: “trim” is how many times the mean a weight may be: a number above 1, up to 1000, not 1.
        us-adults}|us-adults, weights: {shares: {gender: {female: 0.5, male: 0.4}}}}|line 5: The shares of “gender” add up to 0.9; they should add up to 1.
        us-adults}|us-adults, weights: {rake: us-adults, on: {a: b}}}|line 5: “on” is an attribute or a list of attributes, like on: [age, gender].
        text: A paste.|text: A paste., repeat: false|line 4: “repeat” belongs to the control concept only. Remove it, or add control: true.
        text: A paste.|price: 1 USD|line 4: The concept “mint” has neither a text nor a picture. Add one of the two.
        text: A paste.|image: x.png|line 4: The picture “x.png” is not stored with this study.
        text: A paste.|text: x, price: $4.99|line 4: “$4.99” is not a price. Write the amount and the currency code, like 4.99 USD.
        id: mint|id: "mint\\n"|line 4: A concept id has lower-case letters, digits and hyphens: mint⏎
        type: open|type: open, ask_if: intent => 3|line 8: “intent => 3” is not a condition. Compare a question with a value, like intent >= 3 or pack == "Tube", join comparisons with and / or, and put a text of several words in quotation marks.
        """)
    void oneMistakeIsOneSentence(String from, String to, String sentence) {
        String text = Studies.SMALL.replace(from, Objects.toString(to, ""));
        assertThat(problems(text)).containsExactly(sentence.replace('⏎', '\n'));
    }

    @Test
    void aKeyWrittenTwiceIsToldWithBothLines() {
        assertThat(problems(Studies.SMALL + "title: again\n"))
                .containsExactly("line 9: “title” is written twice here (first in line 2). Keep one.");
    }

    @Test
    void aTabIsNamed() {
        assertThat(problems(Studies.SMALL.replace("  questions", "\tquestions")))
                .containsExactly("line 7: A tab stands where only spaces may. Indent with spaces.");
    }

    @Test
    void aFileThatIsNoStudySaysSo() {
        assertThat(problems("")).containsExactly("The file is empty. A study file begins with the line moderato: 1.");
        assertThat(problems("# only this"))
                .containsExactly("The file is empty but for comments. It begins with the line moderato: 1.");
        assertThat(problems("- a\n- b"))
                .containsExactly(
                        "line 1: This is not a study file: it holds no keys. It begins with the line moderato: 1.");
        assertThat(problems(Studies.SMALL + "---\na: 1\n"))
                .containsExactly(
                        "line 9: The file holds more than one document (a line ---). Keep one study per file.");
    }

    @Test
    void aBrokenPlaceRaisesNoFurtherComplaints() {
        String text = Studies.SMALL
                .replace("text: A paste.}", "text: A paste., prize: 2 USD}")
                .replace("What do you think?", "Too much at {{concept.price}}?")
                .replace("type: open", "type: opne")
                .replace("questions:", "after: [{id: end, type: open, text: Why, ask_if: think >= 3}]\n  questions:");
        assertThat(problems(text))
                .containsExactly(
                        "line 4: “prize” is not a key here. Did you mean “price”?",
                        "line 9: “type” cannot be “opne”. Did you mean “open”?");
    }

    @Test
    void theMessageHasTheErrorsAndTheProblemsAlsoTheWarnings() {
        String text = Studies.SMALL.replace("What do you", "Surely {{x}}, what do you");
        InvalidInput invalid = read(text);
        assertThat(invalid.getMessage())
                .startsWith("line 8: Nothing can fill {{x}}.")
                .doesNotContain("Surely");
        assertThat(invalid.problems())
                .extracting(Problem::severity)
                .containsExactly(Problem.Severity.ERROR, Problem.Severity.WARNING);
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::toString)
                .toList();
    }

    private static InvalidInput read(String text) {
        return catchThrowableOfType(InvalidInput.class, () -> new StudyReader(new Scales()).read(text, Map.of()));
    }
}
