package app.moderato.core.interview.story;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People for tests, and stories that fit them. */
final class People {
    static final Persona ANN = person(
            "p1",
            "Ann Lee",
            "age=34",
            "gender=female",
            "education=Bachelor's degree",
            "income=$50,000 - $74,999",
            "region=Midwest",
            "state=Ohio");
    static final Persona BOB = person(
            "p2",
            "Bob Gray",
            "age=68",
            "gender=male",
            "education=High school graduate",
            "income=Less than $25,000",
            "region=South",
            "state=Texas");

    private People() {}

    static Persona person(String id, String name, String... attributes) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String attribute : attributes) {
            String[] parts = attribute.split("=", 2);
            map.put(parts[0], parts[1]);
        }
        return new Persona(new PersonaId(id), name, map, 1, "");
    }

    static Panel panel(Persona... people) {
        return new Panel(Arrays.asList(people), List.of());
    }

    /** One that fits anybody whose name begins so, and no two of which are alike. */
    static String story(Persona persona, String about) {
        String name = persona.name().split(" ", 2)[0];
        return name + " gets up early to look after " + about + ", " + about + " being what the week turns around."
                + " Then there is " + about + " to buy for and " + about + " to clean, with a radio that hums " + about
                + ". Evenings end with thoughts of " + about + " and hardly ever without " + about + ".";
    }
}
