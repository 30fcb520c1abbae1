package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest extends WithWorkspace {
    @Test
    void noSecretOfTheAddressReachesAnyFile() throws IOException {
        try (RunJournal journal =
                workspace.runs().begin(Sample.run(1, "https://ann:s3cr3t@host.example/v1?api_key=sk-s3cr3t&v=2"))) {
            journal.attempt(Sample.success(1, 0, 1, 1, "yes"));
            assertThat(workspace.runs().find(journal.run()).orElseThrow().baseUrl())
                    .isEqualTo("https://host.example/v1?v=2");
        }
        workspace.close();

        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.toList();
        }
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .contains("host.example")
                        .doesNotContain("s3cr3t"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/v1, http://localhost:8080/v1",
        "http://a:b@localhost:8080/v1, http://localhost:8080/v1",
        "a:b@localhost:8080/v1, localhost:8080/v1",
        "http://h/models@2/v1, http://h/models@2/v1",
        "http://h/v1?key=1, http://h/v1",
        "http://h/v1?api-version=1&x-token=2&b=3, http://h/v1?api-version=1&b=3",
        "http://h/v1?a=1&Signature=2, http://h/v1?a=1",
    })
    void addressesAreKeptWithoutTheirSecrets(String given, String kept) {
        assertThat(Redaction.of(given)).isEqualTo(kept);
    }
}
