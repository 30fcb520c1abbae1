package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShareTextTest {
    @Test
    void thirdsAreRoundedSoThatTheyAddUpToAHundred() {
        ShareText thirds = ShareText.even(List.of("a", "b", "c"));
        assertThat(thirds.texts().values()).containsExactlyInAnyOrder("33.4", "33.3", "33.3");
        assertThat(thirds.sum()).isEqualByComparingTo("100");
    }

    @Test
    void sharesAreReadAsPeopleWriteThem() {
        assertThat(ShareText.share("33,3 %")).get().asString().isEqualTo("33.3");
        assertThat(ShareText.share("5.")).get().asString().isEqualTo("5.0");
        assertThat(ShareText.share("101")).isEmpty();
        assertThat(ShareText.share("-1")).isEmpty();
        assertThat(ShareText.share("")).isEmpty();
    }

    @Test
    void whatIsUnfinishedIsReadBackToTheLetter() {
        ShareText typed = ShareText.of(Map.of("$25,000 - $49,999", 0.5))
                .with("x=y", "4 0")
                .with("z", "");
        assertThat(ShareText.read(typed.kept())).isEqualTo(typed);
        assertThat(typed.shares()).isEmpty();
        assertThat(typed.unread()).contains("4 0");
    }

    @Test
    void emptyFieldsAreCategoriesThatAreNotNamed() {
        assertThat(new ShareText(Map.of("a", "100", "b", " ")).shares()).contains(Map.of("a", 1.0));
    }
}
