package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.story.Stories;
import app.moderato.core.interview.story.StoryOrder;
import app.moderato.core.interview.story.StoryWriter;
import app.moderato.core.panel.NearCopies;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSampler;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.file.panel.PanelSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorySpeechTest {
    private static Panel panel(int size) throws InvalidInput {
        return PanelSampler.sample(
                PanelSource.population("us-adults"), new PanelSpec(size, "us-adults", null, Map.of(), Map.of()), 42);
    }

    private static Stories stories(Panel panel, int atOnce) {
        RehearsalModel model = new RehearsalModel(new WordsOnly());
        LooseCalls calls = new LooseCalls(model, null, usage -> 0, null, null);
        return new StoryWriter(StoryOrder.of(panel, false, "en", 42), calls, atOnce, told -> {}).write();
    }

    @Test
    void storiesOfSampledPeopleStandAndNoneIsAlmostAnother() throws InvalidInput {
        Panel panel = panel(400);
        Stories stories = stories(panel, 8);
        assertThat(stories.missing()).isEmpty();
        assertThat(stories.written())
                .filteredOn(one -> one.askedAgain())
                .as("asked twice")
                .isEmpty();
        assertThat(NearCopies.among(stories.told(panel).personas()).people()).isEmpty();
    }

    @Test
    void theSameSeedTellsTheSameStoriesInAnyOrder() throws InvalidInput {
        Panel panel = panel(60);
        assertThat(stories(panel, 8).told(panel)).isEqualTo(stories(panel, 1).told(panel));
    }

    @Test
    void peopleOfWhomLittleIsKnownHaveStoriesToo() {
        Panel panel = new Panel(
                List.of(
                        new Persona(new PersonaId("a"), "", Map.of(), 1, ""),
                        new Persona(new PersonaId("b"), "Kim", Map.of("gender", "non-binary", "age", "65+"), 1, ""),
                        new Persona(new PersonaId("c"), "Uwe", Map.of("city", "Kassel", "age", "25-34"), 1, "")),
                List.of());
        Stories stories = stories(panel, 1);
        assertThat(stories.missing()).isEmpty();
        List<Persona> told = stories.told(panel).personas();
        assertThat(told.get(0).background()).startsWith("This person ").doesNotContain(" she ");
        assertThat(told.get(1).background()).startsWith("Kim is over 64 and ").doesNotContain(" he ");
        assertThat(told.get(2).background())
                .contains("between 25 and 34 years old and")
                .contains("in Kassel.");
    }
}
