package app.moderato.ui.transcript;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Found;
import app.moderato.core.interview.Found.PersonHit;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a search found, arranged in each of the ways the left list can show it. Made in the background.
 *
 * @param query that was asked
 * @param starred answers of the whole run
 * @param pages what the rows of people read their excerpts from
 * @param interviewed people with an answer, of the whole run
 * @param rated people with a rating on the question asked for, whatever its point; 0 where none is asked for
 */
record Finds(
        TranscriptQuery query,
        Found found,
        int starred,
        int interviewed,
        int rated,
        AnswerPages pages,
        List<Hit> people,
        List<Hit> questions,
        List<Hit> concepts) {

    static Finds of(TranscriptQuery query, HitsModel.Scope scope, AnswerPages pages, Messages messages)
            throws InvalidInput {
        Found found = scope.archive().find(query);
        RunNames names = scope.names();
        return new Finds(
                query,
                found,
                scope.archive().starred(query.run()),
                interviewed(scope.view()),
                rated(query, scope.view()),
                pages,
                people(found, names, pages),
                questions(found, names, messages),
                concepts(found, names, messages));
    }

    List<Hit> rows(Arrangement arrangement) {
        return switch (arrangement) {
            case PERSON -> people;
            case QUESTION -> questions;
            case CONCEPT -> concepts;
        };
    }

    private static int interviewed(RunView view) {
        return (int) view.contents().answers().stream()
                .filter(rated -> rated.answer().status() == CellStatus.ANSWERED)
                .map(rated -> rated.answer().key().persona())
                .distinct()
                .count();
    }

    private static int rated(TranscriptQuery query, RunView view) {
        return (int) view.contents().answers().stream()
                .filter(rated -> rated.rating() != null)
                .map(rated -> rated.answer().key())
                .filter(key -> key.question().equals(query.question())
                        && (query.concept() == null || key.concept().equals(query.concept())))
                .map(CellKey::persona)
                .distinct()
                .count();
    }

    private static List<Hit> people(Found found, RunNames names, AnswerPages pages) {
        List<Hit> people = new ArrayList<>();
        for (PersonHit hit : found.people()) {
            people.add(new Hit.Person(names.person(hit.persona()), hit.matches(), pages.add(hit.best())));
        }
        return people;
    }

    private static List<Hit> questions(Found found, RunNames names, Messages messages) {
        Map<QuestionId, Integer> counts = found.perQuestion();
        List<Hit> questions = new ArrayList<>();
        for (Question question : names.questions()) {
            int matches = counts.getOrDefault(question.id(), 0);
            if (matches > 0) {
                questions.add(new Hit.Question(
                        question.id(),
                        names.label(question.id()),
                        names.wording(question.id()),
                        kind(question, messages),
                        matches));
            }
        }
        return questions;
    }

    private static String kind(Question question, Messages messages) {
        return switch (question) {
            case Question.Rating rating -> messages.text("transcript.kind.rating");
            case Question.Open open -> messages.text("transcript.kind.open");
            case Question.Choice choice -> messages.text("transcript.kind.choice");
            case Question.Multiple multiple -> messages.text("transcript.kind.multiple");
            case Question.Ranking ranking -> messages.text("transcript.kind.ranking");
            case Question.NumberQuestion number -> messages.text("transcript.kind.number");
            case Question.PriceQuestion price -> messages.text("transcript.kind.price");
            case Question.Nps nps -> messages.text("transcript.kind.nps");
        };
    }

    private static List<Hit> concepts(Found found, RunNames names, Messages messages) {
        Map<String, Integer> counts = found.perConcept();
        List<Hit> concepts = new ArrayList<>();
        for (ConceptName concept : names.concepts()) {
            int matches = counts.getOrDefault(concept.id(), 0);
            if (matches > 0) {
                concepts.add(new Hit.Concept(concept, names.title(concept), matches));
            }
        }
        int outside = counts.getOrDefault("", 0);
        if (outside > 0) {
            concepts.add(new Hit.Concept(null, messages.text("transcript.concept.outside"), outside));
        }
        return concepts;
    }
}
