package app.moderato.core.analysis;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Price;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small study and its run, put together by hand. */
public final class RunBuilder {
    private final List<Concept> concepts = new ArrayList<>();
    private final List<Question> before = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Question> after = new ArrayList<>();
    private final List<Persona> personas = new ArrayList<>();
    private final List<Panel.Target> targets = new ArrayList<>();
    private final List<RatedAnswer> answers = new ArrayList<>();
    private String title = "A study";
    private String provider = "openai";
    private RunState state = RunState.COMPLETED;
    private int replicates = 1;
    private @Nullable StopRule stop;

    public RunBuilder title(String newTitle) {
        title = newTitle;
        return this;
    }

    public RunBuilder provider(String name) {
        provider = name;
        return this;
    }

    public RunBuilder state(RunState newState) {
        state = newState;
        return this;
    }

    public RunBuilder replicates(int number) {
        replicates = number;
        return this;
    }

    public RunBuilder stop(StopRule rule) {
        stop = rule;
        return this;
    }

    public RunBuilder concept(String id, String name, String text, String price, boolean control, Picture... pictures) {
        concepts.add(new Concept(
                new ConceptId(id), name, text, Price.parse(price), List.of(pictures), Map.of(), control, control));
        return this;
    }

    public RunBuilder concept(String id) {
        return concept(id, "Concept " + id, "Text of " + id, "4.99 USD", false);
    }

    public RunBuilder before(Question question) {
        before.add(question);
        return this;
    }

    public RunBuilder ask(Question question) {
        questions.add(question);
        return this;
    }

    public RunBuilder after(Question question) {
        after.add(question);
        return this;
    }

    public static Question.Wording wording(String id, String text) {
        return new Question.Wording(new QuestionId(id), text, null, 0, false);
    }

    public static Question.Rating rating(String id, String text, String scale) {
        return new Question.Rating(wording(id, text), new Question.Measure.Named(scale));
    }

    public RunBuilder persona(Persona persona) {
        personas.add(persona);
        return this;
    }

    public RunBuilder persona(String id, double weight) {
        return persona(new Persona(new PersonaId(id), "Name of " + id, Map.of("age", "30"), weight, ""));
    }

    public RunBuilder target(String attribute, String category, double target, double achieved) {
        targets.add(new Panel.Target(attribute, category, target, achieved));
        return this;
    }

    public static CellKey key(String persona, String concept, String question, int showing, int replicate) {
        return new CellKey(new PersonaId(persona), concept, new QuestionId(question), showing, replicate);
    }

    public RunBuilder rated(CellKey key, String text, double... pmf) {
        answers.add(new RatedAnswer(
                answer(key, CellStatus.ANSWERED, "Q", text, ""), "ssr", new Rating(Pmf.of(pmf), false, 0.2)));
        return this;
    }

    /** An answer of which only the value matters, or none. */
    public RunBuilder valued(CellKey key, String text, String value) {
        answers.add(new RatedAnswer(answer(key, CellStatus.ANSWERED, "Q", text, value), "", null));
        return this;
    }

    public RunBuilder ended(CellKey key, CellStatus status) {
        answers.add(new RatedAnswer(answer(key, status, "", "", ""), "", null));
        return this;
    }

    private Answer answer(CellKey key, CellStatus status, String asked, String text, String value) {
        return new Answer(
                key,
                status,
                asked.isEmpty() ? List.of() : List.of(new Exchange(asked, text)),
                value,
                status.withoutAnswer() ? "The model gave no answer." : "",
                asked.isEmpty() ? "" : provider.equals("rehearsal") ? "rehearsal-1" : "gpt-4o-2024-08-06",
                null,
                7,
                0.7,
                new Usage(120, 40, 0, 0),
                350,
                1,
                Instant.parse("2026-11-23T10:15:30.250Z"));
    }

    public Study study() {
        return new Study(
                title,
                "en",
                42,
                concepts,
                new PanelSpec(personas.size(), "us-adults", null, Map.of(), Map.of()),
                new Guide(new Exposure.Sequential(), Memory.CONCEPT, before, questions, after),
                new Simulation("gpt-4o", 0.7, 300, replicates, null, stop),
                RatingSettings.DEFAULT,
                null);
    }

    public RunContents contents() {
        Map<CellStatus, Integer> cells = new EnumMap<>(CellStatus.class);
        answers.forEach(answer -> cells.merge(answer.answer().status(), 1, Integer::sum));
        RunRecord run = new RunRecord(
                new RunId(3),
                null,
                title,
                "moderato: 1\ntitle: " + title + "\n",
                "",
                state,
                provider,
                null,
                provider.equals("rehearsal") ? "rehearsal-1" : "gpt-4o",
                42,
                "9f2c".repeat(16),
                Map.of("formula", "ssr-2510.08338", "embedder", "minilm", "epsilon", "0.0", "temperature", "1.0"),
                cells,
                (int) answers.stream().filter(answer -> answer.rating() != null).count(),
                new RunRecord.Totals(
                        answers.size(), 2, new Usage(120L * answers.size(), 40L * answers.size(), 0, 0), 0),
                null,
                Instant.parse("2026-11-23T10:15:00Z"),
                Instant.parse("2026-11-23T10:16:00Z"));
        return new RunContents(run, new Panel(personas, targets), answers);
    }
}
