package app.moderato.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.ui.harness.OpenDesk;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallSettingsTest {
    @TempDir
    Path folder;

    @Test
    void aModelOnThisMachineIsAskedFewerThingsAtOnceThanOneElsewhere() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Fieldwork fieldwork = open.desk().ports().fieldwork();
            int elsewhere = settings(fieldwork, "openai", null).limits().concurrency();

            assertThat(settings(fieldwork, "openai", "http://127.0.0.1:8080/v1")
                            .limits()
                            .concurrency())
                    .isLessThan(elsewhere);
            assertThat(settings(fieldwork, "ollama", null).limits().concurrency())
                    .isLessThan(elsewhere);
            assertThat(settings(fieldwork, "openai", null).limits().longestOutage())
                    .hasSeconds(60);
            assertThat(settings(fieldwork, "rehearsal", null)).isEqualTo(Fieldwork.rehearsal());
        }
    }

    private static ProviderSettings settings(Fieldwork fieldwork, String provider, @Nullable String baseUrl) {
        return CallSettings.of(fieldwork, provider, baseUrl, "some-model", Duration.ofSeconds(60));
    }
}
