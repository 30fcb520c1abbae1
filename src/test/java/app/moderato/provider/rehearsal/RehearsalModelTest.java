package app.moderato.provider.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RehearsalModelTest {
    private final Study study = Sample.study();
    private final List<Persona> people = Sample.people(30);
    private final Question intent = study.guide().questions().getFirst();
    private final Concept concept = study.concepts().getFirst();

    @Test
    void saysTheSameInAnyOrderAndOnAnyThread() throws Exception {
        List<Situation> situations = Sample.ratings(study, people);
        RehearsalModel alone = new RehearsalModel(new WordsOnly());
        Map<Situation, String> first = new HashMap<>();
        for (Situation situation : situations) {
            first.put(situation, Asking.ask(alone, situation));
        }
        RehearsalModel busy = new RehearsalModel(new WordsOnly());
        Map<Situation, String> second = new ConcurrentHashMap<>();
        List<Situation> shuffled = new ArrayList<>(situations);
        Collections.shuffle(shuffled, new Random(3));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> calls = new ArrayList<>();
            for (Situation situation : shuffled) {
                calls.add(() -> {
                    String text = Asking.ask(busy, situation);
                    second.put(situation, text);
                    return text;
                });
            }
            for (Future<String> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isNotBlank();
            }
        }
        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherSeedGivesAnotherAnswer() throws Exception {
        RehearsalModel model = new RehearsalModel(new WordsOnly());
        Situation here = Sample.situation(study, people.getFirst(), concept, intent, 1);
        Situation there = Sample.situation(study.withSeed(43), people.getFirst(), concept, intent, 1);
        assertThat(Asking.ask(model, there)).isNotEqualTo(Asking.ask(model, here));
    }

    @Test
    void aReaskAProbeAndAReplicateAreWordedAnew() throws Exception {
        RehearsalModel model = new RehearsalModel(new WordsOnly());
        Situation first = Sample.situation(study, people.getFirst(), concept, intent, 1);
        assertThat(List.of(
                        Asking.ask(model, first),
                        Asking.ask(model, Asking.with(first, 1, 0, 2)),
                        Asking.ask(model, Asking.with(first, 1, 1, 1)),
                        Asking.ask(model, Asking.with(first, 2, 0, 1))))
                .doesNotHaveDuplicates();
    }

    @Test
    void usesNoTokensAndNamesItself() throws Exception {
        RehearsalModel model = new RehearsalModel(new WordsOnly());
        ChatReply reply = model.reply(request(), (number, failure, latency) -> {});
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
        assertThat(reply.finish()).isEqualTo(ChatReply.Finish.STOP);
        assertThat(model.provider()).isEqualTo("rehearsal");
        assertThat(reply.model()).isEqualTo("rehearsal-1").isEqualTo(model.model());
        assertThat(reply.latency()).isPositive();
    }

    @Test
    void anInterruptEndsTheCall() {
        RehearsalModel model = new RehearsalModel(new WordsOnly());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> model.reply(request(), (number, failure, latency) -> {}))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void answersPersonasWithoutAnyAttribute() throws LlmException, InterruptedException {
        RehearsalModel model = new RehearsalModel(new WordsOnly());
        Persona bare = new Persona(new PersonaId("x"), "X", Map.of(), 1, "");
        for (Question question : study.guide().questions()) {
            assertThat(Asking.ask(model, Sample.situation(study, bare, concept, question, 1)))
                    .isNotBlank();
        }
    }

    private ChatRequest request() {
        return new ChatRequest(List.of(), 0.7, 300, 1, Sample.situation(study, people.getFirst(), concept, intent, 1));
    }
}
