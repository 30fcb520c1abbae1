package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingTest {
    private static final Panel FORTY = new Panel(
            IntStream.rangeClosed(1, 40)
                    .mapToObj(i -> new Persona(
                            new PersonaId("p" + i),
                            "Person " + i,
                            Map.of("age", 20 + i + "", "region", "r" + i % 4),
                            1,
                            ""))
                    .toList(),
            List.of());

    @Test
    void nobodySitsAtTwoTablesAsLongAsThePanelLasts() {
        List<Persona> seated = new ArrayList<>();
        for (int table = 1; table <= 5; table++) {
            seated.addAll(GroupDesign.seat(FORTY, 8, table, 11));
        }
        assertThat(seated).hasSize(40).doesNotHaveDuplicates();
    }
}
