package app.moderato.file.study;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Condition;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Price;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import app.moderato.core.study.WeightSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Studies that can be run, with texts that tempt a YAML writer to err. */
final class StudyArbitraries {
    private StudyArbitraries() {}

    static Arbitrary<Study> studies() {
        return Combinators.combine(
                        texts(),
                        Combinators.combine(Arbitraries.of("en", "de-CH", "no", "zh-Hant"), Arbitraries.longs())
                                .as(Tagged::new),
                        concepts(),
                        panels(),
                        guides(),
                        simulations(),
                        groups(),
                        ratings())
                .as((title, tagged, concepts, panel, guide, simulation, group, rating) -> new Study(
                        title,
                        tagged.language(),
                        tagged.seed(),
                        concepts,
                        panel,
                        guide,
                        stopping(simulation, guide, concepts),
                        rating,
                        group));
    }

    private record Tagged(String language, long seed) {}

    private static Arbitrary<RatingSettings> ratings() {
        return Combinators.combine(Arbitraries.of(0.0, 0.1, 1.0, 2.5), Arbitraries.of(0.0, 1.0e-5, 0.075))
                .as((temperature, epsilon) -> new RatingSettings(List.of("ssr"), "minilm", temperature, epsilon));
    }

    /** Anything a person may paste, but for double braces, which would be placeholders. */
    static Arbitrary<String> texts() {
        Arbitrary<String> tempting = Arbitraries.of(
                "yes",
                "No",
                "1.0",
                "007",
                "null",
                "~",
                "true",
                " leading",
                "trailing ",
                "a: b",
                "a #b",
                "- a",
                "? a",
                "'",
                "\"",
                "“x”",
                "a\nb",
                "a\n\n b\n",
                "\nx",
                "x\n",
                "tab\there",
                "\\n",
                "%x",
                "@x",
                "*x",
                "&x",
                "!x",
                "|",
                ">",
                "[x",
                "]",
                ",",
                "2026-11-23",
                "1e3",
                "0x1F",
                "a\r\nb",
                "\u2028x",
                "\u0085x",
                "😀",
                "x\u0000y",
                "\u0007",
                "\uFEFFx",
                "\uFFFE",
                "---\nx",
                "x\n...\ny",
                "a\n#b",
                "<<",
                "=",
                "{a: b}",
                "{x",
                "}",
                "on",
                "y",
                ".5",
                "-1",
                "+1",
                "1_000",
                "0o7",
                "12:30:45",
                ".inf",
                ".NaN",
                "!!str x",
                "# x",
                "x #",
                ": ",
                "x:",
                ":x",
                "- ",
                "-",
                "`x`",
                "'x'",
                "\"x\"",
                "x: 'y'",
                "\tx",
                "\u00a0x\u00a0",
                "a\n\n\nb",
                "a \nb",
                "a\n",
                "a\n\n",
                "\r",
                "a\rb",
                "👩🏽‍🚀 e\u0301 \u202Ertl",
                "\uD83D",
                "x".repeat(300),
                "word ".repeat(60) + "\n" + "word ".repeat(60) + "x");
        Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(30);
        Arbitrary<String> lines = Arbitraries.strings()
                .withChars("ab .:#-'\"\n\t ")
                .ofMinLength(1)
                .ofMaxLength(40);
        return Arbitraries.oneOf(tempting, any, lines)
                .map(text -> new String(
                        text.codePoints()
                                .map(c -> c >= 0xD800 && c <= 0xDFFF ? '(' : c)
                                .toArray(),
                        0,
                        text.codePointCount(0, text.length())))
                .map(text -> text.replaceAll("([{}])(?=\\1)", "("))
                .map(text -> text.matches("(?s).*\\S.*") && !text.isBlank() ? text : "x" + text);
    }

    /** Texts that differ also when case and outer spaces are left aside. */
    private static Arbitrary<List<String>> different(int least, int most) {
        return texts().list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .uniqueElements(text -> text.strip().toLowerCase(Locale.ROOT));
    }

    private static Arbitrary<Map<String, String>> words() {
        return Arbitraries.maps(
                        texts().filter(key ->
                                !List.of("id", "name", "text", "price").contains(key)),
                        texts())
                .ofMaxSize(3);
    }

    private static Arbitrary<List<Concept>> concepts() {
        Arbitrary<@Nullable Price> price = Arbitraries.of("4.99 USD", "0.50 EUR", "10 CHF")
                .map(Price::parse)
                .injectNull(0.3);
        Arbitrary<List<Picture>> pictures = texts().map(name -> new Picture(name, "image/png", new byte[] {1}))
                .list()
                .ofMaxSize(3)
                .uniqueElements(Picture::name);
        Arbitrary<List<String>> ids = Arbitraries.of("1e3", "007", "0x1f", "null", "on", "-", "1-2", "y", "c-9")
                .list()
                .ofSize(4)
                .uniqueElements();
        return Combinators.combine(different(2, 4), texts(), price, pictures, words(), Arbitraries.of(true, false), ids)
                .as((names, text, cost, images, words, flag, tempting) -> {
                    List<Concept> concepts = new ArrayList<>();
                    for (int i = 0; i < names.size(); i++) {
                        concepts.add(new Concept(
                                new ConceptId(i == 0 ? "c-0" : tempting.get(i)),
                                names.get(i),
                                text,
                                cost,
                                i == 0 ? images : List.of(),
                                words,
                                i == 1,
                                i == 1 && flag));
                    }
                    return concepts;
                });
    }

    private static Arbitrary<PanelSpec> panels() {
        Arbitrary<Map<String, Map<String, Double>>> quotas = Arbitraries.maps(
                        texts(), texts().map(name -> Map.of(name, 0.25, name + "2", 0.75)))
                .ofMaxSize(2);
        Arbitrary<@Nullable WeightSpec> weights = Combinators.combine(
                        texts().injectNull(0.3),
                        different(0, 3),
                        quotas,
                        Arbitraries.of(1.5, 3.0, 1000.0).injectNull(0.3))
                .as(WeightSpec::new)
                .filter(spec -> spec.rake() != null || !spec.shares().isEmpty())
                .injectNull(0.3);
        return Combinators.combine(
                        texts(), words(), quotas, Arbitraries.integers().between(0, 10_000), weights)
                .as((people, filter, shares, size, spec) -> size % 2 == 0
                        ? new PanelSpec(size, null, people, filter, shares, spec)
                        : new PanelSpec(size, people, null, filter, shares, spec));
    }

    private static Arbitrary<Guide> guides() {
        return Combinators.combine(
                        texts(),
                        different(2, 4),
                        Arbitraries.of(new Exposure.Sequential(), new Exposure.Monadic(), new Exposure.Subset(2)),
                        Arbitraries.of(Memory.values()),
                        Arbitraries.integers().between(0, 5))
                .as((text, options, exposure, memory, probes) -> new Guide(
                        exposure,
                        memory,
                        probes == 4 ? List.of() : questions("b", text, options, probes),
                        questions("q", text, options, probes),
                        probes == 3 ? List.of() : questions("yes", text, options, probes)));
    }

    private static List<Question> questions(String id, String text, List<String> options, int probes) {
        Question.Options offered = new Question.Options(options, probes > 2, false);
        Condition first =
                new Condition.Comparison(new QuestionId(id + "0"), Condition.Operator.EQUAL, options.getFirst());
        Condition rated = Condition.parse(id + "1 >= 2 or " + id + "1 < 3.50");
        Condition both = new Condition.All(List.of(first, rated));
        return List.of(
                new Question.Choice(wording(id + 0, text, null, probes), offered),
                new Question.Rating(wording(id + 1, text, first, probes), new Question.Measure.Named("satisfaction")),
                new Question.Rating(
                        wording(id + 2, text, both, 0), new Question.Measure.Custom(options.size(), options)),
                new Question.Multiple(wording(id + 3, text, null, 1), offered),
                new Question.Ranking(wording(id + 4, text, null, 0), new Question.Options(List.of(), true, true)),
                new Question.Choice(wording(id + 9, text, null, 0), new Question.Options(List.of(), false, true)),
                new Question.NumberQuestion(wording(id + 5, text, null, 0)),
                new Question.PriceQuestion(wording(id + 6, text, null, 0)),
                new Question.Nps(wording(id + 7, text, null, 0)),
                new Question.Open(wording(id + 8, text, both, probes)));
    }

    private static Question.Wording wording(String id, String text, @Nullable Condition askIf, int probes) {
        String probe = probes > 1 ? text : null;
        return new Question.Wording(new QuestionId(id), text, askIf, probes, probes % 2 == 1, probe);
    }

    private static Arbitrary<Simulation> simulations() {
        Arbitrary<@Nullable BigDecimal> cost = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(2)
                .injectNull(0.3);
        return Combinators.combine(
                        texts().injectNull(0.3),
                        Arbitraries.doubles().between(0, 2).ofScale(6),
                        cost)
                .as((model, temperature, maxCost) -> new Simulation(model, temperature, 100, 3, maxCost));
    }

    /** With a rule to stop by where the guide has a question for it and no cap is set. */
    private static Simulation stopping(Simulation simulation, Guide guide, List<Concept> concepts) {
        if (simulation.maxCost() != null) {
            return simulation;
        }
        String attribute = simulation.model();
        return guide.questions().stream()
                .filter(question -> question instanceof Question.Rating || question instanceof Question.Nps)
                .findFirst()
                .map(question -> simulation.withStop(new StopRule(
                        question.id(),
                        StopRule.Measure.MEAN,
                        simulation.temperature() + 0.125,
                        concepts.size() < 2 ? null : 0.9,
                        attribute == null ? List.of() : List.of(attribute),
                        60,
                        25)))
                .orElse(simulation);
    }

    private static Arbitrary<@Nullable GroupPlan> groups() {
        return Combinators.combine(
                        Arbitraries.of(GroupPlan.Kind.values()), Arbitraries.of(true, false), texts().injectNull(0.5))
                .as((kind, about, say) -> new GroupPlan.Section(
                        kind,
                        Math.max(0, kind.name().length() * 1.25 - 5),
                        about && kind.ofConcept() ? new ConceptId("c-0") : null,
                        say))
                .list()
                .ofMaxSize(3)
                .map(sections -> new GroupPlan(
                        sections.isEmpty() ? 0 : 5,
                        sections.size() == 1 ? List.of(new ConceptId("c-0")) : List.of(),
                        sections.size() == 2 ? "satisfaction" : null,
                        sections))
                .injectNull(0.3);
    }
}
