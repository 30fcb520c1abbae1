package app.moderato.store;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.Attempt;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.NewRun;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Memory;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small study, its panel and what a model might say. */
public final class Sample {
    public static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123456Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Picture PICTURE = new Picture("images/a.png", "image/png", new byte[] {0, 1, 2, -1});
    static final Question WHY =
            new Question.Open(new Question.Wording(new QuestionId("why"), "Warum, {{persona.name}}?", null, 1, false));

    private Sample() {}

    static Study study() {
        Concept charcoal = new Concept(
                new ConceptId("charcoal"), "Charcoal", "Black", null, List.of(PICTURE), Map.of(), false, false);
        Guide guide = new Guide(new Exposure.Sequential(), Memory.CONCEPT, List.of(), List.of(WHY), List.of());
        return new Study(
                "Zähne “weiß”",
                "de",
                42,
                List.of(charcoal),
                new PanelSpec(2, "us-adults", null, Map.of(), Map.of()),
                guide,
                Simulation.DEFAULT,
                RatingSettings.DEFAULT,
                null);
    }

    static Persona persona(int number) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("zip", "1" + number);
        attributes.put("age", "34");
        attributes.put("gender", "weiblich");
        return new Persona(new PersonaId("p" + number), "Ann " + number, attributes, 0.75, "Likes\n\"tea\" & snow ☃");
    }

    public static NewRun run(int personas, @Nullable String baseUrl) {
        List<Persona> people = new ArrayList<>();
        List<CellKey> cells = new ArrayList<>();
        for (int i = 1; i <= personas; i++) {
            people.add(persona(i));
            cells.add(cell(i));
        }
        Panel panel = new Panel(people, List.of(new Panel.Target("gender", "female", 0.5, 1.0)));
        return new NewRun(
                study(),
                "moderato: 1\ntitle: Zähne\n",
                "/home/ann/z.study.yaml",
                panel,
                "custom",
                baseUrl,
                "m-1",
                "abc123",
                Map.of("formula", "ssr", "epsilon", "0.0"),
                cells);
    }

    public static CellKey cell(int persona) {
        return new CellKey(new PersonaId("p" + persona), "charcoal", new QuestionId("why"), 1, 1);
    }

    public static Answer answer(CellKey key, CellStatus status) {
        return new Answer(
                key,
                status,
                List.of(new Exchange("Warum?", "Weil “ja”.\nSo."), new Exchange("Mehr?", "Nein")),
                "A|B",
                status == CellStatus.ANSWERED ? "" : "It said nothing.",
                "m-1-2026",
                "fp_1",
                -7_000_000_000L,
                0.7,
                new Usage(120, 30, 20, 5),
                812,
                3,
                NOW.plusSeconds(5));
    }

    static ChatReply reply(String text) {
        return new ChatReply(text, Finish.LENGTH, new Usage(100, 20, 10, 3), "m-1-2026", null, Duration.ofMillis(210));
    }

    static ChatRequest request(int persona, String... turns) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(ChatMessage.system("You are Ann " + persona));
        messages.add(new ChatMessage(ChatMessage.Role.USER, "Look at this.", List.of(PICTURE)));
        for (String turn : turns) {
            messages.add(ChatMessage.user(turn));
        }
        Study study = study();
        return new ChatRequest(
                messages,
                0.7,
                300,
                99,
                new Situation(
                        study,
                        persona(persona),
                        study.concepts().getFirst(),
                        study.concepts(),
                        WHY,
                        List.of(),
                        1,
                        1,
                        0,
                        1));
    }

    public static Attempt success(int persona, int turn, int ask, int number, String text) {
        return new Attempt(
                cell(persona),
                turn,
                ask,
                number,
                request(persona, "Why? " + text),
                reply(text),
                "",
                Duration.ofMillis(210),
                NOW,
                false);
    }

    static Attempt failure(int persona, int number) {
        return new Attempt(
                cell(persona),
                0,
                1,
                number,
                request(persona, "Why?"),
                null,
                "It is limiting the rate.",
                Duration.ofMillis(15),
                NOW,
                false);
    }

    /** The cells of a run that are no longer pending. */
    static Map<CellKey, Answer> ended(Workspace workspace, RunId run) throws InvalidInput {
        return workspace.runs().contents(run).answers().stream()
                .map(RatedAnswer::answer)
                .filter(answer -> answer.status() != CellStatus.PENDING)
                .collect(Collectors.toMap(Answer::key, Function.identity()));
    }
}
