package app.moderato.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.KeyVault;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.LocalServers.Found;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.ConnectPorts;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.settings.AddressModel.KeyState;
import app.moderato.ui.settings.CheckRow.State;
import app.moderato.ui.settings.Trouble.Remedy;
import app.moderato.ui.settings.WizardViewModel.Step;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wizard without a stage: every job runs at once, or when the test says so. */
class WizardViewModelTest {
    private static final String KEY = "sk-test-0123456789";

    @TempDir
    Path folder;

    private final ProbeByHand probe = new ProbeByHand();
    private final Set<String> variables = new HashSet<>();
    private KeyVault vault = new MemoryVault();
    private List<Found> servers = List.of();
    private Preferences preferences = Preferences.DEFAULT;
    private final List<String> closed = new ArrayList<>();
    private @Nullable OpenDesk open;

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void fromNothingToAConnectionInFourSteps() {
        WizardViewModel wizard = wizard();
        wizard.open();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.PROVIDER);
        assertThat(wizard.providers().all())
                .extracting(ProviderChoice::title)
                .containsExactly(
                        "OpenAI",
                        "Anthropic",
                        "Google Gemini",
                        "Azure OpenAI",
                        "OpenRouter",
                        "Mistral",
                        "Groq",
                        "Ollama",
                        "LM Studio",
                        "llama.cpp",
                        "vLLM",
                        "Other compatible");
        wizard.next();
        assertThat(wizard.address().addressProperty().get()).isEqualTo("https://api.openai.com/v1");
        assertThat(wizard.address().keyNoteProperty().get()).startsWith("Next saves the key in Test Keychain.");
        wizard.address().keyProperty().set(" " + KEY + "\n");
        wizard.next();
        assertThat(vault.key("openai", null)).contains(KEY);
        assertThat(wizard.address().keyProperty().get()).isEmpty();
        assertThat(wizard.address().keyNoteProperty().get()).startsWith("Key saved in Test Keychain.");
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(wizard.checks().titleProperty().get()).isEqualTo("Checks with gpt-4.1-mini");
        assertThat(wizard.checks().factsProperty().get()).isEqualTo("6 of 6 done · cost so far $0.0021");
        assertThat(wizard.checks().noteProperty().get())
                .isEqualTo("One limit found: answers may change slightly between identical runs. Moderato measures"
                        + " this by asking the control twice.");
        wizard.next();
        assertThat(wizard.models().factsProperty().get()).isEqualTo("5 listed, 3 for interviews");
        assertThat(wizard.models().chosenProperty().get()).isEqualTo("gpt-4.1-mini");
        wizard.next();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CONNECTED);
        Connection made = chosen().orElseThrow();
        assertThat(made.id()).isEqualTo("openai-1");
        assertThat(made.baseUrl()).isNull();
        assertThat(made.model()).isEqualTo("gpt-4.1-mini");
        assertThat(made.abilities().seed().level()).isEqualTo(Level.PARTLY);
        assertThat(made.abilities().checkedAt()).isEqualTo(OpenDesk.CLOCK.instant());
        wizard.next();
        assertThat(closed).hasSize(1);
        assertThat(vault.key("openai", null)).contains(KEY);
    }

    @Test
    void aWrongKeyIsSaidAndTheRightOneGoesOn() {
        probe.refusesList = new LlmFailure.KeyRejected("openai", 401);
        WizardViewModel wizard = atAddress();
        wizard.address().keyProperty().set("sk-wrong");
        wizard.next();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.ADDRESS);
        assertThat(trouble(wizard))
                .isEqualTo(new Trouble(
                        "Key rejected (401).", "Nothing but the check was sent.", "Check key", Remedy.CHECK_KEY));
        wizard.remedy();
        assertThat(wizard.trial().troubleProperty().get()).isNull();
        probe.refusesList = null;
        wizard.address().keyProperty().set(KEY);
        wizard.next();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(vault.key("openai", null)).contains(KEY);
    }

    @Test
    void aKeyThatOnlyTheChecksRejectLeadsBackToTheKey() {
        probe.refusesChat = new LlmFailure.KeyRejected("openai", 403);
        WizardViewModel wizard = checked();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(wizard.checks().rows())
                .extracting(CheckRow::state)
                .containsExactly(
                        State.FAILED,
                        State.NOT_TRIED,
                        State.NOT_TRIED,
                        State.NOT_TRIED,
                        State.NOT_TRIED,
                        State.NOT_TRIED);
        assertThat(wizard.checks().factsProperty().get()).startsWith("1 of 6 done");
        assertThat(wizard.checks().passed()).isFalse();
        wizard.next();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(trouble(wizard).lead()).isEqualTo("Key rejected (403).");
        wizard.remedy();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.ADDRESS);
    }

    @Test
    void withoutAKeyNothingIsSent() {
        WizardViewModel wizard = atAddress();
        wizard.next();
        assertThat(trouble(wizard).remedy()).isEqualTo(Remedy.CHECK_KEY);
        assertThat(probe.listings).isEmpty();
    }

    @Test
    void aKeyInTheEnvironmentIsUsedAndSaid() {
        variables.add("OPENAI_API_KEY");
        WizardViewModel wizard = atAddress();
        assertThat(wizard.address().keyStateProperty().get()).isEqualTo(KeyState.VARIABLE);
        assertThat(wizard.address().keyNoteProperty().get())
                .isEqualTo("The key in OPENAI_API_KEY is used. It is not shown and not written anywhere.");
        wizard.next();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(vault.key("openai", null)).isEmpty();
    }

    @Test
    void aRejectedKeyOfTheEnvironmentIsNamed() {
        variables.add("OPENAI_API_KEY");
        probe.refusesList = new LlmFailure.KeyRejected("openai", 401);
        WizardViewModel wizard = atAddress();
        wizard.next();
        assertThat(trouble(wizard).text()).contains("The key came from OPENAI_API_KEY");
    }

    @Test
    void withoutAKeychainTheSentenceSaysSo() {
        vault = new SessionVault();
        WizardViewModel wizard = atAddress();
        assertThat(wizard.address().keyNoteProperty().get())
                .isEqualTo("The key is kept for this session only: this computer has no keychain Moderato can use.");
        wizard.address().keyProperty().set(KEY);
        wizard.next();
        assertThat(wizard.address().keyNoteProperty().get())
                .isEqualTo("Key kept for this session only: this computer has no keychain Moderato can use.");
    }

    @Test
    void aKeyThatCannotBeKeptIsExplained() {
        vault = new SessionVault();
        WizardViewModel wizard = atAddress();
        wizard.address().keyProperty().set("two words");
        wizard.next();
        assertThat(trouble(wizard).text()).isEqualTo("It was not kept: it holds a blank.");
        assertThat(probe.listings).isEmpty();
    }

    @Test
    void aVisitThatIsBrokenOffLeavesNoKeyBehind() {
        WizardViewModel wizard = checked();
        assertThat(vault.key("openai", null)).isPresent();
        wizard.close();
        assertThat(vault.key("openai", null)).isEmpty();
        assertThat(chosen()).isEmpty();
        assertThat(closed).hasSize(1);
    }

    @Test
    void aVisitThatIsBrokenOffPutsTheOldKeyBack() {
        vault.save("openai", null, "sk-old");
        WizardViewModel wizard = atAddress();
        assertThat(wizard.address().keyStateProperty().get()).isEqualTo(KeyState.KEPT);
        wizard.address().keyProperty().set("sk-first");
        wizard.next();
        wizard.back();
        wizard.address().keyProperty().set("sk-second");
        wizard.next();
        wizard.close();
        assertThat(vault.key("openai", null)).contains("sk-old");
    }

    @Test
    void aKeptKeyIsUsedWithoutTypingItAgain() {
        vault.save("openai", null, KEY);
        WizardViewModel wizard = atAddress();
        wizard.next();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(wizard.address().keyNoteProperty().get())
                .isEqualTo("The key in Test Keychain is used. Type another one to replace it.");
    }

    @Test
    void serversOnThisComputerAreMarkedAndTakeNoKey() {
        servers = List.of(new Found("ollama", List.of("qwen3:14b")));
        probe.models = Optional.of(List.of("qwen3:14b"));
        WizardViewModel wizard = wizard();
        wizard.open();
        ProviderChoice ollama = choice(wizard, "ollama");
        assertThat(ollama.found()).isTrue();
        assertThat(ollama.models()).containsExactly("qwen3:14b");
        assertThat(choice(wizard, "vllm").found()).isFalse();
        wizard.choose(ollama);
        wizard.next();
        assertThat(wizard.address().keyStateProperty().get()).isEqualTo(KeyState.NOT_NEEDED);
        wizard.next();
        assertThat(wizard.checks().titleProperty().get()).isEqualTo("Checks with qwen3:14b");
        assertThat(wizard.checks().factsProperty().get()).endsWith("3.8 k tokens, free");
        wizard.next();
        wizard.next();
        assertThat(chosen().orElseThrow().id()).isEqualTo("ollama-1");
    }

    @Test
    void anAddressWithoutAListAsksForTheName() {
        probe.models = Optional.empty();
        WizardViewModel wizard = atAddress("custom");
        assertThat(wizard.address().ready()).isFalse();
        wizard.address().addressProperty().set(" https://llm.example/v1 ");
        wizard.next();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.ADDRESS);
        assertThat(wizard.address().asksModelProperty().get()).isTrue();
        assertThat(wizard.address().ready()).isFalse();
        wizard.address().modelProperty().set("house-model");
        wizard.next();
        assertThat(wizard.checks().titleProperty().get()).isEqualTo("Checks with house-model");
        wizard.next();
        assertThat(wizard.models().factsProperty().get()).isEqualTo("no list at this address");
        wizard.next();
        Connection made = chosen().orElseThrow();
        assertThat(made.baseUrl()).isEqualTo("https://llm.example/v1");
        assertThat(made.model()).isEqualTo("house-model");
    }

    @Test
    void anAddressWithoutItsBeginningGetsOneAndItsKeyIsKept() {
        WizardViewModel wizard = atAddress("custom");
        wizard.address().addressProperty().set("127.0.0.1:11434/v1");
        wizard.address().keyProperty().set(KEY);
        wizard.next();
        assertThat(wizard.address().addressProperty().get()).isEqualTo("http://127.0.0.1:11434/v1");
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(vault.key("custom", "http://127.0.0.1:11434/v1")).contains(KEY);
        wizard.back();
        wizard.address().addressProperty().set("models.example:8443/v1");
        wizard.next();
        assertThat(wizard.address().addressProperty().get()).isEqualTo("https://models.example:8443/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://models.example/v1", "http://", "my server", "http//models.example", "sk-abc"})
    void aBadAddressIsSaidToBeTheAddressWhateverTheKey(String address) {
        WizardViewModel wizard = atAddress("custom");
        wizard.address().addressProperty().set(address);
        wizard.address().keyProperty().set(KEY);
        wizard.next();
        assertThat(trouble(wizard).remedy()).isEqualTo(Remedy.CHECK_ADDRESS);
        assertThat(trouble(wizard).text()).contains("http://").contains("Nothing was sent");
        assertThat(probe.listings).isEmpty();
    }

    @Test
    void aKeyThatOpensAConnectionMadeBeforeHoldsAtOnce() {
        vault = new SessionVault();
        String address = "https://models.example/v1";
        Connection known = new Connection("custom-1", "custom", address, "gpt-4o", Abilities.UNKNOWN, true);
        preferences = Preferences.DEFAULT.withConnection(known).withChosen("custom-1");
        WizardViewModel wizard = wizard();
        wizard.giveKey(known);
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.ADDRESS);
        assertThat(wizard.address().keyStateProperty().get()).isEqualTo(KeyState.WANTED);
        assertThat(wizard.address().keyNoteProperty().get()).contains("Give it again");
        wizard.next();
        assertThat(trouble(wizard).remedy()).as("it was given once").isEqualTo(Remedy.CHECK_KEY);
        wizard.address().keyProperty().set(KEY);
        wizard.next();
        assertThat(wizard.checks().titleProperty().get()).isEqualTo("Checks with gpt-4o");
        wizard.close();
        assertThat(vault.key("custom", address)).contains(KEY);
        assertThat(chosen().orElseThrow().keyed()).isTrue();
    }

    @Test
    void aKeyThatIsTurnedAwayDoesNotReplaceTheOneOfAConnectionMadeBefore() {
        preferences = Preferences.DEFAULT.withConnection(OpenDesk.OPENAI).withChosen(OpenDesk.OPENAI.id());
        vault.save("openai", null, "sk-old");
        WizardViewModel wizard = wizard();
        int before =
                Objects.requireNonNull(open).desk().choices().keysProperty().get();
        wizard.giveKey(OpenDesk.OPENAI);
        probe.refusesChat = new LlmFailure.KeyRejected("openai", 401);
        wizard.address().keyProperty().set("sk-wrong");
        wizard.next();
        assertThat(wizard.checks().rows().getFirst().seen()).isEqualTo("Key rejected (401)");
        wizard.close();
        assertThat(vault.key("openai", null)).contains("sk-old");
        assertThat(Objects.requireNonNull(open).desk().choices().keysProperty().get())
                .as("whoever shows where the key is looks again")
                .isGreaterThan(before);
    }

    @Test
    void aServerThatAsksForAKeyIsNotSaidToBeAbsent() {
        servers = List.of(new Found("ollama", List.of(), true));
        WizardViewModel wizard = wizard();
        wizard.open();
        assertThat(choice(wizard, "ollama").found()).isFalse();
        assertThat(new ProviderWords(Messages.beside(WizardViewModel.class)).found(choice(wizard, "ollama")))
                .contains("asks for a key");
    }

    @Test
    void anotherModelIsCheckedBeforeItIsUsed() {
        WizardViewModel wizard = checked();
        wizard.next();
        wizard.models().choose("gpt-4o");
        wizard.next();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(chosen()).isEmpty();
        assertThat(probe.checks).extracting(ProviderSettings::model).containsExactly("gpt-4.1-mini", "gpt-4o");
        wizard.next();
        wizard.next();
        assertThat(chosen().orElseThrow().model()).isEqualTo("gpt-4o");
    }

    @Test
    void aNameThatIsNotListedCanBeTyped() {
        WizardViewModel wizard = checked();
        wizard.next();
        wizard.models().filterProperty().set(" GPT-4.1 ");
        assertThat(wizard.models().shown()).extracting(ModelRow::name).containsExactly("gpt-4.1", "gpt-4.1-mini");
        wizard.models().filterProperty().set("gpt-9");
        assertThat(wizard.models().shown()).isEmpty();
        assertThat(wizard.models().typedProperty().get()).isEqualTo("gpt-9");
        wizard.next();
        assertThat(wizard.checks().titleProperty().get()).isEqualTo("Checks with gpt-9");
    }

    @Test
    void whatTheFilterHidesIsNotConnected() {
        WizardViewModel wizard = checked();
        wizard.next();
        assertThat(wizard.models().chosenProperty().get()).isEqualTo("gpt-4.1-mini");
        wizard.models().filterProperty().set("4o");
        assertThat(wizard.models().chosenProperty().get()).isEqualTo("gpt-4o");
        wizard.models().filterProperty().set("4.1");
        assertThat(wizard.models().chosenProperty().get()).as("it is in sight").isEqualTo("gpt-4.1-mini");
        wizard.models().filterProperty().set("gpt-4");
        wizard.models().chooseTyped();
        assertThat(wizard.models().chosenProperty().get()).isEqualTo("gpt-4");
        wizard.models().filterProperty().set("");
        assertThat(wizard.models().chosenProperty().get()).isEqualTo("gpt-4");
    }

    @Test
    void anUnknownModelLeadsToTheListOfModels() {
        probe.refusesChat = new LlmFailure.UnknownModel("openai", "gpt-4.1-mini");
        WizardViewModel wizard = checked();
        assertThat(trouble(wizard).text()).isEqualTo("OpenAI knows no model “gpt-4.1-mini”.");
        wizard.remedy();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.MODELS);
        probe.refusesChat = null;
        wizard.models().choose("gpt-4o");
        wizard.next();
        assertThat(wizard.checks().passed("gpt-4o")).isTrue();
    }

    @Test
    void theSameModelAtTheSameAddressIsOneConnection() {
        connect();
        connect();
        assertThat(preferences().connections()).extracting(Connection::id).containsExactly("openai-1");
        WizardViewModel other = checked();
        other.next();
        other.models().choose("gpt-4o");
        other.next();
        other.next();
        other.next();
        assertThat(preferences().connections()).extracting(Connection::id).containsExactly("openai-1", "openai-2");
        assertThat(preferences().chosen()).isEqualTo("openai-2");
    }

    @Test
    void aConnectionIsCheckedAgainWithoutBecomingTheChosenOne() {
        Connection known = OpenDesk.OPENAI;
        preferences = Preferences.DEFAULT.withConnection(known);
        vault.save("openai", null, KEY);
        probe.finds(Kind.VISION, Level.NO, "Could not read a number off a test picture");
        WizardViewModel wizard = wizard();
        wizard.open(known);
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(wizard.checks().titleProperty().get()).isEqualTo("Checks with gpt-4.1-mini");
        wizard.close();
        Connection now = preferences().connections().getFirst();
        assertThat(now.id()).isEqualTo(known.id());
        assertThat(now.abilities().vision().level()).isEqualTo(Level.NO);
        assertThat(preferences().chosen()).isEqualTo(Connection.REHEARSAL);
        assertThat(vault.key("openai", null)).contains(KEY);
    }

    @Test
    void aConnectionThatFailsItsCheckIsMarked() {
        Connection known = OpenDesk.OPENAI;
        preferences = Preferences.DEFAULT.withConnection(known);
        probe.refusesList = new LlmFailure.ServerError("openai", 500, null);
        probe.refusesChat = new LlmFailure.QuotaExhausted("openai");
        WizardViewModel wizard = wizard();
        wizard.open(known);
        assertThat(trouble(wizard).text()).contains("credit is used up");
        assertThat(preferences().connections().getFirst().abilities().chat().level())
                .isEqualTo(Level.NO);
    }

    @Test
    void theReportHoldsTheChecksAndNoKey() {
        WizardViewModel wizard = checked();
        assertThat(wizard.report())
                .contains("OpenAI at api.openai.com, gpt-4.1-mini")
                .contains("Seed: limited; Accepted, but 2 of 3 repeats differed")
                .contains("6 of 6 done")
                .doesNotContain(KEY);
    }

    @Test
    void anotherProviderBeginsAnew() {
        WizardViewModel wizard = checked();
        wizard.choose(choice(wizard, "groq"));
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.PROVIDER);
        assertThat(wizard.checks().rows()).extracting(CheckRow::state).containsOnly(State.WAITING);
        assertThat(wizard.address().addressProperty().get()).isEqualTo("https://api.groq.com/openai/v1");
    }

    @Test
    void checksThatAreLeftAreNotHeardOfAnyMore() {
        Queue<Runnable> background = new ArrayDeque<>();
        WizardViewModel wizard = wizard(background::add);
        wizard.open();
        run(background);
        wizard.next();
        wizard.address().keyProperty().set(KEY);
        wizard.next();
        assertThat(wizard.address().connectingProperty().get()).isTrue();
        run(background);
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CHECKS);
        assertThat(wizard.checks().runningProperty().get()).isTrue();
        assertThat(wizard.checks().passed()).isFalse();
        wizard.back();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.ADDRESS);
        run(background);
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.ADDRESS);
        assertThat(wizard.checks().reportProperty().get()).isNull();
        assertThat(wizard.trial().troubleProperty().get()).isNull();
    }

    @Test
    void troubleSpeaksOfTheWindowNotOfOptions() {
        Troubles troubles = new Troubles(Messages.beside(WizardViewModel.class));
        Target target = Target.of(choice(wizard(), "openai").profile(), "");
        List<LlmFailure> failures = List.of(
                new LlmFailure.KeyRejected("openai", 401),
                new LlmFailure.NoKey("openai", "OPENAI_API_KEY"),
                new LlmFailure.UnusableKey("openai", "the keychain"),
                new LlmFailure.QuotaExhausted("openai"),
                new LlmFailure.RateLimited("openai", null),
                new LlmFailure.TimedOut("openai", Duration.ofSeconds(60)),
                new LlmFailure.ServerNotStarted("ollama", "localhost:11434"),
                new LlmFailure.Unreachable("openai", "api.openai.com"),
                new LlmFailure.UnknownModel("openai", "m"),
                new LlmFailure.NoBaseUrl("azure"),
                new LlmFailure.BadBaseUrl("custom", "x", "it names no host"),
                new LlmFailure.Malformed("openai", "it is not JSON"),
                new LlmFailure.ServerError("openai", 503, null),
                new LlmFailure.BadRequest("openai", 400, "no"));
        for (LlmFailure failure : failures) {
            Trouble trouble = troubles.of(target, failure, null);
            assertThat(trouble.text()).as(failure.toString()).isNotBlank().doesNotContain("--");
            assertThat(trouble.action()).as(failure.toString()).isNotBlank();
        }
    }

    private void connect() {
        WizardViewModel wizard = checked();
        wizard.next();
        wizard.next();
        wizard.next();
    }

    private static void run(Queue<Runnable> background) {
        List<Runnable> due = List.copyOf(background);
        background.clear();
        due.forEach(Runnable::run);
    }

    private WizardViewModel checked() {
        WizardViewModel wizard = atAddress();
        wizard.address().keyProperty().set(KEY);
        wizard.next();
        return wizard;
    }

    private WizardViewModel atAddress() {
        return atAddress("openai");
    }

    private WizardViewModel atAddress(String provider) {
        WizardViewModel wizard = wizard();
        wizard.open();
        wizard.choose(choice(wizard, provider));
        wizard.next();
        return wizard;
    }

    private static ProviderChoice choice(WizardViewModel wizard, String provider) {
        return wizard.providers().all().stream()
                .filter(choice -> choice.profile().name().equals(provider))
                .findFirst()
                .orElseThrow();
    }

    private static Trouble trouble(WizardViewModel wizard) {
        return Objects.requireNonNull(wizard.trial().troubleProperty().get());
    }

    private Optional<Connection> chosen() {
        return preferences().connection();
    }

    private Preferences preferences() {
        return Objects.requireNonNull(open).desk().choices().preferences();
    }

    private WizardViewModel wizard() {
        return wizard(Runnable::run);
    }

    private WizardViewModel wizard(Executor background) {
        OpenDesk now = open;
        if (now == null) {
            now = OpenDesk.with(
                    OpenDesk.ports(
                            folder,
                            settings -> new RehearsalModel(SampleWorkspace.EMBEDDER),
                            new ConnectPorts(vault, variables::contains, probe, () -> servers)),
                    preferences,
                    TaskRunner.on(background, Runnable::run));
            open = now;
        }
        return new WizardViewModel(now.desk(), now.tasks(), () -> closed.add("closed"));
    }

    /** As on a computer without a keychain. */
    private static final class SessionVault implements KeyVault {
        private final MemoryVault keys = new MemoryVault();

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Optional<String> key(String provider, @Nullable String baseUrl) {
            return keys.key(provider, baseUrl);
        }

        @Override
        public Kept save(String provider, @Nullable String baseUrl, String key) {
            if (key.contains(" ")) {
                return new Kept.Nowhere("it holds a blank");
            }
            keys.save(provider, baseUrl, key);
            return new Kept.ForThisSession("this computer has no keychain Moderato can use");
        }

        @Override
        public void forget(String provider, @Nullable String baseUrl) {
            keys.forget(provider, baseUrl);
        }
    }
}
