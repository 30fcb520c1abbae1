package app.moderato.core.study;

import static app.moderato.core.study.Design.ask;
import static app.moderato.core.study.Design.concept;
import static app.moderato.core.study.Design.open;
import static app.moderato.core.study.Design.options;
import static app.moderato.core.study.Design.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StudyCheckTest {
    @Test
    void aSoundStudyHasNoProblem() {
        assertThat(new Design().problems()).isEmpty();
    }

    @Test
    void idsAreUniqueAndThereIsOneControl() {
        assertThat(new Design()
                        .shows(concept("a", "x", null, true), concept("a", "x", null, true))
                        .before(open("think", "What now?"))
                        .problems())
                .containsExactly(
                        "/concepts/1/id Two concepts have the id “a”. Give each its own.",
                        "/concepts/1/control A study has at most one control. Remove control: true from all but one.",
                        "/guide/questions/0/id Two questions have the id “think”. Give each its own.");
    }

    @Test
    void placeholdersInAConceptOrAnOptionAreWrittenOut() {
        assertThat(new Design()
                        .shows(concept("a", "For {{persona.age}}"), concept("b", "y"))
                        .asks(new Question.Choice(ask("c", "Which?"), options("{{concept.name}}", "None")))
                        .problems())
                .containsExactly(
                        "/concepts/0 {{persona.age}} stands in the concept “a”. Placeholders are filled in the texts of"
                                + " questions only: write it out.",
                        "/guide/questions/0 {{concept.name}} stands in an option or label of “c”. Placeholders are filled"
                                + " in the texts of questions only: write it out.");
    }

    @Test
    void optionsCanBeToldApart() {
        assertThat(new Design()
                        .shows(concept("a", "x"))
                        .asks(new Question.Choice(ask("c", "Which?"), options("Tube", " tube")))
                        .after(
                                new Question.Ranking(ask("r", "Order?"), new Question.Options(List.of(), false, true)),
                                new Question.Multiple(ask("m", "Which?"), options("One")))
                        .problems())
                .containsExactly(
                        "/guide/questions/0/options The option “ tube” stands twice in “c”. Answers could not be told apart.",
                        "/guide/after/0/options “options: concepts” offers the study’s concepts, and there are fewer than two.",
                        "/guide/after/1/options The question “m” needs at least two options.");
    }

    @Test
    void scalesAndLabelsFit() {
        assertThat(new Design()
                        .asks(
                                new Question.Rating(ask("a", "How?"), new Question.Measure.Named("purchase-intend")),
                                new Question.Rating(
                                        ask("b", "How?"), new Question.Measure.Custom(3, List.of("x", "y"))))
                        .problems())
                .containsExactly(
                        "/guide/questions/0/scale There is no scale “purchase-intend”. Did you mean “purchase-intent”?",
                        "/guide/questions/1/labels The rating has 3 points but 2 labels. Write one label per point, lowest"
                                + " first.");
    }

    @Test
    void noMoreConceptsAreShownThanThereAre() {
        assertThat(new Design().exposure(new Exposure.Subset(3)).problems())
                .containsExactly("/guide/exposure Each persona is to see 3 concepts, but the study has 2.");
    }

    @Test
    void sharesOfAQuotaAddUpToOneWithinRounding() {
        Map<String, Map<String, Double>> rounded = Map.of("third", Map.of("a", 0.33, "b", 0.33, "c", 0.335));
        Map<String, Map<String, Double>> short1 = Map.of("a/b", Map.of("x", 0.5, "y", 0.4));
        assertThat(new Design()
                        .panel(new PanelSpec(5, "us-adults", null, Map.of(), rounded))
                        .problems())
                .isEmpty();
        assertThat(new Design()
                        .panel(new PanelSpec(5, "us-adults", null, Map.of(), short1))
                        .problems())
                .containsExactly("/panel/quotas/a~1b The shares of “a/b” add up to 0.9; they should add up to 1.");
    }

    @Test
    void aPanelHasPeopleInReason() {
        assertThat(new Design()
                        .panel(new PanelSpec(10_001, "us-adults", null, Map.of(), Map.of()))
                        .problems())
                .containsExactly("/panel/size A panel has 1 to 10,000 personas, not 10001.");
        assertThat(new Design()
                        .panel(new PanelSpec(0, null, "p.csv", Map.of(), Map.of()))
                        .problems())
                .isEmpty();
        assertThat(new Design()
                        .panel(new PanelSpec(1, null, null, Map.of(), Map.of()))
                        .problems())
                .containsExactly("/panel The panel needs people: name a population or a file of personas.");
    }

    @Test
    void settingsStayInTheirRanges() {
        assertThat(new Design()
                        .language("english please")
                        .simulation(new Simulation(null, 2.5, 0, 0, new BigDecimal("-1")))
                        .rating(new RatingSettings(List.of("flr", "abc"), "minilm", Double.NaN, -1))
                        .problems())
                .containsExactly(
                        "/language “english please” is not a language tag. Write one such as en, de or pt-BR.",
                        "/simulation/temperature The temperature of the model is from 0 to 2, not 2.5.",
                        "/simulation/max_output_tokens The longest answer is at least 1 token, not 0.",
                        "/simulation/replicates Each interview is run 1 to 100 times, not 0.",
                        "/simulation/max_cost The highest cost is 0 dollars or more.",
                        "/rating/methods “abc” is not a rating method. Use ssr, flr, dlr.",
                        "/rating/temperature The temperature of the rating is a number from 0 to 10, not NaN."
                                + " Beyond that all points of a scale get about the same.",
                        "/rating/epsilon Epsilon is a number from 0 to 0.1, not -1. It is added to the point that an"
                                + " answer is least like; more would turn the order of answers round.");
    }

    @Test
    void aGroupTalksAboutConceptsOfTheStudy() {
        GroupPlan plan = new GroupPlan(
                1,
                List.of(new ConceptId("charcaol")),
                "liking",
                List.of(new GroupPlan.Section(GroupPlan.Kind.DISCUSS, 999)));
        assertThat(new Design().shows(concept("charcoal", "x")).group(plan).problems())
                .containsExactly(
                        "/group/participants A group has 2 to 12 participants, not 1.",
                        "/group/concepts/0 There is no concept “charcaol”. Did you mean “charcoal”?",
                        "/group/construct There is no scale “liking”. Scales: purchase-intent, zufriedenheit.",
                        "/group/sections/0/minutes A section lasts more than 0 and at most 240 minutes.");
    }

    @Test
    void aSectionOfAGroupIsAboutAConceptTheGroupTalksAbout() {
        GroupPlan plan = new GroupPlan(
                0,
                List.of(new ConceptId("charcoal")),
                null,
                List.of(
                        new GroupPlan.Section(GroupPlan.Kind.SHOW, 0, new ConceptId("charcoal"), null),
                        new GroupPlan.Section(GroupPlan.Kind.DISCUSS, 5, new ConceptId("chracoal"), null),
                        new GroupPlan.Section(GroupPlan.Kind.PRIVATE, 0, new ConceptId("mint"), null),
                        new GroupPlan.Section(GroupPlan.Kind.WARM_UP, 0, new ConceptId("charcoal"), null),
                        new GroupPlan.Section(GroupPlan.Kind.CLOSE, 0, null, "Thanks for {{concept.name}}.")));
        assertThat(new Design()
                        .shows(concept("charcoal", "x"), concept("mint", "y"))
                        .group(plan)
                        .problems())
                .containsExactly(
                        "/group/sections/1/concept There is no concept “chracoal”. Did you mean “charcoal”?",
                        "/group/sections/2/concept The group does not talk about “mint”. Add it to the concepts of the"
                                + " group, or take one of those: charcoal.",
                        "/group/sections/3/concept A section of this kind is about no concept. Take the line out, or"
                                + " make it private, show, discuss, probe or poll.",
                        "/group/sections/4/say Nothing is filled into what the moderator says: “{{concept.name}}” would"
                                + " be read out. Write the words themselves.");
    }

    @Test
    void aPersonaPlaceholderIsCheckedAgainstEveryPersonaOfThePanel() {
        Study study = new Design()
                .asks(rated("a", "As a {{persona.job}} of {{persona.age}}, how likely?"), open("b", "{{persona.zip}}?"))
                .study();
        List<Function<String, Optional<String>>> personas = List.of(
                name -> Optional.ofNullable(Map.of("age", "30", "job", "cook").get(name)),
                name -> Optional.ofNullable(Map.of("age", "40").get(name)));
        assertThat(StudyCheck.checkPanel(study, personas))
                .extracting(Problem::pointer, Problem::sentence)
                .containsExactly(
                        tuple(
                                "/guide/questions/0/text",
                                "{{persona.job}} cannot be filled: 1 of 2 personas have no attribute “job”. Use an"
                                        + " attribute that all of them have, or add it to the panel."),
                        tuple(
                                "/guide/questions/1/text",
                                "{{persona.zip}} cannot be filled: No persona of this panel has an attribute “zip”. Use an"
                                        + " attribute that all of them have, or add it to the panel."));
    }

    @Test
    void aRunStopsByAQuestionThatIsRatedAndARankingAboveTheNoise() {
        assertThat(new Design().simulation(stop("nothing", 0.7, null, 10)).problems())
                .containsExactly(
                        "/simulation/stop/question The run cannot stop by “nothing”: name a rating or nps question that is"
                                + " asked for each concept.",
                        "/simulation/stop/half_width The half-width of an interval is above 0; of top-2 it is a share below"
                                + " 0.5, such as 0.05 for ±5 points of a hundred; of the mean it is in scale points, such as"
                                + " 0.15.",
                        "/simulation/stop/least The first look comes after at least 30 people, not 10.");
        assertThat(new Design()
                        .shows(concept("a", "x"), concept("b", "y"))
                        .asks(rated("how", "How likely?"))
                        .simulation(stop("how", null, 0.95, 60))
                        .problems())
                .containsExactly("/simulation/stop/best A ranking is settled only above the noise, and nothing is asked"
                        + " twice here. Mark a concept as control with sequential exposure, ask 2 replicates, or leave best"
                        + " out.");
        assertThat(new Design()
                        .shows(concept("a", "x"), concept("b", "y", null, true))
                        .asks(rated("how", "How likely?"))
                        .simulation(stop("how", 0.05, 0.95, 60))
                        .problems())
                .isEmpty();
        assertThat(new Design()
                        .asks(rated("how", "How likely?"))
                        .simulation(stop("how", null, null, 60))
                        .problems())
                .containsExactly(
                        "/simulation/stop Say when the run has heard enough: half_width, such as 0.05, or best, such as 0.95.");
    }

    private static Simulation stop(String question, @Nullable Double half, @Nullable Double best, int least) {
        return Simulation.DEFAULT.withStop(
                new StopRule(new QuestionId(question), StopRule.Measure.TOP2, half, best, List.of(), least, 20));
    }
}
