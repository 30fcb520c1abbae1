package app.moderato.ui.shell;

import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds pages, concepts, questions and people of the open study by their words; answers are searched in Transcripts. */
final class SearchModel {
    /** @param kind what the hit is, for people */
    record Hit(String kind, String name, Place place) {}

    private static final int MOST_PEOPLE = 8;

    private final Desk desk;
    private final Messages messages;

    SearchModel(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** Best known first; nothing for no words. */
    List<Hit> hits(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (RailPage page : RailPage.values()) {
            String name = messages.text("shell.rail." + page.name().toLowerCase(Locale.ROOT));
            if (holds(name, wanted)) {
                hits.add(new Hit(messages.text("shell.search.page"), name, page.place()));
            }
        }
        OpenStudy study = desk.studyProperty().get();
        if (study != null) {
            study(study, wanted, hits);
        }
        if (desk.runProperty().get() != null) {
            hits.add(new Hit(
                    messages.text("shell.search.answers"),
                    messages.text("shell.search.in-answers", words.strip()),
                    new Place.Search(words.strip())));
        }
        return hits;
    }

    private void study(OpenStudy study, String wanted, List<Hit> hits) {
        for (Concept concept : study.study().concepts()) {
            if (holds(concept.name(), wanted) || holds(concept.text(), wanted)) {
                hits.add(new Hit(
                        messages.text("shell.search.concept"), concept.name(), new Place.Concepts(concept.id())));
            }
        }
        for (Question question : study.study().guide().all().toList()) {
            if (holds(question.wording().text(), wanted) || holds(question.id().value(), wanted)) {
                hits.add(new Hit(
                        messages.text("shell.search.question"),
                        question.wording().text(),
                        new Place.GuideOf(question.id())));
            }
        }
        study.panel().personas().stream()
                .filter(persona ->
                        holds(persona.name(), wanted) || holds(persona.id().value(), wanted))
                .limit(MOST_PEOPLE)
                .map(this::person)
                .forEach(hits::add);
    }

    private Hit person(Persona persona) {
        return new Hit(
                messages.text("shell.search.person"),
                messages.text("shell.search.person-name", persona.id().value(), persona.name()),
                new Place.PanelOf(persona.id()));
    }

    private static boolean holds(@Nullable String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
