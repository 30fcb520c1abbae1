package app.moderato.ui.guide;

import app.moderato.core.study.Better;
import app.moderato.core.study.Condition;
import app.moderato.core.study.Draft;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideEdits;
import app.moderato.core.study.GuideFinding;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.QuestionType;
import app.moderato.core.study.Renaming;
import app.moderato.file.study.QuestionBlock;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Changes the guide of the open study; needs no stage. */
final class GuideEditor {
    static final int MOST_PROBES = 5;

    /** What is typed letter by letter. */
    private static final Set<String> TYPED = Set.of(
            "guide.step.text",
            "guide.step.probe",
            "guide.step.ask-if",
            "guide.step.id",
            "guide.step.options",
            "guide.step.labels");

    private static final String USUAL_SCALE = "purchase-intent";

    private final Drafting drafting;
    private final Messages messages;
    private final Consumer<QuestionId> select;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Guide> guide = new ReadOnlyObjectWrapper<>();

    private @Nullable QuestionId edited;

    /** @param select shows another question, now or once it is read */
    GuideEditor(Drafting drafting, Messages messages, Consumer<QuestionId> select) {
        this.drafting = drafting;
        this.messages = messages;
        this.select = select;
        drafting.draftProperty().subscribe(this::follow);
    }

    // Properties

    /** The one being edited, as it stands after the last keystroke; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Guide> guideProperty() {
        return guide.getReadOnlyProperty();
    }

    /** Of the question being edited; that of the concepts where there is none. */
    GuideSection section() {
        Guide now = guide.get();
        GuideEdits.Spot spot = now == null || edited == null ? null : GuideEdits.spot(now, edited);
        return spot == null ? GuideSection.QUESTIONS : spot.section();
    }

    /** What stands in the field of the condition; empty for none. */
    String askIf() {
        Question now = question.get();
        if (now == null) {
            return "";
        }
        Condition condition = now.wording().askIf();
        return unfinished("ask_if").orElse(condition == null ? "" : condition.source());
    }

    /** What keeps the field's text from being a condition, or an id; empty where nothing does. */
    String trouble(String field) {
        Question now = question.get();
        Optional<String> typed = unfinished(field);
        if (now == null || typed.isEmpty()) {
            return "";
        }
        if (field.equals("id")) {
            return messages.text(isTaken(typed.get(), now) ? "guide.id.taken" : "guide.id.form");
        }
        try {
            Condition.parse(typed.get());
            return "";
        } catch (IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    /** What stands in the field of the id. */
    String id() {
        Question now = question.get();
        return now == null ? "" : unfinished("id").orElse(now.id().value());
    }

    private Optional<String> unfinished(String field) {
        Question now = question.get();
        Draft draft = drafting.draftProperty().get();
        return now == null || draft == null
                ? Optional.empty()
                : Optional.ofNullable(draft.unfinished().get(place(now.id(), field)));
    }

    // Commands

    /** @param id null where there is none */
    void edit(@Nullable QuestionId id) {
        edited = id;
        follow(drafting.draftProperty().get());
    }

    void text(String text) {
        wording("guide.step.text", wording -> wording.withText(text));
    }

    void type(QuestionType type) {
        each("guide.step.type", one -> type.turn(one, USUAL_SCALE));
    }

    /** Measures a rating on a scale of the library. */
    void scale(String scale) {
        each("guide.step.scale", one -> new Question.Rating(one.wording(), new Question.Measure.Named(scale)));
    }

    /** Measures a rating on labels of the study's own, lowest first. */
    void labels(List<String> labels) {
        each(
                "guide.step.labels",
                one -> new Question.Rating(one.wording(), new Question.Measure.Custom(labels.size(), labels)));
    }

    void options(List<String> texts) {
        each("guide.step.options", one -> {
            Question.Options was = QuestionType.options(one);
            return QuestionType.with(one, new Question.Options(texts, was.shuffle(), was.concepts()));
        });
    }

    void shuffle(boolean shuffle) {
        each("guide.step.shuffle", one -> {
            Question.Options was = QuestionType.options(one);
            return QuestionType.with(one, new Question.Options(was.texts(), shuffle, was.concepts()));
        });
    }

    /** Offers the study's concepts, or texts of its own. */
    void concepts(boolean concepts) {
        each("guide.step.concepts", one -> {
            Question.Options was = QuestionType.options(one);
            List<String> texts = concepts ? List.of() : List.of("", "");
            return QuestionType.with(one, new Question.Options(texts, was.shuffle(), concepts));
        });
    }

    void required(boolean required) {
        wording("guide.step.required", wording -> wording.withDontKnow(!required));
    }

    /** @param most 0..5; none takes the researcher's own words away */
    void probes(int most) {
        int probes = Math.clamp(most, 0, MOST_PROBES);
        wording(
                "guide.step.probes",
                wording -> probes == 0 ? wording.withProbes(0).withProbe(null) : wording.withProbes(probes));
    }

    /** The first follow-up in the researcher's words; blank leaves it to the neutral moderator. */
    void probe(String text) {
        wording("guide.step.probe", wording -> wording.withProbe(text.isBlank() ? null : text));
    }

    void askIf(String text) {
        Question now = question.get();
        if (now == null) {
            return;
        }
        String field = place(now.id(), "ask_if");
        Optional<Condition> condition = condition(text);
        drafting.change(step("guide.step.ask-if", now.id()), draft -> {
            if (!text.isBlank() && condition.isEmpty()) {
                return draft.unfinished(field, text);
            }
            return draft.finished(field)
                    .with(study -> study.withGuide(GuideEdits.change(
                            study.guide(),
                            now.id(),
                            one -> one.with(one.wording().withAskIf(condition.orElse(null))))));
        });
    }

    private static Optional<Condition> condition(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Condition.parse(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** Adds a comparison to the condition; both must hold. */
    void addRule(QuestionId read, Condition.Operator operator, String value) {
        String more = new Condition.Comparison(read, operator, value).source();
        String now = askIf();
        askIf(now.isBlank() ? more : now + " and " + more);
    }

    /** Gives the question another id, in what others say of it too. */
    void id(String text) {
        Question now = question.get();
        if (now == null) {
            return;
        }
        QuestionId was = now.id();
        boolean form = text.matches("[A-Za-z][A-Za-z0-9_-]*");
        if (!form || isTaken(text, now)) {
            drafting.change(step("guide.step.id", was), draft -> draft.unfinished(place(was, "id"), text));
            return;
        }
        QuestionId called = new QuestionId(text);
        edited = called;
        drafting.change(
                step("guide.step.id", was),
                draft -> draft.finished(place(was, "id"))
                        .with(study -> study.withGuide(GuideEdits.rename(study.guide(), was, called))));
        select.accept(called);
    }

    private boolean isTaken(String text, Question now) {
        return !now.id().value().equals(text)
                && all().anyMatch(one -> one.id().value().equals(text));
    }

    /** Puts a better wording in the place of what was found. */
    void use(GuideFinding finding) {
        Better better = finding.better();
        if (better == null) {
            return;
        }
        change("guide.step.better", finding.question(), was -> {
            Guide mended = GuideEdits.change(was, finding.question(), one -> better.in(one, finding.key()));
            return better instanceof Better.Several(List<String> texts)
                    ? GuideEdits.split(mended, finding.question(), texts)
                    : mended;
        });
    }

    /** A new question after the one being edited, or at the end of its section. */
    void add(QuestionType type, GuideSection section) {
        Guide now = guide.get();
        if (now == null) {
            return;
        }
        QuestionId id = freshId(type.name().toLowerCase(Locale.ROOT));
        Question blank = type.turn(
                new Question.Open(new Question.Wording(id, messages.text("guide.new.text"), null, 0, false)),
                USUAL_SCALE);
        GuideEdits.Spot spot = edited == null ? null : GuideEdits.spot(now, edited);
        int index = spot != null && spot.section() == section
                ? spot.index() + 1
                : now.in(section).size();
        insert("guide.step.add", List.of(blank), new GuideEdits.Spot(section, index));
    }

    void add(QuestionBlock block) {
        Guide now = guide.get();
        if (now != null) {
            insert(
                    "guide.step.block",
                    block.questionsFor(now),
                    new GuideEdits.Spot(block.section(), now.in(block.section()).size()));
        }
    }

    void duplicate() {
        Question now = question.get();
        Guide was = guide.get();
        if (now != null && was != null) {
            GuideEdits.Spot spot = Objects.requireNonNull(GuideEdits.spot(was, now.id()));
            insert(
                    "guide.step.duplicate",
                    Renaming.apart(List.of(now), all().map(Question::id).toList()),
                    new GuideEdits.Spot(spot.section(), spot.index() + 1));
        }
    }

    private void insert(String how, List<Question> questions, GuideEdits.Spot spot) {
        QuestionId first = questions.getFirst().id();
        change(how, first, was -> GuideEdits.add(was, questions, spot));
        edit(first);
        select.accept(first);
    }

    void remove() {
        Question now = question.get();
        Guide was = guide.get();
        if (now == null || was == null) {
            return;
        }
        List<QuestionId> before = all().map(Question::id).toList();
        int index = before.indexOf(now.id());
        change("guide.step.remove", now.id(), guideNow -> GuideEdits.remove(guideNow, now.id()));
        if (before.size() > 1) {
            QuestionId next = before.get(index + 1 < before.size() ? index + 1 : index - 1);
            edit(next);
            select.accept(next);
        }
    }

    /** One place up or down, into the section beside too. */
    void moveBy(boolean forwards) {
        Question now = question.get();
        Guide was = guide.get();
        if (now != null && was != null) {
            GuideEdits.Spot spot = Objects.requireNonNull(GuideEdits.spot(was, now.id()));
            move(now.id(), GuideEdits.beside(was, spot, forwards));
        }
    }

    /** @param spot where it stands afterwards */
    void move(QuestionId id, GuideEdits.Spot spot) {
        change("guide.step.move", id, was -> GuideEdits.move(was, id, spot));
        select.accept(id);
    }

    void exposure(Exposure exposure) {
        change("guide.step.exposure", null, was -> was.withExposure(exposure));
    }

    void memory(Memory memory) {
        change("guide.step.memory", null, was -> was.withMemory(memory));
    }

    private QuestionId freshId(String word) {
        List<String> taken = all().map(one -> one.id().value()).toList();
        String id = word;
        for (int number = 2; taken.contains(id); number++) {
            id = word + "_" + number;
        }
        return new QuestionId(id);
    }

    private void wording(String what, UnaryOperator<Question.Wording> edit) {
        each(what, one -> one.with(edit.apply(one.wording())));
    }

    private void each(String what, UnaryOperator<Question> edit) {
        Question now = question.get();
        if (now != null) {
            change(what, now.id(), was -> GuideEdits.change(was, now.id(), edit));
        }
    }

    private void change(String what, @Nullable QuestionId id, UnaryOperator<Guide> edit) {
        drafting.change(step(what, id), draft -> draft.with(study -> study.withGuide(edit.apply(study.guide()))));
    }

    private Drafting.Step step(String what, @Nullable QuestionId id) {
        // not by its id, which changes while it is typed
        int index = all().map(Question::id).toList().indexOf(id);
        return new Drafting.Step(
                messages.text(what), TYPED.contains(what) ? "guide/" + index + "/" + what : "", new Place.GuideOf(id));
    }

    private void follow(@Nullable Draft draft) {
        QuestionId id = edited;
        guide.set(draft == null ? null : draft.study().guide());
        question.set(
                draft == null || id == null
                        ? null
                        : draft.study().guide().find(id).orElse(null));
    }

    private Stream<Question> all() {
        Guide now = guide.get();
        return now == null ? Stream.empty() : now.all();
    }

    private static String place(QuestionId id, String field) {
        return "guide/" + id + "/" + field;
    }
}
