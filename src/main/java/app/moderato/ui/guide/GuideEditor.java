package app.moderato.ui.guide;

import app.moderato.core.study.Better;
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
import app.moderato.core.study.Unwritten;
import app.moderato.file.study.QuestionBlock;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Changes which questions the guide of the open study has, their order, and how they are put; needs no stage. */
final class GuideEditor {
    private final GuideDraft draft;
    private final QuestionEditor question;
    private final Consumer<QuestionId> select;

    /** @param select has another question edited and shown, now or once it is read */
    GuideEditor(Drafting drafting, Messages messages, Consumer<QuestionId> select) {
        this.draft = new GuideDraft(drafting, messages);
        this.question = new QuestionEditor(draft, messages, select);
        this.select = select;
    }

    GuideDraft draft() {
        return draft;
    }

    /** Changes the one being edited. */
    QuestionEditor question() {
        return question;
    }

    /** Puts a better wording in the place of what was found. */
    void use(GuideFinding finding) {
        Better better = finding.better();
        if (better == null) {
            return;
        }
        draft.change("guide.step.better", finding.question(), was -> {
            Guide mended = GuideEdits.change(was, finding.question(), one -> better.in(one, finding.key()));
            return better instanceof Better.Several(List<String> texts)
                    ? GuideEdits.split(mended, finding.question(), texts)
                    : mended;
        });
    }

    /** A new question after the one being edited, among those about each concept where there is none. */
    void add(QuestionType type) {
        add(type, draft.spot().map(GuideEdits.Spot::section).orElse(GuideSection.QUESTIONS));
    }

    /** A new question after the one being edited, or at the end of its section. */
    void add(QuestionType type, GuideSection section) {
        Guide now = draft.guideProperty().get();
        if (now == null) {
            return;
        }
        QuestionId id = freshId(type.name().toLowerCase(Locale.ROOT));
        Question blank = type.turn(
                new Question.Open(new Question.Wording(id, Unwritten.QUESTION, null, 0, false)),
                QuestionEditor.USUAL_SCALE);
        int index = draft.spot()
                .filter(spot -> spot.section() == section)
                .map(spot -> spot.index() + 1)
                .orElse(now.in(section).size());
        insert("guide.step.add", List.of(blank), new GuideEdits.Spot(section, index));
    }

    void add(QuestionBlock block) {
        Guide now = draft.guideProperty().get();
        if (now != null) {
            insert(
                    "guide.step.block",
                    block.questionsFor(now),
                    new GuideEdits.Spot(block.section(), now.in(block.section()).size()));
        }
    }

    void duplicate() {
        Question now = draft.questionProperty().get();
        if (now != null) {
            List<QuestionId> taken = draft.all().map(Question::id).toList();
            GuideEdits.Spot spot = draft.spot().orElseThrow();
            insert(
                    "guide.step.duplicate",
                    Renaming.apart(List.of(now), taken),
                    new GuideEdits.Spot(spot.section(), spot.index() + 1));
        }
    }

    private void insert(String how, List<Question> questions, GuideEdits.Spot spot) {
        QuestionId first = questions.getFirst().id();
        draft.change(how, first, was -> GuideEdits.add(was, questions, spot));
        select.accept(first);
    }

    void remove() {
        Question now = draft.questionProperty().get();
        if (now == null) {
            return;
        }
        List<QuestionId> before = draft.all().map(Question::id).toList();
        int index = before.indexOf(now.id());
        draft.change("guide.step.remove", now.id(), was -> GuideEdits.remove(was, now.id()));
        if (before.size() > 1) {
            select.accept(before.get(index + 1 < before.size() ? index + 1 : index - 1));
        }
    }

    /** One place up or down, into the section beside too. */
    void moveBy(boolean forwards) {
        Question now = draft.questionProperty().get();
        Guide guide = draft.guideProperty().get();
        if (now != null && guide != null) {
            move(now.id(), GuideEdits.beside(guide, draft.spot().orElseThrow(), forwards));
        }
    }

    /** @param spot where it stands afterwards */
    void move(QuestionId id, GuideEdits.Spot spot) {
        draft.change("guide.step.move", id, was -> GuideEdits.move(was, id, spot));
        select.accept(id);
    }

    void exposure(Exposure exposure) {
        draft.change("guide.step.exposure", null, was -> was.withExposure(exposure));
    }

    void memory(Memory memory) {
        draft.change("guide.step.memory", null, was -> was.withMemory(memory));
    }

    private QuestionId freshId(String word) {
        List<String> taken = draft.all().map(one -> one.id().value()).toList();
        String id = word;
        for (int number = 2; taken.contains(id); number++) {
            id = word + "_" + number;
        }
        return new QuestionId(id);
    }
}
