package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfPortraitTest {
    private static String portrait(String name, String background, String... attributes) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            map.put(attributes[i], attributes[i + 1]);
        }
        return SelfPortrait.of(new Persona(new PersonaId("a"), name, map, 1, background));
    }

    @Test
    void somebodyOfTheCensusIntroducesThemselves() {
        assertThat(portrait(
                        "Maria Lopez",
                        "",
                        "age",
                        "81",
                        "gender",
                        "female",
                        "education",
                        "Bachelor's degree",
                        "income",
                        "$25,000 - $49,999",
                        "region",
                        "South",
                        "state",
                        "Texas",
                        "race",
                        "White"))
                .isEqualTo("I’m Maria Lopez, an 81-year-old woman from Texas. I have a bachelor’s degree."
                        + " At home we have $25,000 to $49,999 a year. On forms I tick “White” for race.");
    }

    @Test
    void wordsOfFilesBecomeWordsOfPeople() {
        assertThat(portrait(
                        "",
                        "Susan knits.",
                        "age",
                        "22",
                        "age_band",
                        "18-24",
                        "gender",
                        "Male",
                        "marital_status",
                        "never_married",
                        "occupation",
                        "construction_manager",
                        "city",
                        "Bridge City",
                        "state",
                        "TX",
                        "political_views",
                        "Slightly liberal"))
                .isEqualTo("I’m a 22-year-old man from Bridge City, TX. I’ve never been married."
                        + " I work as a construction manager. For the rest, my political views: Slightly liberal."
                        + "\n\nSusan knits.");
    }

    @Test
    void bandsOfAgesAreSpokenToo() {
        assertThat(portrait("Bo", "", "age", "35 - 44 years")).isEqualTo("I’m Bo, between 35 and 44 years old.");
        assertThat(portrait("", "", "age", "65+", "gender", "female")).isEqualTo("I’m a woman over 64.");
        assertThat(portrait("", "", "shoe size", "39")).isEqualTo("For the rest, my shoe size: 39.");
    }
}
