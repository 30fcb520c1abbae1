package app.moderato.ui.settings;

import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What leaves this computer and what stays where; needs no stage. */
final class PrivacyViewModel {
    private final Messages messages = Messages.beside(PrivacyViewModel.class);
    private final WhatLeaves whatLeaves = new WhatLeaves();
    private final Desk desk;
    private final TaskRunner tasks;
    private final ReadOnlyStringWrapper leaves = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keys = new ReadOnlyStringWrapper("");

    PrivacyViewModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        keys.set(messages.text("settings.privacy.looking"));
        desk.studyProperty().subscribe(this::describe);
        desk.choices().preferencesProperty().subscribe(this::describe);
        describe();
    }

    // Properties

    /** What the next run would send. */
    ReadOnlyStringProperty leavesProperty() {
        return leaves.getReadOnlyProperty();
    }

    /** Where keys are. */
    ReadOnlyStringProperty keysProperty() {
        return keys.getReadOnlyProperty();
    }

    String workspace() {
        return desk.ports().workspaceFile().toAbsolutePath().toString();
    }

    String preferences() {
        return desk.ports().preferences().path().toString();
    }

    // Commands

    void refresh() {
        tasks.start(
                messages.text("settings.task.keychain"),
                progress -> desk.ports().connect().vault().name(),
                name -> keys.set(name.map(known -> messages.text("settings.privacy.keys", known))
                        .orElseGet(() -> messages.text("settings.privacy.no-keychain"))),
                failure -> keys.set(messages.text("settings.privacy.no-keychain")));
    }

    private void describe() {
        leaves.set(whatLeaves.of(desk));
    }
}
