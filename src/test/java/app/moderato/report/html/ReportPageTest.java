package app.moderato.report.html;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static app.moderato.core.analysis.RunBuilder.wording;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.RunBuilder;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {
    private static final ScaleLibrary NONE = new ScaleLibrary() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Optional<Scale> find(String name) {
            return Optional.empty();
        }
    };

    private static String page(RunBuilder run) {
        return ReportPage.of(
                run.contents(), run.study(), RunAnalysis.of(run.study(), run.contents(), Map.of()), NONE, List.of());
    }

    /** A run in which everything that comes from outside is {@code text}. */
    private static RunBuilder of(String text) {
        RunBuilder run = new RunBuilder()
                .title(text)
                .concept("a", text, text, "4.99 USD", false)
                .concept("b", "B", "b", "4.99 USD", true)
                .ask(rating("intent", "How?" + text.replace("{", "("), "purchase-intent"))
                .ask(new Question.Choice(
                        wording("pack", "Pack?"), new Question.Options(List.of(text, "x"), false, false)));
        for (String id : List.of("p", "q")) {
            run.persona(new Persona(new PersonaId(id), text, Map.of("job", text), 1, text))
                    .rated(key(id, "a", "intent", 1, 1), text + id, .1, .2, .3, .2, .2)
                    .rated(key(id, "b", "intent", 1, 1), "fine " + id, .1, .2, .3, .2, .2)
                    .valued(key(id, "a", "pack", 1, 1), text, "x");
        }
        return run;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</svg><img src=x onerror=alert(1)>",
                "</style><body onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "{{title}} {{{css}}} {{x}}",
                "}</style>*{display:none}",
                "<!-- -->]]><?xml ?>"
            })
    void hostileTextsStayText(String text) {
        String plain = page(of("harmless"));
        String page = page(of(text));
        for (String mark : List.of("<script", "<img", "<a ", "<body", "</style", "</svg", "<!--", "<?")) {
            assertThat(count(page, mark)).as(mark).isEqualTo(count(plain, mark));
        }
        assertThat(page).doesNotContainPattern("<[^>]*onmouseover=");
        assertThat(count(page, "<")).as("elements").isEqualTo(count(plain, "<"));
    }

    @Test
    void bracesOfAModelAreShownAndNotFilledIn() {
        assertThat(page(of("my {{title}} is"))).contains("my {{title}} isp");
    }

    @Test
    void charactersThatTurnTheDirectionOrBreakAPageAreLeftOut() {
        String page = page(of("abc\u202Edef\u2066ghi\u0000jkl\u0007"));
        assertThat(page).contains("abcdefghijkl").doesNotContain("\u202E", "\u2066", "\u0000", "\u0007");
    }

    @Test
    void nothingIsLoadedFromOutsideAndNoScriptRuns() {
        String page = page(of("fine"));
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("<script", "<link", "@import", "src=")
                .doesNotContainPattern("(?<!ns='|xlink='|jfreesvg=')https?://");
    }

    @Test
    void theLabelsTheVerdictAndTheStampStandOnThePage() {
        String page = page(of("fine"));
        assertThat(page)
                .contains("Synthetic respondents", "do not use", "Anchor Lab", "ssr-2510.08338", "No noise floor")
                .doesNotContain("REHEARSAL");
        assertThat(page(of("fine").provider("rehearsal")))
                .contains("<b>REHEARSAL</b>", "This is a rehearsal", "REHEARSAL: invented answers. Do not use.");
    }

    @Test
    void aRunWithoutAnyAnswerIsStillAPage() {
        RunBuilder run = new RunBuilder().concept("a").persona("p", 1);
        assertThat(page(run)).contains("Verdict: do not use").doesNotContain("In their words");
    }

    @Test
    void quotesAreSpreadOverTheRatings() {
        RunBuilder run = new RunBuilder().concept("a").ask(rating("intent", "How?", "purchase-intent"));
        for (int i = 0; i < 21; i++) {
            // planned order is not the order of ratings
            double high = (i * 8 % 21) / 20.0;
            run.persona("p" + i, 1).rated(key("p" + i, "a", "intent", 1, 1), "t" + i, 1 - high, high);
        }
        List<RatedAnswer> quotes = Verbatims.of(run.contents(), new QuestionId("intent"), "a");
        assertThat(quotes)
                .extracting(answer -> Math.round(20 * (Verbatims.mean(answer) - 1)))
                .containsExactly(0L, 4L, 8L, 12L, 16L, 20L);
    }

    @Test
    void fewAnswersAreQuotedOnceEach() {
        RunBuilder run = of("fine");
        assertThat(Verbatims.of(run.contents(), new QuestionId("intent"), "a")).hasSize(2);
        assertThat(Verbatims.of(run.contents(), new QuestionId("intent"), "zzz"))
                .isEmpty();
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void conceptsThatPeopleEnoughRatedAreHeldAgainstEachOther() {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .concept("b", "Control", "Text", "4.49 USD", true)
                .ask(rating("intent", "?", "purchase-intent"));
        for (int i = 0; i < 40; i++) {
            run.persona(new Persona(new PersonaId("p" + i), "P", Map.of(), 1, ""))
                    .rated(key("p" + i, "a", "intent", 1, 1), "a " + i, .1, .1, .1, .3, .4)
                    .rated(key("p" + i, "b", "intent", 1, 1), "b " + i, .3, .3, .1, .2, .1);
        }
        assertThat(page(run).replaceAll("\\s+", " "))
                .contains("<th scope=\"row\">A vs B</th><td class=\"num\">40</td><td class=\"num strong\">+40.0</td>")
                .contains("+40.0 to +40.0", "&lt;0.001", "There is no noise floor");
    }

    @Test
    void sharesAreCalledWeightedOnlyWherePeopleAre() {
        RunBuilder run = of("fine");
        assertThat(page(run)).contains("Share of respondents.").doesNotContain("Weighted");
        run.persona("r", 2).valued(key("r", "a", "pack", 1, 1), "x", "x");
        assertThat(page(run)).contains("Weighted. Share of respondents.");
    }
}
