package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class InterviewReplayTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final Panel panel = Studies.panel(3);

    private static Study study(Memory memory) {
        Question follow = new Question.Open(
                Studies.wording("follow", "You said {{answer.intent}} about {{concept.name}}. Why?", null, 1));
        return Studies.study(
                new Guide(
                        new Exposure.Sequential(),
                        memory,
                        List.of(Studies.open("habit")),
                        List.of(Studies.intent(), follow),
                        List.of(Studies.open("closing"))),
                Studies.concept("a", false),
                Studies.concept("b", true));
    }

    private Map<CellKey, ChatRequest> run(Study study, ScriptedModel.Script script) {
        ScriptedModel model = new ScriptedModel(script);
        try (RatingDesk desk = new RatingDesk(
                study,
                new Instruments.TwoPoints(),
                new Instruments.Lengths(),
                new Instruments.NoArchive(),
                journal,
                event -> {})) {
            new RunEngine(
                            study,
                            InterviewPlan.of(study, panel),
                            model,
                            journal.planned(InterviewPlan.of(study, panel).size(study)),
                            KeptReplies.NONE,
                            desk,
                            new Budget(null, null, 0),
                            4,
                            Clock.systemUTC(),
                            event -> {})
                    .run();
        }
        Map<CellKey, ChatRequest> first = new HashMap<>();
        for (ChatRequest request : model.requests) {
            if (request.situation().turn() == 0 && request.situation().attempt() == 1) {
                Concept concept = request.situation().concept();
                first.put(
                        new CellKey(
                                request.situation().persona().id(),
                                concept == null ? "" : concept.id().value(),
                                request.situation().question().id(),
                                request.situation().showing(),
                                request.situation().replicate()),
                        request);
            }
        }
        return first;
    }

    @ParameterizedTest
    @EnumSource(Memory.class)
    void aQuestionPutAgainIsTheVeryConversationItWasPutIn(Memory memory) {
        Study study = study(memory);
        Map<CellKey, ChatRequest> sent =
                run(study, request -> request.situation().persona().name() + " says something short here");
        InterviewReplay replay = new InterviewReplay(study);
        int seen = 0;
        for (PlannedInterview interview : InterviewPlan.of(study, panel).interviews()) {
            Map<CellKey, List<ChatMessage>> told = new HashMap<>();
            replay.each(
                    interview,
                    journal.ended(),
                    moment -> told.put(
                            moment.answer().key(),
                            moment.asking(moment.answer().exchanges().getFirst().asked())));
            told.forEach((key, messages) -> assertThat(messages)
                    .as(key.toString())
                    .isEqualTo(Objects.requireNonNull(sent.get(key)).messages()));
            seen += told.size();
        }
        assertThat(seen).isEqualTo(sent.size()).isEqualTo(3 * (1 + 3 * 2 + 1));
    }

    @Test
    void whatHasNoAnswerIsNoPartOfIt() {
        Study study = study(Memory.CONCEPT);
        run(study, request -> request.situation().question().id().value().equals("habit") ? "" : "Well, maybe so.");
        new InterviewReplay(study)
                .each(InterviewPlan.of(study, panel).interviews().getFirst(), journal.ended(), moment -> {
                    assertThat(moment.question().id().value()).isNotEqualTo("habit");
                    assertThat(moment.asking("Now?").getFirst().role()).isEqualTo(ChatMessage.Role.SYSTEM);
                    assertThat(moment.words()).doesNotContain("{{");
                });
    }
}
