package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.Subgroups.Attribute;
import app.moderato.core.analysis.Subgroups.Group;
import app.moderato.core.analysis.Subgroups.Light;
import app.moderato.core.analysis.Subgroups.Replication;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import java.util.Map;
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
    void attributesSayWhetherTheirEffectsReplicate() {
        assertThat(attribute("age").replication()).isEqualTo(Replication.REPLICATES);
        assertThat(attribute("gender").replication()).isEqualTo(Replication.UNRELIABLE);
    }

    @ParameterizedTest
    @CsvSource({"60, GREEN", "59, AMBER", "30, AMBER", "29, GREY", "0, GREY"})
    void lightsTurnAtSixtyAndThirty(int n, Light light) {
        assertThat(Light.of(n)).isEqualTo(light);
    }
}
