package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.settings.SettingsViewModel.Section;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Settings: a list of sections at the left, the chosen one beside it, and the wizard over the whole window. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class SettingsController implements Page {
    private final SettingsViewModel model;
    private final Theme theme;
    private final Messages messages = Messages.beside(SettingsController.class);
    private final Map<Section, Parent> sections = new EnumMap<>(Section.class);
    private final ToggleGroup group = new ToggleGroup();
    private final WizardController wizard;
    private final Parent node;

    @FXML
    private VBox nav;

    @FXML
    private StackPane content;

    /** @param theme follows the choice made here */
    public SettingsController(Desk desk, TaskRunner tasks, Theme theme) {
        this.theme = theme;
        this.model = new SettingsViewModel(desk, tasks);
        this.wizard = new WizardController(model.wizard());
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void go(Place place) {
        switch (place) {
            case Place.Shortcuts shortcuts -> model.choose(Section.SHORTCUTS);
            case Place.Budget budget -> model.choose(Section.BUDGET);
            case Place.KeyOf key -> {
                model.choose(Section.PROVIDERS);
                model.giveKey(key.connection());
            }
            case Place.Connect connect -> {
                model.choose(Section.PROVIDERS);
                connect();
            }
            default -> {}
        }
    }

    @FXML
    void initialize() {
        for (Section section : Section.values()) {
            ToggleButton button = new ToggleButton(name(section));
            button.setId("settings-" + id(section));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.setUserData(section);
            nav.getChildren().add(button);
        }
        group.selectedToggleProperty().subscribe(this::toggled);
        model.sectionProperty().subscribe(this::show);
        model.wizardOpenProperty().subscribe(open -> {
            if (open && !wizard.isOpen()) {
                wizard.open(node);
            } else if (!open) {
                wizard.close();
            }
        });
    }

    private void toggled(@Nullable Toggle old, @Nullable Toggle now) {
        if (now == null && old != null) {
            old.setSelected(true);
        } else if (now != null) {
            model.choose((Section) now.getUserData());
        }
    }

    private void show(Section section) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == section)
                .findFirst()
                .ifPresent(toggle -> toggle.setSelected(true));
        content.getChildren().setAll(sections.computeIfAbsent(section, this::make));
    }

    private Parent make(Section section) {
        return switch (section) {
            case PROVIDERS -> new ProvidersController(model.providers()).node();
            case BUDGET -> new BudgetController(model.budget()).node();
            case PRIVACY -> new PrivacyController(model.privacy()).node();
            case APPEARANCE -> new AppearanceController(model.desk(), theme).node();
            case SHORTCUTS -> new ShortcutsController().node();
            case ABOUT -> new AboutController().node();
        };
    }

    private String name(Section section) {
        return switch (section) {
            case PROVIDERS -> messages.text("settings.nav.providers");
            case BUDGET -> messages.text("settings.nav.budget");
            case PRIVACY -> messages.text("settings.nav.privacy");
            case APPEARANCE -> messages.text("settings.nav.appearance");
            case SHORTCUTS -> messages.text("settings.nav.shortcuts");
            case ABOUT -> messages.text("settings.nav.about");
        };
    }

    private static String id(Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    @FXML
    void connect() {
        model.connect();
    }
}
