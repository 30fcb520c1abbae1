package app.moderato.file.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Connection;
import app.moderato.file.settings.Preferences.LastStudy;
import app.moderato.file.settings.Preferences.WindowPlace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    private static final Abilities FOUND = Abilities.of(
            Map.of(
                    Kind.CHAT, new Ability(Level.YES, "Replied in 812 ms"),
                    Kind.SEED, new Ability(Level.PARTLY, "Accepted, but 2 of 3 repeats differed"),
                    Kind.EMBEDDINGS, new Ability(Level.NO, "“none”")),
            Instant.parse("2026-03-04T05:06:07Z"));
    private static final Connection HOSTED = new Connection("c1", "openai", null, "gpt-4.1-mini", FOUND);
    private static final Connection LOCAL =
            new Connection("c2", "ollama", "http://localhost:11434/v1", "llama3 \"7b\" \u2028", Abilities.UNKNOWN);

    @TempDir
    Path folder;

    private Path file;
    private PreferencesFile preferences;

    @BeforeEach
    void place() {
        file = folder.resolve("data").resolve("preferences.json");
        preferences = new PreferencesFile(file);
    }

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWritten() {
        assertThat(preferences.load()).isEqualTo(Preferences.DEFAULT);
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsSavedIsWhatIsLoaded() throws IOException {
        Preferences all = Preferences.DEFAULT
                .withTheme("dark")
                .withWindow(new WindowPlace(-8, 10.5, 1280, 800, true))
                .withLastStudy(new LastStudy("", "Zahnpasta, früh"))
                .withConnection(HOSTED)
                .withConnection(LOCAL)
                .withChosen("c2")
                .withBudgetCap(new BigDecimal("5.00"));
        preferences.save(all);
        assertThat(new PreferencesFile(file).load()).isEqualTo(all);
        assertThat(files()).containsExactly("preferences.json");
    }

    @Test
    void savingReplacesTheWholeFile() throws IOException {
        preferences.save(Preferences.DEFAULT.withConnection(HOSTED).withConnection(LOCAL));
        preferences.save(Preferences.DEFAULT);
        assertThat(preferences.load()).isEqualTo(Preferences.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{} {}", "null", "\"dark\"", "\u0000\u0001\u0002", "{\"theme\": \"da"})
    void aDamagedFileIsSetAsideAndTheDefaultsHold(String damage) throws IOException {
        write(damage);
        assertThat(preferences.load()).isEqualTo(Preferences.DEFAULT);
        assertThat(files()).containsExactly("preferences (damaged).json");
        assertThat(folder.resolve("data/preferences (damaged).json")).hasContent(damage);
    }

    @Test
    void everyDamagedFileIsKept() throws IOException {
        for (String damage : List.of("one", "two", "three")) {
            write(damage);
            preferences.load();
        }
        preferences.save(Preferences.DEFAULT);
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "preferences.json",
                        "preferences (damaged).json",
                        "preferences (damaged 2).json",
                        "preferences (damaged 3).json");
    }

    @Test
    void unknownFieldsAreToleratedAndNotWrittenAgain() throws IOException {
        write("{\"version\": 9, \"theme\": \"light\", \"api_key\": \"sk-secret\", \"later\": {\"a\": 1}}");
        Preferences known = preferences.load();
        assertThat(known).isEqualTo(Preferences.DEFAULT.withTheme("light"));
        preferences.save(known);
        assertThat(file).content().doesNotContain("sk-secret").doesNotContain("later");
    }

    @Test
    void aFieldThatMakesNoSenseIsAsIfItWereMissing() throws IOException {
        write("""
                {"theme": "purple", "window": {"x": "left"}, "last_study": 3, "chosen": "gone", "budget_cap_usd": "-1",
                 "connections": [{"id": "c1"}, 7, {"id": "rehearsal", "provider": "openai", "model": "m"},
                  {"id": "c2", "provider": "openai", "model": "m", "checked_at": "yesterday",
                   "abilities": {"chat": {"level": "maybe"}, "seed": 3}},
                  {"id": "c2", "provider": "groq", "model": "twice"}]}
                """);
        assertThat(preferences.load())
                .isEqualTo(Preferences.DEFAULT.withConnection(
                        new Connection("c2", "openai", null, "m", Abilities.UNKNOWN)));
    }

    @Test
    void theChosenConnectionIsAlwaysOneOfThemOrTheRehearsal() {
        Preferences both =
                Preferences.DEFAULT.withConnection(HOSTED).withConnection(LOCAL).withChosen("c1");
        assertThat(both.connection()).contains(HOSTED);
        assertThat(both.withoutConnection("c2").chosen()).isEqualTo("c1");
        assertThat(both.withoutConnection("c1").chosen()).isEqualTo(Connection.REHEARSAL);
        assertThat(both.withChosen("c9").connection()).isEmpty();
    }

    @Test
    void aConnectionCheckedAgainKeepsItsPlace() {
        Preferences both = Preferences.DEFAULT.withConnection(HOSTED).withConnection(LOCAL);
        Connection again = HOSTED.withAbilities(Abilities.UNKNOWN);
        assertThat(both.withConnection(again).connections()).containsExactly(again, LOCAL);
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnErrorAndLeavesTheOldFile() throws IOException {
        Path inTheWay = folder.resolve("data");
        Files.writeString(inTheWay, "a file where the folder should be");
        assertThatThrownBy(() -> preferences.save(Preferences.DEFAULT)).isInstanceOf(IOException.class);
        assertThat(inTheWay).hasContent("a file where the folder should be");
    }

    @Test
    void whoeverReadsWhileOthersSaveFindsAWholeFile() throws Exception {
        preferences.save(Preferences.DEFAULT);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var saving = threads.submit(() -> {
                for (int i = 0; i < 50; i++) {
                    new PreferencesFile(file).save(Preferences.DEFAULT.withTheme(i % 2 == 0 ? "dark" : "light"));
                }
                return true;
            });
            while (!saving.isDone()) {
                assertThat(new PreferencesFile(file).load().theme()).isIn(Preferences.THEMES);
            }
            assertThat(saving.get()).isTrue();
        }
        assertThat(files()).containsExactly("preferences.json");
    }

    private void write(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
