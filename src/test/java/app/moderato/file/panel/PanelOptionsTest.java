package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PanelOptionsTest {
    @Test
    void filtersAreAttributeAndValues() throws InvalidInput {
        assertThat(PanelOptions.filter(List.of("age=25-54", " region = South|West")))
                .containsExactly(Map.entry("age", "25-54"), Map.entry("region", "South|West"));
    }

    @Test
    void quotasAreCategoriesWithShares() throws InvalidInput {
        assertThat(PanelOptions.shares("--quota", List.of("gender=female:0.5,male:.5")))
                .isEqualTo(Map.of("gender", Map.of("female", 0.5, "male", 0.5)));
    }

    @Test
    void categoriesMayHaveCommas() throws InvalidInput {
        assertThat(PanelOptions.shares("--quota", List.of("income=Less than $25,000: 0.4 ,$25,000 - $49,999:0.6")))
                .isEqualTo(Map.of("income", Map.of("Less than $25,000", 0.4, "$25,000 - $49,999", 0.6)));
    }

    @Test
    void everyMalformedOptionIsTold() {
        assertThatThrownBy(() -> PanelOptions.filter(List.of("age", "a=", "b=1", "b=2")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("“age” is not of the form")
                .hasMessageContaining("“a=” is not of the form")
                .hasMessageContaining("--filter for b is given twice");
        assertThatThrownBy(() -> PanelOptions.shares("--quota", List.of("gender", "a=x", "b=x:much", "c=:0.5")))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(4));
    }
}
