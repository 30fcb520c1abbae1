package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StanceReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Same here, my gums bleed.",
                "Same.",
                "Me too.",
                "I agree with Karen.",
                "Same as Gloria. Show me a study.",
                "You’re right, it is a lot for a tube.",
                "Ha, mine too.",
                "Exactly!"
            })
    void agreesWhoTakesUpAnothersWords(String text) {
        assertThat(StanceReader.of(text)).isEqualTo(Stance.AGREES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I agree, but not at that price.",
                "I get that, but peroxide wrecked my gums.",
                "No, that would be too sharp for me.",
                "I don’t agree at all.",
                "Hold on, who pays seven dollars?",
                "Yeah, I like the mint, but seven dollars is a lot.",
                "Well, I wouldn't.",
                "I'm sorry, it's toothpaste."
            })
    void disagreesWhoSeesItOtherwiseEvenAfterANod(String text) {
        assertThat(StanceReader.of(text)).isEqualTo(Stance.DISAGREES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I grind my teeth at night.",
                "Right now I use whatever is on sale.",
                "Same brand for thirty years.",
                "No idea what peroxide does.",
                "Well, I brush twice a day.",
                "I actually like the smell.",
                "Ich stimme zu.",
                ""
            })
    void takesNoSideWhoSpeaksOfSomethingElse(String text) {
        assertThat(StanceReader.of(text)).isEqualTo(Stance.NONE);
    }
}
