package app.moderato.ui.settings;

import app.moderato.core.llm.Connection;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Settings; needs no stage. */
final class SettingsViewModel {
    enum Section {
        PROVIDERS,
        BUDGET,
        PRIVACY,
        APPEARANCE,
        SHORTCUTS,
        ABOUT
    }

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Section> section = new ReadOnlyObjectWrapper<>(Section.PROVIDERS);
    private final ReadOnlyBooleanWrapper wizardOpen = new ReadOnlyBooleanWrapper();
    private final WizardViewModel wizard;
    private final ProvidersViewModel providers;
    private final BudgetViewModel budget;
    private final PrivacyViewModel privacy;

    SettingsViewModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        wizard = new WizardViewModel(desk, tasks, this::wizardClosed);
        providers = new ProvidersViewModel(desk, tasks, this::checkAgain, this::giveKey);
        budget = new BudgetViewModel(desk);
        privacy = new PrivacyViewModel(desk, tasks);
    }

    // Properties

    Desk desk() {
        return desk;
    }

    ReadOnlyObjectProperty<Section> sectionProperty() {
        return section.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty wizardOpenProperty() {
        return wizardOpen.getReadOnlyProperty();
    }

    WizardViewModel wizard() {
        return wizard;
    }

    ProvidersViewModel providers() {
        return providers;
    }

    BudgetViewModel budget() {
        return budget;
    }

    PrivacyViewModel privacy() {
        return privacy;
    }

    // Commands

    void choose(Section now) {
        section.set(now);
        if (now == Section.PRIVACY) {
            privacy.refresh();
        }
    }

    /** Looks again at what may have changed outside: which servers run here. */
    void refresh() {
        providers.refresh();
    }

    void connect() {
        if (!wizardOpen.get()) {
            wizard.open();
            wizardOpen.set(true);
        }
    }

    private void checkAgain(Connection connection) {
        if (!wizardOpen.get()) {
            wizard.open(connection);
            wizardOpen.set(true);
        }
    }

    private void giveKey(Connection connection) {
        if (!wizardOpen.get()) {
            wizard.giveKey(connection);
            wizardOpen.set(true);
        }
    }

    /** @param id of the connection; one that is gone changes nothing */
    void giveKey(String id) {
        desk.choices().preferences().connections().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .ifPresent(this::giveKey);
    }

    private void wizardClosed() {
        wizardOpen.set(false);
        providers.refresh();
    }
}
