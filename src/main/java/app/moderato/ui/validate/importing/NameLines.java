package app.moderato.ui.validate.importing;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.file.human.HumanMapping;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The names of the file, concepts first, each with what it is in the study. */
final class NameLines {
    private static final int MOST = 100;
    private static final int LONGEST = 60;

    private final ImportModel model;
    private final VBox list;
    private final Messages messages;
    private final Map<String, ChoiceLine<Choice>> concepts = new LinkedHashMap<>();
    private final Map<String, ChoiceLine<Choice>> questions = new LinkedHashMap<>();
    private Map<String, Integer> shownConcepts = Map.of();
    private Map<String, Integer> shownQuestions = Map.of();

    /** @param id in the study; empty for what is left out */
    private record Choice(String id, String label) {}

    NameLines(ImportModel model, VBox list, Messages messages) {
        this.model = model;
        this.list = list;
        this.messages = messages;
    }

    void follow() {
        model.mapped().digestProperty().subscribe(this::show);
    }

    private void show(@Nullable Digest found) {
        if (found == null) {
            return;
        }
        if (!found.concepts().equals(shownConcepts) || !found.questions().equals(shownQuestions)) {
            shownConcepts = found.concepts();
            shownQuestions = found.questions();
            make();
        }
        HumanMapping mapping = found.mapping();
        concepts.forEach((name, line) ->
                line.show(choice(conceptChoices(), mapping.concepts().getOrDefault(name, ""))));
        questions.forEach((name, line) ->
                line.show(choice(questionChoices(), mapping.questions().getOrDefault(name, ""))));
    }

    private static Choice choice(List<Choice> choices, String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElse(choices.getFirst());
    }

    private void make() {
        list.getChildren().clear();
        concepts.clear();
        questions.clear();
        add("importing-concept-", shownConcepts, conceptChoices(), concepts, model.mapped()::concept);
        if (!shownQuestions.isEmpty() && !model.study().questions().isEmpty()) {
            Label group = ChoiceLine.fixed(
                    messages.text("importing.name.questions"), "caption-strong", "choice-line", "group");
            group.setMaxWidth(Double.MAX_VALUE);
            list.getChildren().add(group);
            add("importing-question-", shownQuestions, questionChoices(), questions, model.mapped()::question);
        }
    }

    private void add(
            String id,
            Map<String, Integer> names,
            List<Choice> choices,
            Map<String, ChoiceLine<Choice>> lines,
            BiConsumer<String, String> chosen) {
        names.entrySet().stream().limit(MOST).forEach(entry -> {
            String name = entry.getKey();
            ChoiceLine<Choice> line = new ChoiceLine<>(
                    id + (lines.size() + 1),
                    messages.text("importing.name.is", name),
                    List.of(
                            ChoiceLine.wide(InOneLine.of(name, LONGEST), "strong"),
                            ChoiceLine.fixed(
                                    String.format(Locale.ENGLISH, "%,d", entry.getValue()), "secondary", "line-count")),
                    choices,
                    Choice::label);
            line.onChosen(choice -> chosen.accept(name, choice.id()));
            lines.put(name, line);
            list.getChildren().add(line);
        });
        if (names.size() > MOST) {
            list.getChildren()
                    .add(ChoiceLine.fixed(
                            messages.text("importing.name.more", names.size() - MOST), "secondary", "choice-line"));
        }
    }

    private List<Choice> conceptChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", messages.text("importing.name.none")));
        for (Concept concept : model.study().concepts()) {
            choices.add(new Choice(concept.id().value(), concept.name()));
        }
        return choices;
    }

    private List<Choice> questionChoices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", messages.text("importing.name.none")));
        for (Question question : model.study().questions()) {
            choices.add(new Choice(
                    question.id().value(), InOneLine.of(question.wording().text(), LONGEST)));
        }
        return choices;
    }
}
