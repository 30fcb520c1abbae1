package app.moderato.ui.shell;

import app.moderato.ui.concept.ConceptsController;
import app.moderato.ui.concept.ConceptsViewModel;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Page;
import app.moderato.ui.group.GroupController;
import app.moderato.ui.group.GroupDesk;
import app.moderato.ui.guide.GuideController;
import app.moderato.ui.guide.GuideViewModel;
import app.moderato.ui.home.HomeController;
import app.moderato.ui.home.HomeViewModel;
import app.moderato.ui.panel.PanelController;
import app.moderato.ui.panel.PanelViewModel;
import app.moderato.ui.results.Headline;
import app.moderato.ui.results.ResultsController;
import app.moderato.ui.results.ResultsViewModel;
import app.moderato.ui.run.RunController;
import app.moderato.ui.run.RunDesk;
import app.moderato.ui.run.RunViewModel;
import app.moderato.ui.settings.SettingsController;
import app.moderato.ui.settings.WhatLeaves;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import app.moderato.ui.transcript.TranscriptsPage;
import app.moderato.ui.validate.ValidateController;
import app.moderato.ui.validate.ValidateViewModel;
import app.moderato.ui.validate.WizardRatings;
import java.util.SplittableRandom;
import javafx.beans.property.SimpleObjectProperty;

/** Makes each page of the rail with what it needs: the one place where the features meet. */
final class FeaturePages implements Pages {
    private final Desk desk;
    private final RunDesk runs;
    private final GroupDesk groups;
    private final TaskRunner tasks;
    private final Theme theme;
    private final FileDialogs files;
    private final Navigator navigator;
    private final WhatLeaves leaves = new WhatLeaves();
    private final Messages messages = Messages.beside(FeaturePages.class);

    FeaturePages(
            Desk desk,
            RunDesk runs,
            GroupDesk groups,
            TaskRunner tasks,
            Theme theme,
            FileDialogs files,
            Navigator navigator) {
        this.desk = desk;
        this.runs = runs;
        this.groups = groups;
        this.tasks = tasks;
        this.theme = theme;
        this.files = files;
        this.navigator = navigator;
    }

    @Override
    public Page make(RailPage page) {
        return switch (page) {
            case HOME ->
                new HomeController(new HomeViewModel(desk, runs, navigator, files, tasks, Headline::of), navigator);
            case CONCEPTS -> new ConceptsController(new ConceptsViewModel(desk, tasks), desk, tasks, files);
            case PANEL ->
                new PanelController(
                        new PanelViewModel(desk, tasks, navigator, new SplittableRandom()), desk, tasks, files);
            case GUIDE -> new GuideController(new GuideViewModel(desk, tasks), desk, tasks, files, navigator);
            case RUN ->
                new RunController(
                        new RunViewModel(desk, runs, navigator, tasks),
                        new ResultLabels(new SimpleObjectProperty<>()),
                        desk.ports().clock());
            case RESULTS -> ResultsController.of(new ResultsViewModel(desk, runs, navigator, files, tasks));
            case TRANSCRIPTS -> TranscriptsPage.of(desk, runs, navigator, files, tasks);
            case GROUP -> group();
            case VALIDATE -> validate();
            case ANCHORS -> later("anchors", "fth-anchor", "shell.rail.anchors", "shell.later.anchors");
            case SETTINGS -> new SettingsController(desk, tasks, theme);
        };
    }

    private Page group() {
        return GroupController.of(desk, groups, navigator, tasks, files);
    }

    private Page validate() {
        WizardRatings ratings = new WizardRatings(desk, files, tasks);
        Page page = ValidateController.of(new ValidateViewModel(desk, runs, navigator, files, tasks, ratings));
        ratings.over(page.node());
        return page;
    }

    private Page later(String id, String icon, String title, String sentence) {
        return new LaterPage(id, icon, messages.text(title), messages.text(sentence));
    }

    @Override
    public String whatLeaves() {
        return leaves.of(desk);
    }
}
