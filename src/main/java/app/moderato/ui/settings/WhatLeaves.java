package app.moderato.ui.settings;

import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Destination;
import app.moderato.core.llm.Providers.Profile;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import java.util.List;
import java.util.Optional;

/** One sentence, for people, on what a run sends and where to. */
public final class WhatLeaves {
    private final Messages messages = Messages.beside(WhatLeaves.class);

    /** Of a run of the open study on the chosen connection; empty while no study is open. */
    public String of(Desk desk) {
        OpenStudy open = desk.studyProperty().get();
        return open == null
                ? ""
                : of(
                        open.study(),
                        open.panel(),
                        desk.choices().connection(),
                        desk.ports().providers().known());
    }

    /** @param connection empty for the rehearsal */
    String of(Study study, Panel panel, Optional<Connection> connection, List<Profile> known) {
        Optional<Profile> profile = connection.flatMap(chosen -> known.stream()
                .filter(one -> one.name().equals(chosen.provider()))
                .findFirst());
        if (connection.isEmpty() || profile.isEmpty()) {
            return messages.text("settings.leaves.rehearsal");
        }
        Destination destination = Destination.of(profile.get(), connection.get().baseUrl());
        if (destination.here()) {
            return messages.text("settings.leaves.nothing", ProviderNames.of(profile.get()));
        }
        return messages.text(
                "settings.leaves.sentence",
                people(panel.personas().size()),
                concepts(study),
                destination.host().isEmpty() ? ProviderNames.of(profile.get()) : destination.host());
    }

    private String people(int people) {
        return people == 1
                ? messages.text("settings.leaves.person")
                : messages.text("settings.leaves.people", Figures.count(people));
    }

    private String concepts(Study study) {
        int count = study.concepts().size();
        int shown = (int) study.concepts().stream()
                .filter(concept -> !concept.pictures().isEmpty())
                .count();
        if (count == 0) {
            return messages.text("settings.leaves.questions");
        }
        String concepts = count == 1
                ? messages.text("settings.leaves.concept")
                : messages.text("settings.leaves.concepts", Figures.count(count));
        if (shown == 0) {
            return messages.text("settings.leaves.with-questions", concepts);
        }
        return messages.text(
                shown == count ? "settings.leaves.with-pictures" : "settings.leaves.with-some-pictures", concepts);
    }
}
