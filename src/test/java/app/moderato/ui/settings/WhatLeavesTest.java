package app.moderato.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Providers.Profile;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Picture;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import app.moderato.ui.harness.OpenDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatLeavesTest {
    private static final Picture PICTURE = new Picture("a.png", "image/png", new byte[] {1});
    private static final String REST = " Nothing else leaves this laptop; answers are kept in the workspace file here.";

    @TempDir
    Path folder;

    private final WhatLeaves leaves = new WhatLeaves();

    @Test
    void theSentenceCountsPeopleAndConceptsAndNamesTheHost() {
        assertThat(sentence(study(PICTURE, PICTURE), 200, "openai", null))
                .isEqualTo("The descriptions of 200 people, your 2 concepts with their pictures and the questions go to"
                        + " api.openai.com." + REST);
        assertThat(sentence(study(PICTURE, null), 1200, "custom", "https://llm.example:8443/v1"))
                .isEqualTo("The descriptions of 1,200 people, your 2 concepts, some with pictures, and the questions go"
                        + " to llm.example:8443." + REST);
        assertThat(sentence(study((Picture) null), 1, "openai", null))
                .isEqualTo(
                        "The descriptions of one person, your concept and the questions go to api.openai.com." + REST);
        assertThat(sentence(study(), 2, "openai", null))
                .isEqualTo("The descriptions of 2 people and the questions go to api.openai.com." + REST);
    }

    @Test
    void whatRunsHereSendsNothing() {
        assertThat(sentence(study(), 2, "ollama", null)).isEqualTo("Nothing leaves this laptop: Ollama runs here.");
        assertThat(sentence(study(), 2, "custom", "http://127.0.0.1:9/v1"))
                .isEqualTo("Nothing leaves this laptop: Other compatible runs here.");
        assertThat(leaves.of(study(), panel(2), Optional.empty(), known()))
                .isEqualTo("Nothing leaves this laptop: the rehearsal respondents are built in.");
    }

    @Test
    void aLocalProviderAtAnotherMachineIsNotHere() {
        assertThat(sentence(study(), 2, "ollama", "http://gpu.lab.example:11434/v1"))
                .contains("go to gpu.lab.example:11434.");
        assertThat(sentence(study(), 2, "custom", "http://localhost.evil.example/v1"))
                .contains("go to localhost.evil.example.");
    }

    @Test
    void theOpenStudyIsTheOneThatIsSpokenOf() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            assertThat(leaves.of(open.desk())).isEmpty();
        }
        try (OpenDesk open = OpenDesk.sample(folder)) {
            assertThat(leaves.of(open.desk()))
                    .isEqualTo(
                            "The descriptions of 120 people, your 5 concepts with their pictures and the questions go"
                                    + " to api.openai.com." + REST);
        }
    }

    private String sentence(Study study, int people, String provider, @Nullable String url) {
        return leaves.of(
                study, panel(people), Optional.of(new Connection("c", provider, url, "m", Abilities.UNKNOWN)), known());
    }

    private List<Profile> known() {
        return OpenDesk.ports(folder).providers().known();
    }

    private static Panel panel(int people) {
        return new Panel(
                IntStream.range(0, people)
                        .mapToObj(i -> new Persona(new PersonaId("p" + i), "Ann", Map.of(), 1, ""))
                        .toList(),
                List.of());
    }

    private static Study study(@Nullable Picture... pictures) {
        List<Concept> concepts = IntStream.range(0, pictures.length)
                .mapToObj(i -> {
                    Picture picture = pictures[i];
                    return new Concept(
                            new ConceptId("c" + i),
                            "C",
                            "text",
                            null,
                            picture == null ? List.of() : List.of(picture),
                            Map.of(),
                            false,
                            false);
                })
                .toList();
        return new Study(
                "Soap",
                "en",
                1,
                concepts,
                new PanelSpec(1, "us-adults", null, Map.of(), Map.of()),
                new Guide(new Exposure.Sequential(), Memory.CONCEPT, List.of(), List.of(), List.of()),
                Simulation.DEFAULT,
                RatingSettings.DEFAULT,
                null);
    }
}
