package app.moderato.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void placeholdersAreFoundInOrderWithoutTheirSpaces() {
        assertThat(Template.placeholders("{{ concept.name }} for {{persona.age}}, {{}}"))
                .containsExactly("concept.name", "persona.age", "");
    }

    @Test
    void whatIsFilledInIsNotReadAgain() {
        assertThat(Template.fill("{{a}} $1 \\", name -> Optional.of("{{b}} $0")))
                .isEqualTo("{{b}} $0 $1 \\");
    }

    @Test
    void anUnknownPlaceholderIsNamed() {
        assertThatThrownBy(() -> Template.fill("{{ x }}", name -> Optional.empty()))
                .hasMessage("Nothing fills the placeholder {{x}}.");
    }

    @Test
    void bracesThatFormNoPlaceholderAreSeen() {
        assertThat(Template.hasStrayBraces("{{concept.name}")).isTrue();
        assertThat(Template.hasStrayBraces("concept.name}}")).isTrue();
        assertThat(Template.hasStrayBraces("{{concept.name}} {a} }")).isFalse();
    }

    @Test
    void spacesWithoutEndTakeNoTime() {
        assertThat(Template.placeholders("{{" + " ".repeat(1_000_000))).isEmpty();
    }
}
