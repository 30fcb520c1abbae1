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

    @Test
    void theFilledTextKnowsWhereItsValuesStand() {
        Filled inner = Template.insert("at {{price}}", name -> Optional.of(Filled.plain("6.99 USD")));
        Filled outer = Template.insert(
                "{{ name }} is sold {{how}}.",
                name -> Optional.of(name.equals("how") ? inner : Filled.plain("Pearl {{name}}")));
        assertThat(outer.text()).isEqualTo("Pearl {{name}} is sold at 6.99 USD.");
        assertThat(outer.insertions().stream()
                        .map(place -> place.placeholder() + "=" + outer.text().substring(place.start(), place.end())))
                .containsExactly("name=Pearl {{name}}", "how=at 6.99 USD", "price=6.99 USD");
    }

    @Test
    void filledTextsAreJoinedWithTheirValues() {
        Filled joined = Filled.value("name", "Pearl").then(Filled.plain(", ")).then(Filled.value("price", "5"));
        assertThat(joined.text()).isEqualTo("Pearl, 5");
        assertThat(joined.insertions())
                .containsExactly(new Filled.Insertion("name", 0, 5), new Filled.Insertion("price", 7, 8));
    }
}
