package app.moderato.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.LocalServers.Found;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.desk.ConnectPorts;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.settings.ConnectionRow.Health;
import app.moderato.ui.settings.SettingsViewModel.Section;
import app.moderato.ui.task.TaskRunner;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsViewModelTest {
    private static final Connection HOSTED = new Connection(
            "openai-1",
            "openai",
            null,
            "gpt-4.1-mini",
            Abilities.of(
                    Map.of(Kind.CHAT, new Ability(Level.YES, ""), Kind.VISION, new Ability(Level.YES, "")),
                    Instant.parse("2026-11-26T10:15:00Z")));
    private static final Connection TWIN =
            new Connection("openai-2", "openai", "https://api.openai.com/v1/", "gpt-4o", Abilities.UNKNOWN);
    private static final Connection LOCAL = new Connection("ollama-1", "ollama", null, "qwen3", Abilities.UNKNOWN);
    private static final Connection BROKEN = new Connection(
            "groq-1",
            "groq",
            null,
            "llama",
            Abilities.of(Map.of(Kind.CHAT, new Ability(Level.NO, "")), Instant.parse("2026-11-26T10:15:00Z")));

    @TempDir
    Path folder;

    private final MemoryVault vault = new MemoryVault();
    private final ProbeByHand probe = new ProbeByHand();
    private List<Found> servers = List.of();
    private @Nullable OpenDesk open;

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void theTableShowsEveryConnectionWithItsState() {
        ProvidersViewModel providers = settings(HOSTED, TWIN, LOCAL, BROKEN).providers();
        assertThat(providers.rows())
                .extracting(ConnectionRow::title)
                .containsExactly("OpenAI", "OpenAI", "Ollama", "Groq", "Rehearsal");
        assertThat(providers.rows())
                .extracting(ConnectionRow::address)
                .containsExactly(
                        "api.openai.com", "api.openai.com", "localhost:11434", "api.groq.com", "built in, offline");
        assertThat(providers.rows())
                .extracting(ConnectionRow::status)
                .containsExactly(
                        "Checked: Today 10:15 · 3 limits",
                        "Not checked yet",
                        "Not checked yet",
                        "Failed its check: Today 10:15",
                        "In use · stamps REHEARSAL");
        assertThat(providers.rows())
                .extracting(ConnectionRow::health)
                .containsExactly(Health.GOOD, Health.UNKNOWN, Health.UNKNOWN, Health.DOUBTFUL, Health.GOOD);
    }

    @Test
    void theOneInUseIsMarkedAndAnotherCanBeChosen() {
        SettingsViewModel settings = settings(HOSTED, TWIN);
        settings.providers().use(settings.providers().rows().getFirst());
        assertThat(settings.providers().rows().getFirst().status()).isEqualTo("In use · 3 limits");
        assertThat(preferences().chosen()).isEqualTo("openai-1");
        settings.providers().use(settings.providers().rows().getLast());
        assertThat(preferences().connection()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsNotRunning() {
        SettingsViewModel settings = settings(LOCAL);
        settings.refresh();
        assertThat(settings.providers().rows().getFirst().status()).isEqualTo("Not running");
        assertThat(settings.providers().rows().getFirst().health()).isEqualTo(Health.DOUBTFUL);
        servers = List.of(new Found("ollama", List.of("qwen3")));
        settings.refresh();
        assertThat(settings.providers().rows().getFirst().status()).isEqualTo("Not checked yet");
    }

    @Test
    void aKeyIsForgottenWithTheLastConnectionThatNeedsIt() {
        vault.save("openai", null, "k");
        SettingsViewModel settings = settings(HOSTED, TWIN);
        settings.providers().remove(settings.providers().rows().getFirst());
        assertThat(preferences().connections()).containsExactly(TWIN);
        assertThat(vault.key("openai", null)).contains("k");
        settings.providers().remove(settings.providers().rows().getFirst());
        assertThat(preferences().connections()).isEmpty();
        assertThat(vault.key("openai", null)).isEmpty();
    }

    @Test
    void aKeyThatIsGoneIsSaidInTheTableAndCanBeGivenAgain() {
        Connection keyed =
                new Connection("custom-1", "custom", "https://models.example/v1", "m", Abilities.UNKNOWN, true);
        SettingsViewModel settings = settings(keyed);
        settings.refresh();
        assertThat(settings.providers().rows().getFirst().status()).isEqualTo("Key missing");
        assertThat(settings.providers().rows().getFirst().health()).isEqualTo(Health.DOUBTFUL);
        settings.providers().giveKey(settings.providers().rows().getFirst());
        assertThat(settings.wizard().stepProperty().get()).isEqualTo(WizardViewModel.Step.ADDRESS);
        assertThat(settings.wizard().address().keyNoteProperty().get()).contains("kept until Moderato closed");
        settings.wizard().close();
        vault.save("custom", keyed.baseUrl(), "k");
        preferences();
        Objects.requireNonNull(open).desk().choices().keysChanged();
        assertThat(settings.providers().rows().getFirst().status()).isEqualTo("Not checked yet");
        settings.giveKey("custom-1");
        assertThat(settings.wizardOpenProperty().get()).isTrue();
    }

    @Test
    void theListSaysWhereKeysAre() {
        SettingsViewModel settings = settings();
        settings.refresh();
        assertThat(settings.providers().hintProperty().get()).contains("they stay in Test Keychain");
    }

    @Test
    void aCapOfTheOpenStudyIsSaidBesideTheOneOfThisComputer() {
        SettingsViewModel settings = settings();
        Objects.requireNonNull(open).desk().openSample();
        assertThat(settings.budget().stateProperty().get())
                .startsWith("No cap")
                .contains("The open study’s file sets a cap of its own, $5.00");
    }

    @Test
    void theRehearsalCannotBeRemovedOrChecked() {
        SettingsViewModel settings = settings();
        ConnectionRow rehearsal = settings.providers().rows().getFirst();
        settings.providers().remove(rehearsal);
        settings.providers().check(rehearsal);
        assertThat(settings.providers().rows()).containsExactly(rehearsal);
        assertThat(settings.wizardOpenProperty().get()).isFalse();
    }

    @Test
    void theWizardOpensOnceAndCloses() {
        SettingsViewModel settings = settings(HOSTED);
        settings.connect();
        settings.wizard().next();
        settings.connect();
        assertThat(settings.wizardOpenProperty().get()).isTrue();
        assertThat(settings.wizard().stepProperty().get()).isEqualTo(WizardViewModel.Step.ADDRESS);
        settings.wizard().close();
        assertThat(settings.wizardOpenProperty().get()).isFalse();
        settings.providers().check(settings.providers().rows().getFirst());
        assertThat(settings.wizardOpenProperty().get()).isTrue();
        assertThat(settings.wizard().stepProperty().get()).isEqualTo(WizardViewModel.Step.CHECKS);
    }

    @ParameterizedTest
    @CsvSource({"5,5.00", "$ 2.5,2.50", "'2,5',2.50", "'1,234.5',1234.50", "0.005,0.01"})
    void aCapIsKeptAsAnAmountOfDollars(String typed, String kept) {
        BudgetViewModel budget = settings().budget();
        assertThat(budget.stateProperty().get()).startsWith("No cap");
        budget.amountProperty().set(typed);
        budget.keep();
        assertThat(preferences().budgetCap()).isEqualTo(new BigDecimal(kept));
        assertThat(budget.amountProperty().get()).isEqualTo(kept);
        assertThat(budget.stateProperty().get()).contains("$" + kept);
        budget.amountProperty().set(" ");
        budget.keep();
        assertThat(preferences().budgetCap()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "-1", "0", "0.001", "1e9", "NaN", "5 €"})
    void whatIsNoAmountIsSaidAndChangesNothing(String typed) {
        BudgetViewModel budget = settings().budget();
        budget.amountProperty().set("3");
        budget.keep();
        budget.amountProperty().set(typed);
        budget.keep();
        assertThat(budget.wrongProperty().get()).isTrue();
        assertThat(budget.stateProperty().get()).contains("not an amount");
        assertThat(preferences().budgetCap()).isEqualTo(new BigDecimal("3.00"));
    }

    @Test
    void privacySaysWhereThingsAre() {
        SettingsViewModel settings = settings();
        settings.choose(Section.PRIVACY);
        assertThat(settings.privacy().keysProperty().get()).startsWith("In Test Keychain");
        assertThat(settings.privacy().workspace()).endsWith("moderato.db");
        assertThat(settings.privacy().preferences()).endsWith("preferences.json");
        assertThat(settings.privacy().leavesProperty().get()).isEmpty();
    }

    @Test
    void theLicencesAndTheVersionComeWithTheProgram() {
        assertThat(Licences.text("inter")).contains("SIL OPEN FONT LICENSE");
        assertThat(Licences.text("feather")).contains("MIT", "Cole Bemis");
        assertThat(Licences.text("moderato")).contains("Apache License");
        assertThat(Licences.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    private Preferences preferences() {
        return Objects.requireNonNull(open).desk().choices().preferences();
    }

    private SettingsViewModel settings(Connection... connections) {
        Preferences preferences = Preferences.DEFAULT;
        for (Connection connection : connections) {
            preferences = preferences.withConnection(connection);
        }
        OpenDesk now = OpenDesk.with(
                OpenDesk.ports(
                        folder,
                        settings -> new RehearsalModel(SampleWorkspace.EMBEDDER),
                        new ConnectPorts(vault, name -> false, probe, () -> servers)),
                preferences,
                TaskRunner.on(Runnable::run, Runnable::run));
        open = now;
        return new SettingsViewModel(now.desk(), now.tasks());
    }
}
