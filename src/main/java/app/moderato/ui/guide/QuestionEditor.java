package app.moderato.ui.guide;

import app.moderato.core.study.Condition;
import app.moderato.core.study.GuideEdits;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.QuestionType;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the question being edited; does nothing where there is none. Needs no stage. */
final class QuestionEditor {
    static final int MOST_PROBES = 5;

    static final String USUAL_SCALE = "purchase-intent";

    private final GuideDraft draft;
    private final Messages messages;
    private final Consumer<QuestionId> select;

    /** @param select shows another question, now or once it is read */
    QuestionEditor(GuideDraft draft, Messages messages, Consumer<QuestionId> select) {
        this.draft = draft;
        this.messages = messages;
        this.select = select;
    }

    // Properties

    /** What stands in the field of the condition; empty for none. */
    String askIf() {
        Question now = edited();
        if (now == null) {
            return "";
        }
        Condition condition = now.wording().askIf();
        return draft.unfinished("ask_if").orElse(condition == null ? "" : condition.source());
    }

    /** What stands in the field of the id. */
    String id() {
        Question now = edited();
        return now == null ? "" : draft.unfinished("id").orElse(now.id().value());
    }

    /** What keeps the field's text from being a condition, or an id; empty where nothing does. */
    String trouble(String field) {
        Question now = edited();
        Optional<String> typed = draft.unfinished(field);
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

    // Commands

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
        offer("guide.step.options", was -> new Question.Options(texts, was.shuffle(), was.concepts()));
    }

    void shuffle(boolean shuffle) {
        offer("guide.step.shuffle", was -> new Question.Options(was.texts(), shuffle, was.concepts()));
    }

    /** Offers the study's concepts, or texts of its own. */
    void concepts(boolean concepts) {
        List<String> texts = concepts ? List.of() : List.of("", "");
        offer("guide.step.concepts", was -> new Question.Options(texts, was.shuffle(), concepts));
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
        Question now = edited();
        if (now == null) {
            return;
        }
        QuestionId id = now.id();
        Optional<Condition> condition = condition(text);
        if (!text.isBlank() && condition.isEmpty()) {
            draft.leave("guide.step.ask-if", id, "ask_if", text);
        } else {
            draft.finish(
                    "guide.step.ask-if",
                    id,
                    "ask_if",
                    id,
                    guide -> GuideEdits.change(
                            guide, id, one -> one.with(one.wording().withAskIf(condition.orElse(null)))));
        }
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
        Question now = edited();
        if (now == null) {
            return;
        }
        QuestionId was = now.id();
        if (!text.matches("[A-Za-z][A-Za-z0-9_-]*") || isTaken(text, now)) {
            draft.leave("guide.step.id", was, "id", text);
            return;
        }
        QuestionId called = new QuestionId(text);
        draft.finish("guide.step.id", was, "id", called, guide -> GuideEdits.rename(guide, was, called));
        select.accept(called);
    }

    private boolean isTaken(String text, Question now) {
        return !now.id().value().equals(text)
                && draft.all().anyMatch(one -> one.id().value().equals(text));
    }

    private void wording(String what, UnaryOperator<Question.Wording> edit) {
        each(what, one -> one.with(edit.apply(one.wording())));
    }

    private void offer(String what, UnaryOperator<Question.Options> edit) {
        each(what, one -> QuestionType.with(one, edit.apply(QuestionType.options(one))));
    }

    private void each(String what, UnaryOperator<Question> edit) {
        Question now = edited();
        if (now != null) {
            draft.change(what, now.id(), was -> GuideEdits.change(was, now.id(), edit));
        }
    }

    private @Nullable Question edited() {
        return draft.questionProperty().get();
    }
}
