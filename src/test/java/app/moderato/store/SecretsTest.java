package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.NewGroup;
import app.moderato.core.interview.RunJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        filesAreFreeOfSecrets();
    }

    @Test
    void noSecretOfAGroupReachesAnyFile() throws IOException {
        String address = "https://ann:s3cr3t@host.example/v1?api_key=sk-s3cr3t&v=2";
        NewGroup plain = StoredTables.group(2, address);
        NewGroup group = new NewGroup(
                plain.design(),
                plain.provider(),
                address,
                plain.model(),
                Map.of("embeddings", "https://host.example/e?token=s3cr3t", "key_variable", "MY_KEY"),
                null,
                null,
                List.of());
        try (GroupJournal journal = workspace.groups().begin(group)) {
            journal.call(StoredTables.call(1, "Why?", "Because."));
            journal.event(StoredTables.said(1, "Because."), List.of());
            assertThat(workspace.groups().find(journal.group()).orElseThrow())
                    .satisfies(kept -> assertThat(kept.baseUrl()).isEqualTo("https://host.example/v1?v=2"))
                    .satisfies(kept -> assertThat(kept.stamp())
                            .isEqualTo(Map.of("embeddings", "https://host.example/e", "key_variable", "MY_KEY")));
        }
        filesAreFreeOfSecrets();
    }

    private void filesAreFreeOfSecrets() throws IOException {
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
