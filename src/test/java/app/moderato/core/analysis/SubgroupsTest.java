package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.GroupEffect.Tested;
import app.moderato.core.analysis.GroupEffect.Untested;
import app.moderato.core.analysis.Subgroups.Attribute;
import app.moderato.core.analysis.Subgroups.Group;
import app.moderato.core.analysis.Subgroups.LeftOut;
import app.moderato.core.analysis.Subgroups.Light;
import app.moderato.core.analysis.Subgroups.Replication;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubgroupsTest {
    private static final Selection TOP2 =
            new Selection(new QuestionId("intent"), Respondents.EVERYONE, true, Statistic.TOP2);

    /** 65 women who like “a”, 40 men who do not, 10 of whom nothing is known; women weigh twice as much. */
    private static RunBuilder run() {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .concept("b", "Control", "Text", "4.49 USD", true)
                .ask(rating("intent", "?", "purchase-intent"));
        for (int i = 0; i < 115; i++) {
            boolean female = i < 65;
            Map<String, String> attributes = i < 105
                    ? Map.of("gender", female ? "female" : "male", "age", String.valueOf(20 + i % 60))
                    : Map.of("age", String.valueOf(20 + i % 60));
            run.persona(new Persona(new PersonaId("p" + i), "P", attributes, female ? 2 : 1, ""));
            double up = female ? .6 : .2;
            run.rated(key("p" + i, "a", "intent", 1, 1), "a " + i, .8 - up, .1, .1, 0, up)
                    .rated(key("p" + i, "b", "intent", 1, 1), "b " + i, .5, 0, .1, .1, .3);
        }
        return run;
    }

    private static Subgroups groups() {
        RunBuilder run = run();
        return Subgroups.of(run.study(), run.contents(), TOP2, ScaleGauge.NONE);
    }

    private static Attribute attribute(String name) {
        return groups().attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Group group(String attribute, String name) {
        return attribute(attribute).groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theWholeBaseIsWeightedAndTheControlIsWhatHeatIsMeasuredFrom() {
        Subgroups groups = groups();
        assertThat(groups.concepts()).containsExactly("a", "b");
        // (65·2·0.6 + 50·0.2) / 180
        assertThat(groups.all().cells().getFirst().figure().orElseThrow().value())
                .isCloseTo(88 / 180.0, within(1e-12));
        assertThat(groups.all().n()).isEqualTo(115);
        assertThat(groups.reference()).isCloseTo(.4, within(1e-12));
        assertThat(groups.control()).contains("b");
    }

    @Test
    void aGroupHasTheFiguresOfItsOwnPeopleAndASmallOneHasNone() {
        Group women = group("gender", "female");
        assertThat(women.n()).isEqualTo(65);
        assertThat(women.light()).isEqualTo(Light.GREEN);
        assertThat(women.cells().getFirst().figure().orElseThrow().value()).isCloseTo(.6, within(1e-12));
        assertThat(women.cells().getFirst().figure().orElseThrow().interval().low())
                .isCloseTo(.6, within(1e-12));
        assertThat(group("gender", "male").light()).isEqualTo(Light.AMBER);
        Group unknown = group("gender", PersonaAttribute.MISSING);
        assertThat(unknown.n()).isEqualTo(10);
        assertThat(unknown.light()).isEqualTo(Light.GREY);
        assertThat(unknown.cells()).allMatch(cell -> cell.figure().isEmpty());
    }

    @Test
    void whereEverybodyNamedAPointTheIntervalIsThatOfTheComparison() {
        RunBuilder run = new RunBuilder().concept("a").concept("b").ask(rating("intent", "?", "purchase-intent"));
        for (int i = 0; i < 40; i++) {
            run.persona(new Persona(new PersonaId("p" + i), "P", Map.of(), 1, ""));
            for (String concept : List.of("a", "b")) {
                run.rated(
                        key("p" + i, concept, "intent", 1, 1),
                        concept + " " + i,
                        i < 6 ? 1 : 0,
                        0,
                        0,
                        0,
                        i < 6 ? 0 : 1);
            }
        }
        Comparison compared = ConceptComparison.of(run.study(), run.contents(), TOP2);
        Subgroups groups = Subgroups.of(run.study(), run.contents(), TOP2, ScaleGauge.NONE);
        assertThat(groups.all().cells().getFirst().figure().orElseThrow().interval())
                .isEqualTo(compared.find("a").orElseThrow().interval(Statistic.TOP2));
    }

    @Test
    void numbersAreCutIntoBandsAndEveryBandsPeopleAddUp() {
        Attribute age = attribute("age");
        assertThat(age.groups()).hasSizeBetween(2, 3);
        assertThat(age.groups().stream().mapToInt(Group::n).sum()).isEqualTo(115);
    }

    @Test
    void neighbouringBandsAreShownTogetherWhereOneAloneIsTooSmall() {
        Attribute age = attribute("age");
        assertThat(age.groups()).allMatch(group -> group.n() >= Respondents.LEAST);
        // 115 people evenly over the ages 20 to 79
        assertThat(age.groups().getFirst().name()).startsWith("20-");
        assertThat(age.groups().getLast().name()).endsWith("79");
    }

    @Test
    void whatMakesNoGroupsThatCanBeShownIsNamedAndWhatIsTheSameForAllIsNot() {
        RunBuilder run = new RunBuilder().concept("a").concept("b").ask(rating("intent", "?", "purchase-intent"));
        for (int i = 0; i < 45; i++) {
            Map<String, String> attributes = Map.of(
                    "age",
                    String.valueOf(20 + i),
                    "city",
                    "City " + i % 13,
                    "country",
                    "US",
                    "gender",
                    i % 3 == 0 ? "male" : "female");
            run.persona(new Persona(new PersonaId("p" + i), "P", attributes, 1, ""))
                    .rated(key("p" + i, "a", "intent", 1, 1), "a " + i, .2, .1, .1, .2, .4)
                    .rated(key("p" + i, "b", "intent", 1, 1), "b " + i, .4, .1, .1, .2, .2);
        }
        Subgroups groups = Subgroups.of(run.study(), run.contents(), TOP2, ScaleGauge.NONE);
        assertThat(groups.attributes()).extracting(Attribute::name).containsExactly("gender");
        assertThat(groups.leftOut()).containsExactlyInAnyOrder(new LeftOut("age", true), new LeftOut("city", false));
    }

    @Test
    void attributesSayWhetherTheirEffectsReplicate() {
        assertThat(attribute("age").replication()).isEqualTo(Replication.REPLICATES);
        assertThat(attribute("gender").replication()).isEqualTo(Replication.UNRELIABLE);
    }

    /** Leanings are chance, but that those of 65 women are higher by the effect. */
    private static Attribute tested(String name, double effect) {
        RunBuilder run = new RunBuilder().concept("a").concept("b").ask(rating("intent", "?", "purchase-intent"));
        Random random = new Random(4);
        for (int i = 0; i < 115; i++) {
            String gender = i < 65 ? "female" : i < 105 ? "male" : i < 110 ? "other" : "";
            run.persona(new Persona(
                    new PersonaId("p" + i),
                    "P",
                    Map.of("gender", gender, "region", i % 2 == 0 ? "north" : "south", "job", i < 20 ? "none" : "some"),
                    1 + i % 3,
                    ""));
            for (String concept : List.of("a", "b")) {
                double up = .2 + .2 * random.nextDouble() + (i < 65 ? effect : 0);
                run.rated(key("p" + i, concept, "intent", 1, 1), concept + " " + i, .6 - up, .2, .1, .1, up);
            }
        }
        return Subgroups.of(run.study(), run.contents(), TOP2, ScaleGauge.NONE).attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAttributeThatMovesTheRatingIsFoundAndOneThatDoesNotIsNot() {
        assertThat(tested("gender", .1).effect()).isInstanceOfSatisfying(Tested.class, gender -> {
            assertThat(gender.moves()).isTrue();
            // groups of fewer than 30, and people of whom it is not known, are left out
            assertThat(gender.n()).isEqualTo(105);
            assertThat(gender.groups()).isEqualTo(2);
            assertThat(gender.adjusted()).isCloseTo(2 * gender.p(), within(1e-12));
        });
        assertThat(tested("region", .1).effect())
                .isInstanceOfSatisfying(
                        Tested.class, region -> assertThat(region.moves()).isFalse());
        assertThat(tested("gender", 0).effect())
                .isInstanceOfSatisfying(
                        Tested.class, gender -> assertThat(gender.moves()).isFalse());
    }

    @Test
    void oneGroupThatIsShownIsNotTested() {
        assertThat(tested("job", 0).effect())
                .isInstanceOfSatisfying(
                        Untested.class, none -> assertThat(none.why()).startsWith("Fewer than two groups"));
    }

    @ParameterizedTest
    @CsvSource({"60, GREEN", "59, AMBER", "30, AMBER", "29, GREY", "0, GREY"})
    void lightsTurnAtSixtyAndThirty(int n, Light light) {
        assertThat(Light.of(n)).isEqualTo(light);
    }
}
