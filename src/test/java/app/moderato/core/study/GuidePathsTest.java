package app.moderato.core.study;

import static app.moderato.core.study.Design.ask;
import static app.moderato.core.study.Design.askIf;
import static app.moderato.core.study.Design.open;
import static app.moderato.core.study.Design.options;
import static app.moderato.core.study.Design.rated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GuidePathsTest {
    private static final Question PACK =
            new Question.Choice(ask("pack", "Which?"), options("Tube", "Pump", "Box", "None"));

    private static List<String> told(Design design, GuideSection section) {
        return GuidePaths.of(design.study(), Design.SCALES).in(section).stream()
                .map(path -> path.steps().stream()
                                .filter(GuidePath.Step::asked)
                                .map(step -> "Q" + step.number())
                                .collect(Collectors.joining(" "))
                        + " when " + path.when())
                .toList();
    }

    private static Question.Open follow(String id, String condition) {
        return new Question.Open(askIf(id, condition));
    }

    @Test
    void withoutConditionsThereIsOnePath() {
        assertThat(told(new Design().asks(open("a", "?"), open("b", "?")), GuideSection.QUESTIONS))
                .containsExactly("Q1 Q2 when always");
        assertThat(told(new Design(), GuideSection.AFTER)).isEmpty();
    }

    @Test
    void aMeanIsCutWhereItIsCompared() {
        Design design =
                new Design().asks(rated("intent", "?"), follow("why", "intent >= 4"), follow("not", "intent < 2.5"));
        assertThat(told(design, GuideSection.QUESTIONS))
                .containsExactly(
                        "Q1 Q3 when Q1 mean below 2.5",
                        "Q1 when Q1 mean at least 2.5 and below 4",
                        "Q1 Q2 when Q1 mean at least 4");
    }

    @Test
    void choicesAreGroupedByWhatTheyDecide() {
        Design design = new Design().asks(PACK, follow("tube", "pack == \"Tube\""), follow("some", "pack != \"None\""));
        assertThat(told(design, GuideSection.QUESTIONS))
                .containsExactly("Q1 Q2 Q3 when Q1 “Tube”", "Q1 Q3 when Q1 “Pump” or “Box”", "Q1 when Q1 “None”");
    }

    @Test
    void numbersPricesAndRecommendationsHaveTheirOwnRanges() {
        Design design = new Design()
                .asks(
                        new Question.NumberQuestion(ask("n", "?")),
                        new Question.Nps(ask("r", "?")),
                        follow("a", "n != 0 and r >= 9"));
        assertThat(told(design, GuideSection.QUESTIONS))
                .containsExactlyInAnyOrder(
                        "Q1 Q2 Q3 when Q1 other than 0 and Q2 at least 9",
                        "Q1 Q2 when Q2 at most 8, or Q1 exactly 0 and Q2 at least 9");
    }

    @Test
    void aSkippedQuestionHasNoAnswerForLaterOnes() {
        Design design = new Design()
                .before(rated("first", "?"))
                .asks(
                        new Question.Choice(askIf("pack", "first >= 3"), options("Tube", "None")),
                        follow("tube", "pack == \"Tube\""));
        assertThat(told(design, GuideSection.QUESTIONS))
                .containsExactly(
                        " when Q1 mean below 3",
                        "Q2 Q3 when Q1 mean at least 3 and Q2 “Tube”",
                        "Q2 when Q1 mean at least 3 and Q2 “None”");
    }

    @Test
    void waysThatDifferInOneAnswerAreToldAsOne() {
        Design design = new Design().asks(rated("a", "?"), rated("b", "?"), follow("c", "a >= 3 and b >= 3"));
        assertThat(told(design, GuideSection.QUESTIONS))
                .containsExactly(
                        "Q1 Q2 when Q1 mean below 3, or Q1 mean at least 3 and Q2 mean below 3",
                        "Q1 Q2 Q3 when Q1 mean at least 3 and Q2 mean at least 3");
    }

    @Test
    void dontKnowIsAnAnswerOfItsOwn() {
        Question asked = new Question.NumberQuestion(new Question.Wording(new QuestionId("n"), "?", null, 0, true));
        assertThat(told(new Design().asks(asked, follow("b", "n > 1")), GuideSection.QUESTIONS))
                .containsExactly("Q1 when Q1 at most 1 or “don’t know”", "Q1 Q2 when Q1 above 1");
    }

    @Property(tries = 200)
    void whateverIsAnsweredThePathTakenIsAmongThem(
            @ForAll @DoubleRange(min = 1, max = 5) double first,
            @ForAll @DoubleRange(min = 1, max = 5) double second,
            @ForAll @IntRange(min = 0, max = 3) int option,
            @ForAll @IntRange(min = 1, max = 5) int cut,
            @ForAll Condition.Operator compared) {
        List<Question> asked = List.of(
                rated("first", "?"),
                PACK.with(askIf("pack", "first " + compared.sign() + " " + cut)),
                new Question.Rating(
                        askIf("second", "first >= 2 or pack == \"Box\""),
                        new Question.Measure.Named("purchase-intent")),
                follow("why", "second > " + cut + " and (pack != \"Tube\" or first < 3)"));
        List<String> options = List.of("Tube", "Pump", "Box", "None");
        Map<QuestionId, String> values = new HashMap<>();
        List<Boolean> taken = new ArrayList<>();
        for (Question question : asked) {
            Condition condition = question.wording().askIf();
            boolean holds = condition == null || condition.holds(id -> Optional.ofNullable(values.get(id)));
            taken.add(holds);
            if (holds) {
                values.put(
                        question.id(),
                        switch (question.id().value()) {
                            case "first" -> Span.number(first);
                            case "second" -> Span.number(second);
                            default -> options.get(option);
                        });
            }
        }
        Study study = new Design().asks(asked.toArray(Question[]::new)).study();
        assertThat(GuidePaths.of(study, Design.SCALES).in(GuideSection.QUESTIONS))
                .extracting(
                        path -> path.steps().stream().map(GuidePath.Step::asked).toList())
                .contains(taken)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatNoAnswerLeadsToIsNamed() {
        Design design = new Design().asks(rated("a", "?"), follow("b", "a > 4 and a < 2"), follow("c", "b == 1"));
        assertThat(GuidePaths.of(design.study(), Design.SCALES).unreached())
                .extracting(GuidePath.Step::number)
                .contains(2);
    }

    @Test
    void whatCannotBeGoneThroughIsSaidToBeIncomplete() {
        List<Question> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(rated("r" + i, "?"));
            asked.add(follow("f" + i, "r" + i + " >= 3"));
        }
        Study study = new Design().asks(asked.toArray(Question[]::new)).study();
        GuidePaths paths = GuidePaths.of(study, Design.SCALES);
        assertThat(paths.isComplete(GuideSection.QUESTIONS)).isFalse();
        assertThat(paths.isComplete(GuideSection.BEFORE)).isTrue();
        assertThat(paths.in(GuideSection.QUESTIONS)).hasSizeGreaterThan(2_000);
        assertThat(paths.unreached()).isEmpty();
    }
}
