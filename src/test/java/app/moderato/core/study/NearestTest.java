package app.moderato.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> KEYS = List.of("questions", "before", "after", "ask_if", "id");

    @Test
    void slipsOfTheKeyboardFindTheWordMeant() {
        assertThat(Nearest.of("quetions", KEYS)).contains("questions");
        assertThat(Nearest.of("qeustoins", KEYS)).contains("questions");
        assertThat(Nearest.of("Ask-If", KEYS)).contains("ask_if");
        assertThat(Nearest.of("befor", KEYS)).contains("before");
    }

    @Test
    void aDifferentWordFindsNone() {
        assertThat(Nearest.of("colour", KEYS)).isEmpty();
        assertThat(Nearest.of("xy", KEYS)).isEmpty();
        assertThat(Nearest.of("q".repeat(100_000), KEYS)).isEmpty();
    }
}
